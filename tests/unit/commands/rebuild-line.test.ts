import { expect, it } from 'vitest'
import type { BuildResult } from '../../../src/builder/request.ts'
import { isWorthALine, rebuildLine } from '../../../src/commands/rebuild-line.ts'
import { loadConfig } from '../../../src/config/load-config.ts'
import { type Diagnostic, Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import type { Update } from '../../../src/server/watch-site.ts'
import type { DestinationPath } from '../../../src/site/types.ts'
import { createSite } from '../../support/site.ts'

const error: Diagnostic = { severity: 'error', code: 'filter-unknown', message: 'there is no filter "x"' }
const warning: Diagnostic = { ...error, severity: 'warning' }

interface Outcome extends Partial<Omit<BuildResult, 'changed' | 'removed'>> {
  readonly changed?: readonly string[]
  readonly removed?: readonly string[]
}

function updateOf(paths: Update['paths'], outcome: Outcome, milliseconds = 12.3): Update {
  const site = createSite({ '_posts/a.md': '', 'b.md': '', '_data/c.yml': '' })
  const result: BuildResult = {
    config: loadConfig({ source: site.folder }, new Diagnostics()),
    isPublished: true,
    pages: 0,
    files: 0,
    ran: [],
    diagnostics: [],
    unpublished: [],
    ...outcome,
    changed: pathsOf(outcome.changed),
    removed: pathsOf(outcome.removed),
  }
  return { result, paths, milliseconds }
}

function pathsOf(paths: readonly string[] = []): readonly DestinationPath[] {
  return paths.map(path => path as DestinationPath)
}

it.each<[string, Parameters<typeof updateOf>]>([
  [
    '_posts/a.md changed: 3 pages in 12 ms',
    [['_posts/a.md'], { changed: ['a.html', 'index.html', '2024/index.html'] }],
  ],
  [
    '_posts/a.md changed: 1 page, 2 files in 12 ms',
    [['_posts/a.md'], { changed: ['a.html', 'a.xml', 'a.css'] }],
  ],
  [
    '_posts/x.md removed: 1 page, 2 removed in 12 ms',
    [['_posts/x.md'], { changed: ['i.html'], removed: ['a', 'b'] }],
  ],
  ['_posts/a.md and 1 more changed: 2 removed in 12 ms', [['_posts/a.md', 'b.md'], { removed: ['a', 'b'] }]],
  ['_posts/a.md changed: no page differs in 12 ms', [['_posts/a.md'], {}]],
  ['_data/c.yml changed: no page differs in 12 ms', [['_data', '_data/c.yml'], {}]],
  ['b.md changed: no page differs in 12 ms', [['sedXcD31a', 'b.md'], {}]],
  ['_data changed: no page differs in 12 ms', [['_data'], {}]],
  ['files changed: 1 page in 1.23 s', [undefined, { changed: ['a.html'] }, 1234]],
  [
    'b.md changed: 1 page in 12 ms (2 warnings)',
    [['b.md'], { changed: ['b.html'], diagnostics: [warning, warning] }],
  ],
  [
    'b.md changed: nothing published, 1 error and 1 warning; still watching',
    [['b.md'], { isPublished: false, diagnostics: [error, warning] }],
  ],
])('%s', (line, [paths, result, milliseconds]) => {
  const now = new Date(2026, 10, 23, 14, 3, 12)
  expect(rebuildLine(updateOf(paths, result, milliseconds), now)).toBe(`14:03:12  ${line}`)
})

it.each<[boolean, string, Outcome]>([
  [false, 'nothing ran', {}],
  [true, 'a task ran', { ran: ['content:_posts/a.md'] }],
  [true, 'a file was copied', { changed: ['a.png'] }],
  [true, 'a file was removed', { removed: ['a.png'] }],
  [true, 'it cannot be published any more', { isPublished: false }],
])('is worth a line: %s, where %s', (expected, _why, result) => {
  expect(isWorthALine(updateOf(['b.md'], result), updateOf(undefined, {}))).toBe(expected)
})
