import { expect, it } from 'vitest'
import type { BuildResult } from '../../../src/builder/build.ts'
import { summaryLines } from '../../../src/commands/summary.ts'
import { loadConfig } from '../../../src/config/load-config.ts'
import { type Diagnostic, Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { Time } from '../../../src/values/time.ts'

const config = loadConfig({ source: process.cwd(), files: [] }, new Diagnostics())
const built: BuildResult = {
  config,
  isPublished: true,
  diagnostics: [],
  pages: 12,
  files: 17,
  unpublished: [],
  ran: [],
  changed: [],
  removed: [],
}
const error: Diagnostic = { severity: 'error', code: 'yaml-syntax', message: 'x' }
const warning: Diagnostic = { severity: 'warning', code: 'yaml-syntax', message: 'x' }
const future = (path: string, year: number) => ({
  path,
  why: 'future' as const,
  date: new Time(Date.UTC(year, 0, 2) / 1000, 0, 0, 'UTC'),
})

it.each<[Partial<BuildResult>, number, ...lines: string[]]>([
  [{}, 0.194, '                    12 pages and 5 files, done in 0.194 seconds.'],
  [{ pages: 1, files: 2 }, 12.34, '                    1 page and 1 file, done in 12.3 seconds.'],
  [
    { diagnostics: [warning, warning] },
    1,
    '                    12 pages and 5 files, done in 1.000 seconds (2 warnings).',
  ],
  [
    { isPublished: false, diagnostics: [error, warning] },
    1,
    'Nothing was published: 1 error and 1 warning. _site is as it was.',
  ],
  [
    { unpublished: [{ path: 'drafts/a.md', why: 'draft', date: null }] },
    1,
    '                    12 pages and 5 files, done in 1.000 seconds.',
    '     Not published: 1 draft (drafts/a.md; --drafts shows them)',
  ],
  [
    { unpublished: [2031, 2028, 2030, 2029].map(year => future(`posts/${year}.md`, year)) },
    1,
    '                    12 pages and 5 files, done in 1.000 seconds.',
    '     Not published: 4 posts dated 2028-01-02 and later (posts/2031.md, posts/2028.md, posts/2030.md and 1 more; --future shows them)',
  ],
])('%j is summed up after %f s', (result, seconds, ...lines) => {
  expect(summaryLines({ ...built, ...result }, seconds)).toEqual(lines)
})

it('says of --strict that it takes warnings for errors, where that is why', () => {
  const failed = { ...built, isPublished: false }
  const strict = { strict: true }
  expect(summaryLines({ ...failed, diagnostics: [warning] }, 1, strict)).toEqual([
    'Nothing was published: 1 warning, and --strict takes warnings for errors. _site is as it was.',
  ])
  expect(summaryLines({ ...failed, diagnostics: [error] }, 1, strict)).toEqual([
    'Nothing was published: 1 error. _site is as it was.',
  ])
})
