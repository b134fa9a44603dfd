import { expect, it } from 'vitest'
import { codeFrame } from '../../../src/diagnostics/code-frame.ts'
import { displayWidth } from '../../../src/diagnostics/display-width.ts'

/** The frame of a place in a text, as one text. */
function frame(source: string, line: number, column?: number, length?: number): string {
  return codeFrame({
    severity: 'error',
    code: 'yaml-syntax',
    message: '',
    source,
    line,
    ...(column === undefined ? {} : { column }),
    ...(length === undefined ? {} : { length }),
  }).join('\n')
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`).join('\n')

it.each<[string, Parameters<typeof frame>, string]>([
  [
    'marks the place between the lines around it',
    ['a: 1\nb: two\nc: 3', 2, 4, 3],
    '  1 | a: 1\n> 2 | b: two\n    |    ^^^\n  3 | c: 3',
  ],
  ['has no line before the first', [numbered(3), 1, 1, 4], '> 1 | line 1\n    | ^^^^\n  2 | line 2'],
  ['has none behind the last', [numbered(2), 2, 6], '  1 | line 1\n> 2 | line 2\n    |      ^'],
  ['leaves out a blank line behind', ['one\n\nthree', 1, 1], '> 1 | one\n    | ^'],
  ['marks no column where none is known', [numbered(2), 1], '> 1 | line 1\n  2 | line 2'],
  [
    'keeps numbers of different lengths apart',
    [numbered(12), 9, 1, 4],
    '   8 | line 8\n>  9 | line 9\n     | ^^^^\n  10 | line 10',
  ],
  [
    'is aligned beyond a hundred lines, too',
    [numbered(120), 100, 1],
    '   99 | line 99\n> 100 | line 100\n      | ^\n  101 | line 101',
  ],
  ['takes a tab for a space, as the mark does', ['a:\tb\tc', 1, 6], '> 1 | a: b c\n    |      ^'],
  ['counts wide characters twice', ['題名: 値', 1, 5], '> 1 | 題名: 値\n    |       ^^'],
  [
    'counts an emoji as wide, and an accent not at all',
    ['🦉 e\u0301: x', 1, 8],
    '> 1 | 🦉 e\u0301: x\n    |       ^',
  ],
  ['reads lines that end as on Windows', ['a: 1\r\nb: 2\r\n', 2, 4], '  1 | a: 1\n> 2 | b: 2\n    |    ^'],
  ['marks the place behind the last character', ['title:', 1, 7], '> 1 | title:\n    |       ^'],
  ['marks no further than the line', ['a: bc', 1, 4, 99], '> 1 | a: bc\n    |    ^^'],
  [
    'sends nothing to the terminal but text',
    ['a: \u001b[31mred\u0007', 1, 4],
    '> 1 | a: \ufffd[31mred\ufffd\n    |    ^',
  ],
  ['is empty for a line that is not there', ['a: 1', 7, 1], ''],
])('%s', (_name, place, expected) => {
  expect(frame(...place)).toBe(expected)
})

it('cuts a long line on both sides of the place', () => {
  const [line = '', mark = ''] = frame(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, 1, 501, 4).split('\n')
  expect(line).toMatch(/^> 1 \| …x+HEREy+…$/)
  expect(line.length).toBeLessThan(120)
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('HERE')
})

it.each([
  ['abc', 3],
  ['äöü', 3],
  ['日本', 4],
  ['한국', 4],
  ['🦉', 2],
  ['e\u0301', 1],
  ['\u200b', 0],
  ['ｆｕｌｌ', 8],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
