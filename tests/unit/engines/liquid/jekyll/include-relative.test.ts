import { expect, test } from 'vitest'
import { check, problem } from './support.ts'

const files = {
  'part.md': 'P{{ page.name }}{{ include.a }}',
  'docs/a/part.md': 'nested',
  'docs/a/b/c.md': 'C{% include_relative part.md %}',
  'c/_posts/part.md': 'collected',
}

test.each([
  ['the page’s folder', '{% include_relative part.md a="1" %}', { path: 't.txt' }, 'Pt.txt1'],
  ['a deeper page’s folder', '{% include_relative part.md %}', { path: 'docs/a/p.md' }, 'nested'],
  ['it, from within another', '{% include_relative b/c.md %}', { path: 'docs/a/p.md' }, 'Cnested'],
  ['it, by a computed name', '{% include_relative {{ page.part }} %}', { part: 'part.md' }, 'Pt.txt'],
  [
    'that of an excerpt’s document',
    '{% include_relative part.md %}',
    { path: '_posts/a.md/#excerpt', collection: 'posts' },
    'collected',
  ],
  [
    'that of the page, whatever "page" was made',
    '{% assign page = "x" %}{% include_relative part.md %}',
    {},
    'P',
  ],
])('takes a file from %s', (_, body, page, expected) => check(body, expected, { files, page }))

test.each([
  [
    '{% include_relative nope.md %}',
    "include-missing t.txt:4:21 Could not locate the included file 'nope.md'",
  ],
  [
    '{% include_relative ../part.md %}',
    'liquid-error t.txt:4:21 Invalid syntax for include tag. File contains invalid characters or sequences: ../part.md',
  ],
])('%s is an error', (body, expected) => expect(problem(body, { files })).toBe(expected))
