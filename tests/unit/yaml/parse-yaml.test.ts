import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'
import { describeValue, recorded } from './describe-value.ts'

const parse = (text: string) => parseYaml(text, { file: 'a.yml', severity: 'error' })
const errors = (text: string) => parse(text).diagnostics.filter(({ severity }) => severity === 'error')

const documents = recorded('safe-yaml-documents')
const readable = documents.filter(([, expected]) => expected !== null)
// Where SafeYAML raises an error that nobody would miss.
const lenient = new Set([': a\nb: c\n', 'a: "\\uD83D"\n', 'a: &x [*x]\n'])

test.each(readable)('%j is read as SafeYAML reads it', (text, expected) => {
  expect(describeValue(parse(text).value)).toEqual(expected)
  expect(errors(text)).toEqual([])
})

test.each(documents.filter(([text, expected]) => expected === null && !lenient.has(text)))(
  '%j is an error',
  text => {
    expect(parse(text).value).toBeNull()
    expect(errors(text)).toHaveLength(1)
  },
)

test('a list in brackets may go on at the margin in a thousand places', () => {
  const text = Array.from({ length: 1000 }, (_, at) => `key${at}: [\na,\nb\n]\n`).join('')
  const { value } = parse(text)
  expect(value instanceof Map && value.size).toBe(1000)
  expect(value instanceof Map && value.get('key999')).toEqual(['a', 'b'])
})

test('lists are frozen, and an alias is the same list', () => {
  const { value } = parse('a: &x [1]\nb: *x\n')
  const list = value instanceof Map ? value.get('a') : null
  expect(Object.isFrozen(list)).toBe(true)
  expect(value instanceof Map && value.get('b')).toBe(list)
})

describe('what can be read and is odd is a warning', () => {
  test.each([
    ['a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key', 3, 1, 1],
    ['x: &x {a: 1}\nb:\n  <<: *x\n  a: 2\n', undefined, 0, 0, 0],
    ['a: *none\n', 'yaml-alias', 1, 4, 5],
    ['a: &x [*x]\n', 'yaml-alias', 1, 8, 2],
    ['a: !foo 1\n', 'yaml-tag', 1, 4, 4],
    ['a: !!str 1\n', 'yaml-tag', 1, 4, 5],
    ['a: !!str b\n', undefined, 0, 0, 0],
    ['~: a\n', 'yaml-key', 1, 1, 1],
    ['a: {{ page.title }}\n', 'yaml-key', 1, 4, 1],
    ['a: 1\n? [b]\n: 2\n', 'yaml-key', 2, 3, 1],
    ['b:\n  <<: {a: 1}\n', 'yaml-merge', 2, 3, 2],
    [' a: 1\nb: 2\n', 'yaml-syntax', 2, 1, 1],
    ['a: [\nx\n]\nb: 1\nb: 2\n', 'yaml-duplicate-key', 5, 1, 1],
  ])('%j: %s', (text, code, line, column, length) => {
    const [first] = parse(text).diagnostics
    expect(first && { ...first, message: '', hint: '' }).toEqual(
      code && {
        severity: 'warning',
        code,
        message: '',
        hint: '',
        file: 'a.yml',
        line,
        column,
        length,
        source: text,
      },
    )
  })
})

describe('a value that would grow out of all bounds is refused', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'])
    bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`)
  const tower = [
    'a0: &a0 [x]',
    ...Array.from({ length: 120 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}]`),
  ]
  test.each([
    ['aliases of aliases', bomb.join('\n')],
    ['aliases that nest', tower.join('\n')],
    ['20,000 brackets', '['.repeat(20_000)],
    ['20,000 dashes', '- '.repeat(20_000)],
  ])('%s', (_, text) => {
    expect(parse(text).value).toBeNull()
    expect(errors(text)).toMatchObject([{ code: 'yaml-limit' }])
  })
})

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    ...'abc01:-?[]{},#&*!|>%@`"\'\\ \t\n\r.~<=é\u0000\u2028',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '---\n',
    '<<: *a',
    '&a ',
    '!!str ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(text, input => {
      const { diagnostics } = parse(input)
      for (const { line = 1, column = 1 } of diagnostics) expect(line >= 1 && column >= 1).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
