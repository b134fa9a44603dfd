import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFrontMatter } from '../../../src/loader/front-matter.ts'
import { hasFrontMatterHeader } from '../../../src/loader/front-matter-block.ts'

const read = (text: string) => readFrontMatter(text, { file: 'a.md' })

// Head and body by Jekyll's YAML_FRONT_MATTER_REGEXP, run in Ruby 3.1.
test.each<[text: string, head: string | null, body: string, bodyLine: number]>([
  ['---\na: 1\n---\nbody\n', 'a: 1\n', 'body\n', 4],
  ['---\na: 1\n---\n\n\nbody\n', 'a: 1\n', 'body\n', 6],
  ['---\na: 1\n---\n\n  body\n', 'a: 1\n', '  body\n', 5],
  ['---\na: 1\n---', 'a: 1\n', '', 3],
  ['---\na: 1\n---  \t\nbody', 'a: 1\n', 'body', 4],
  ['---\na: 1\n...\nbody', 'a: 1\n', 'body', 4],
  ['---\na: 1\n...\n---\nbody', 'a: 1\n', '---\nbody', 4],
  ['--- \t\na: 1\n---\nbody', 'a: 1\n', 'body', 4],
  ['---\r\na: 1\r\n---\r\nbody\r\n', 'a: 1\r\n', 'body\r\n', 4],
  ['---\n---\nbody', '', 'body', 3],
  ['---\n\n---\nbody', '\n', 'body', 4],
  ['---\na: 1\n--- x\nb: 2\n---\nbody', 'a: 1\n--- x\nb: 2\n', 'body', 6],
  ['---\na: 1\n ---\nbody', null, '---\na: 1\n ---\nbody', 1],
  ['---\na: 1\n----\nbody', null, '---\na: 1\n----\nbody', 1],
  ['---\na: 1\nbody', null, '---\na: 1\nbody', 1],
  ['--- x\na: 1\n---\n', null, '--- x\na: 1\n---\n', 1],
  [' ---\na: 1\n---\n', null, ' ---\na: 1\n---\n', 1],
  ['\n---\na: 1\n---\n', null, '\n---\na: 1\n---\n', 1],
  ['+++\na = 1\n+++\n', null, '+++\na = 1\n+++\n', 1],
  ['---', null, '---', 1],
  ['', null, '', 1],
])('%j is split as Jekyll splits it', (text, head, body, bodyLine) => {
  const found = read(text)
  expect(found).toMatchObject({ hasFrontMatter: head !== null, head: head ?? '', body, bodyLine })
})

test('keys become the data, in order', () => {
  expect([...(read('---\nb: 1\na: x\n---\n').data ?? [])]).toEqual([
    ['b', 1],
    ['a', 'x'],
  ])
})

test.each(['---\n---\n', '---\n# nothing\n---\n', '---\n~\n---\n', '---\nfalse\n---\n', '---\n\n\n---\n'])(
  '%j is front matter without keys',
  text => expect(read(text)).toMatchObject({ hasFrontMatter: true, data: new Map(), diagnostics: [] }),
)

test.each([
  ['---\n- a\n---\n', 'the front matter is a list, not keys with values'],
  ['---\ntitle\n---\n', 'the front matter is a single value, not keys with values'],
])('%j is an error, as it stops Jekyll', (text, message) => {
  expect(read(text)).toMatchObject({
    data: null,
    diagnostics: [{ severity: 'error', code: 'front-matter-invalid', message, line: 2, column: 1 }],
  })
})

test('bad YAML is a warning in its place in the file, and leaves the body', () => {
  const found = read('---  \r\nlayout: post\r\ntitle: a: b\r\n---\r\nbody')
  expect(found).toMatchObject({ hasFrontMatter: true, data: null, body: 'body' })
  expect(found.diagnostics).toMatchObject([{ severity: 'warning', code: 'yaml-syntax', line: 3, column: 9 }])
})

test('bad YAML is an error where the caller is strict', () => {
  const { diagnostics } = readFrontMatter('---\na: "\n---\n', { file: 'a.md', severity: 'error' })
  expect(diagnostics).toMatchObject([{ severity: 'error' }])
})

test.each(['js', 'javascript', 'json', 'coffee', 'toml'])(
  '---%s is no front matter, and is not run',
  name => {
    const text = `---${name}\n(globalThis.wasRun = true)\n---\nbody`
    expect(read(text)).toMatchObject({
      hasFrontMatter: false,
      body: text,
      diagnostics: [{ severity: 'warning', code: 'front-matter-executable', line: 1 }],
    })
    expect('wasRun' in globalThis).toBe(false)
  },
)

test.each([
  ['---\na: 1\nbody', 'front-matter-unclosed', 1],
  ['\uFEFF---\na: 1\n---\n', 'front-matter-missed', 1],
  ['\n\n---\na: 1\n---\n', 'front-matter-missed', 3],
])('%j may be meant as front matter', (text, code, line) => {
  expect(read(text).diagnostics).toMatchObject([{ severity: 'warning', code, line }])
})

test.each(['body', '+++\n+++\n', '-----\n', 'a\n---\nb\n', '\n\ntext\n', '--- text', '***\n'])(
  '%j is a body that needs no warning',
  text => expect(read(text).diagnostics).toEqual([]),
)

test('two readings of one text share nothing', () => {
  const text = '---\na: [1]\n---\n'
  expect(read(text).data).not.toBe(read(text).data)
  expect(read('---\na: "\n---\n').diagnostics).toEqual(read('---\na: "\n---\n').diagnostics)
})

test('blank lines in great number take no time', () => {
  const found = read(`---\na: 1\n${'\n'.repeat(200_000)}b: 2\n---\n`)
  expect(found.data?.get('b')).toBe(2)
})

// Jekyll's Utils.has_yaml_header?, run in Ruby 3.1.
test.each([
  ['---\n', true],
  ['---\r\n', true],
  ['--- \t\n', true],
  ['---', false],
  ['---x\n', false],
  ['----\n', false],
  [' ---\n', false],
  ['\n---\n', false],
  ['\uFEFF---\n', false],
  ['', false],
])('%j starts a page: %s', (text, expected) => {
  expect(hasFrontMatterHeader(Buffer.from(text))).toBe(expected)
})

test('no text makes it throw, and no part of one is lost', () => {
  const piece = fc.constantFrom(
    '---',
    '...',
    '\n',
    '\n',
    '---\n',
    'a: 1',
    ' ',
    '\r\n',
    '\t',
    'x',
    '"',
    '\uFEFF',
    '[',
    '#',
    '\0',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      const text = pieces.join('')
      const { head, body, hasFrontMatter } = read(text)
      expect(text.endsWith(body) && text.includes(head)).toBe(true)
      expect(hasFrontMatter || body === text).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
