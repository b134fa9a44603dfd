import { expect, test } from 'vitest'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'

// Each mistake stands below "layout: post", so its first line is line 2.
test.each<[mistake: string, line: number, column: number, length: number, message: string]>([
  ['title: "Hello\ndate: 2020-01-01\n', 2, 8, 6, 'a quote opens here and does not close'],
  ["title: 'Hello\ndate: 2020-01-01\n", 2, 8, 6, 'a quote opens here and does not close'],
  ['title: "Hello\ndate: "x"\n', 2, 8, 6, 'a quote opens here and closes only in line 3'],
  ['title: "Say "hi" now"\n', 2, 13, 1, 'this quote ends the text, but more follows'],
  ["title: 'it's fine'\n", 2, 11, 1, 'this quote ends the text, but more follows'],
  ['title: "a" b\n', 2, 12, 1, 'text follows behind the closing quote'],
  ['title: [a b] c\n', 2, 14, 1, 'text follows behind the closing "]"'],
  [
    'title: *bold* x\n',
    2,
    15,
    1,
    '"*bold*" at the start of a value stands for an anchor, and nothing may follow it',
  ],
  ['title: a: b\n', 2, 9, 1, 'a colon with a space behind it stands inside of a value'],
  ['title:Hello\ndate: x\n', 2, 6, 1, 'a space is missing behind the colon'],
  ['a: x\n\n\ntitle:Hello\n', 5, 6, 1, 'a space is missing behind the colon'],
  [
    'title: x\n  date: y\n',
    3,
    3,
    7,
    'this line does not start in the column of the lines that it belongs to',
  ],
  [
    'a:\n    b: 1\n  c: 2\n',
    4,
    3,
    4,
    'this line does not start in the column of the lines that it belongs to',
  ],
  ['tags:\n  - a\n - b\n', 4, 2, 3, 'this line does not start in the column of the lines that it belongs to'],
  ['tags:\n\t- a\n', 3, 1, 1, 'a tab is used for indentation'],
  ['\ttitle: x\n', 2, 1, 1, 'a tab is used for indentation'],
  ['title: "C:\\path"\n', 2, 11, 2, '"\\p" means nothing between double quotes'],
  ['title: "\\x4"\n', 2, 12, 1, 'an escape has too few hexadecimal digits'],
  ['title: @home\n', 2, 8, 5, 'a value cannot start with "@"'],
  ['title: `x`\n', 2, 8, 3, 'a value cannot start with "`"'],
  ['title: %x\n', 2, 8, 2, 'a value cannot start with "%"'],
  ['title: * x\n', 2, 8, 1, 'a value cannot start with "*"'],
  ['title: }\n', 2, 8, 1, 'a value cannot start with "}"'],
  ['title: {{ page.title }} x\n', 2, 8, 18, 'a value cannot start with a template tag'],
  ['title: [a, b\ndate: x\n', 2, 8, 5, '"[" opens here and does not close'],
  ['title: {a: b\n', 2, 8, 5, '"{" opens here and does not close'],
  ['title: [a, "b" "c"]\n', 2, 16, 1, 'a comma is missing before this'],
  ['title: [1,,2]\n', 2, 11, 1, 'there is nothing before this comma'],
  ['tags: - a\n', 2, 7, 3, 'a list cannot start on the line of its key'],
  ['title: |x\n  y\n', 2, 9, 1, 'text stands behind the sign for a block of text ("|" or ">")'],
  ['title: >\ny\n', 3, 1, 1, 'the text below "|" or ">" is not indented'],
  ['title: x\nfoo\nbar: y\n', 3, 1, 3, 'this line is neither a key with a value nor part of the value above'],
  ['title: x\n- a\n', 3, 1, 3, 'a list item stands where a key is expected'],
  ['title: !x!y z\n', 2, 8, 4, 'a value that starts with "!" is taken for a tag, and this is none'],
  ['title: a\u0007b\n', 2, 9, 1, 'there is a control character (U+0007)'],
  ['<<<<<<< HEAD\nb: y\n=======\nc: z\n>>>>>>> x\n', 2, 1, 12, 'a merge conflict is left here'],
])('%j is explained where it was made', (mistake, line, column, length, message) => {
  const { value, diagnostics } = parseYaml(`layout: post\n${mistake}`, { file: 'a.md', severity: 'error' })
  expect(value).toBeNull()
  expect(diagnostics).toMatchObject([
    { code: 'yaml-syntax', severity: 'error', line, column, length, message },
  ])
  expect(diagnostics[0]?.hint).toBeTruthy()
})

test('the hint shows the value with its quotes', () => {
  const [diagnostic] = parseYaml('title: a: "b"\n', { file: 'a.md', severity: 'error' }).diagnostics
  expect(diagnostic?.hint).toBe('put quotes around the value: title: \'a: "b"\'')
})
