import { expect, test } from 'vitest'
import { decodeText } from '../../../src/yaml/decode-text.ts'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))

test('UTF-8 is text', () => {
  expect(decodeText(bytes('naïve 日本 😀'), 'a.md')).toEqual({ text: 'naïve 日本 😀' })
  expect(decodeText(bytes(), 'a.md')).toEqual({ text: '' })
})

test('a byte order mark is not part of the text', () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, '---\n'), 'a.md')).toEqual({ text: '---\n' })
})

test.each([
  ['UTF-16', bytes(0xff, 0xfe, 'a', 0)],
  ['UTF-16', bytes(0xfe, 0xff, 0, 'a')],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 'a', 0, 0, 0)],
])('%s is refused by name', (name, input) => {
  expect(decodeText(input, 'a.md')).toMatchObject({
    text: null,
    diagnostic: { severity: 'error', code: 'file-encoding', message: `the file is ${name}`, file: 'a.md' },
  })
})

test.each([
  ['a stray byte', bytes('one\ntwo é ', 0xff, ' x'), 11, 2, 7],
  ['a cut-off character', bytes('日本', 0xe6, 0x97), 6, 1, 3],
  ['Latin-1', bytes('caf', 0xe9, '\n'), 3, 1, 4],
  ['a surrogate', bytes('a', 0xed, 0xa0, 0x80), 1, 1, 2],
  ['the first byte', bytes(0x80, 'abc'), 0, 1, 1],
  ['far into a file', bytes('äöü\n'.repeat(5000), 0xc3, 'x'), 35_000, 5001, 1],
])('%s is refused with its place', (_, input, offset, line, column) => {
  const { diagnostic } = decodeText(input, 'a.md')
  expect(diagnostic).toMatchObject({ code: 'file-encoding', line, column })
  expect(diagnostic?.message).toContain(`at offset ${offset}`)
})

test('another encoding can be configured', () => {
  expect(decodeText(bytes('caf', 0xe9), 'a.md', 'iso-8859-1')).toEqual({ text: 'café' })
  expect(decodeText(bytes('é'), 'a.md', 'UTF8')).toEqual({ text: 'é' })
})

test('an encoding that does not exist is named', () => {
  expect(decodeText(bytes('a'), 'a.md', 'utf-99').diagnostic?.message).toContain(
    'there is no encoding "utf-99"',
  )
})
