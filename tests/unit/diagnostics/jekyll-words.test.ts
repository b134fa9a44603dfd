import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { jekyllWords } from '../../../src/diagnostics/jekyll-words.ts'

const at = { severity: 'error', file: 'a.md', line: 3 } as const
const source = '---\ntitle: A\n---\n\n{% if %}\n'

/** What Jekyll 4.4.1 prints; its lines are those of the body. */
it.each<[Diagnostic, string | null]>([
  [
    { ...at, code: 'liquid-syntax', message: "'if' tag was never closed" },
    "Liquid Exception: Liquid syntax error (line 3): 'if' tag was never closed in a.md",
  ],
  [
    { ...at, code: 'liquid-syntax', message: "'if' tag was never closed", line: 5, source },
    "Liquid Exception: Liquid syntax error (line 1): 'if' tag was never closed in a.md",
  ],
  [
    { ...at, code: 'liquid-error', message: 'Cannot sort a null object.' },
    'Liquid Exception: Liquid error (line 3): Cannot sort a null object. in a.md',
  ],
  [
    {
      ...at,
      code: 'liquid-syntax',
      message: "Unknown tag 'x'",
      file: '_includes/i.html',
      chain: [
        { file: '_includes/o.html', line: 1, role: 'included' },
        { file: 'a.md', line: 9, role: 'included' },
        { file: 'b.md', role: 'rendered' },
      ],
    },
    `Liquid Exception: Liquid syntax error (${resolve('_includes/i.html')} line 3): Unknown tag 'x' included in a.md`,
  ],
  [
    { ...at, code: 'liquid-syntax', message: "Unknown tag 'x'", file: '_layouts/l.html' },
    `Liquid Exception: Liquid syntax error (line 3): Unknown tag 'x' in ${resolve('_layouts/l.html')}`,
  ],
  [
    { ...at, code: 'liquid-syntax', message: 'Syntax Error for mark_lines declaration' },
    'Liquid Exception: Syntax Error for mark_lines declaration in a.md',
  ],
  [
    { ...at, code: 'liquid-warning', message: 'Unexpected character' },
    'Liquid Warning: Liquid syntax error (line 3): Unexpected character in a.md',
  ],
  [
    { ...at, code: 'include-missing', message: "Could not locate the included file 'x'" },
    "Liquid Exception: Could not locate the included file 'x' in a.md",
  ],
  [
    { ...at, code: 'destination-conflict', message: 'x' },
    'Conflict: The following destination is shared by multiple files.',
  ],
  [
    { ...at, severity: 'warning', code: 'layout-missing', message: 'layout "nope" does not exist' },
    "Build Warning: Layout 'nope' requested in a.md does not exist.",
  ],
  [
    { ...at, severity: 'warning', code: 'collection-sort', message: '"order", by which' },
    "Sort warning: 'order' not defined in a.md",
  ],
  [
    { ...at, code: 'date-invalid', message: '"tuesday" is not a date' },
    `Error: could not read file ${resolve('a.md')}: Invalid date 'tuesday': Document 'a.md' does not have a valid date in the YAML front matter.`,
  ],
  [
    { severity: 'error', file: 'a.md', code: 'date-invalid', message: 'the file name’s date is no date' },
    `Error: could not read file ${resolve('a.md')}: Document 'a.md' does not have a valid date in the filename.`,
  ],
  [{ ...at, severity: 'warning', code: 'date-invalid', message: 'x' }, null],
  [
    { ...at, severity: 'warning', code: 'tag-odd', message: 'no post has the path "2020-01-01-a"; one' },
    "Deprecation: A call to '{% post_url 2020-01-01-a %}' did not match a post using the new matching method of checking name (path-date-slug) equality.",
  ],
  [{ ...at, severity: 'warning', code: 'tag-odd', message: 'x' }, null],
  [{ ...at, code: 'yaml-tag', message: 'x' }, null],
  [{ severity: 'error', code: 'liquid-syntax', message: 'x' }, null],
])('%j is in the words of Jekyll %j', (diagnostic, expected) => {
  expect(jekyllWords(diagnostic)).toBe(expected)
})
