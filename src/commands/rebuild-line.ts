import { type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Update } from '../server/watch-site.ts'
import { count } from './count.ts'
import { problemsOf } from './summary.ts'

/** What a rebuild did, in a line: `14:03:12  _posts/a.md changed: 3 pages in 12 ms`. */
export function rebuildLine(update: Update, now: Date): string {
  const { result, milliseconds } = update
  const problems = problemsOf(result)
  const start = `${timeOf(now)}  ${cause(update)}:`
  if (!result.isPublished) return `${start} nothing published, ${problems}; still watching`
  return `${start} ${written(update)} in ${duration(milliseconds)}${problems === '' ? '' : ` (${problems})`}`
}

/** The watcher may have seen a file of which nothing depends: that is not worth a line. */
export function isWorthALine({ result }: Update, before: Update): boolean {
  if (result.ran.length + result.changed.length + result.removed.length > 0) return true
  return result.isPublished !== before.result.isPublished
}

/** Names files: the folders that they lie in, and what an editor wrote beside them and removed, say less. */
function cause({ result: { config }, paths = [] }: Update): string {
  const files = paths.filter(path => stat(path)?.isFile() === true)
  const [first, ...more] = files.length > 0 ? files : paths
  if (first === undefined) return 'files changed'
  if (more.length > 0) return `${first} and ${more.length} more changed`
  return `${first} ${stat(first) === undefined ? 'removed' : 'changed'}`

  function stat(path: string): Stats | undefined {
    return statSync(resolve(config.source, path), { throwIfNoEntry: false })
  }
}

function written({ result: { changed, removed } }: Update): string {
  const pages = changed.filter(path => path.endsWith('.html')).length
  const files = changed.length - pages
  const parts = [
    pages === 0 ? '' : count(pages, 'page'),
    files === 0 ? '' : count(files, 'file'),
    removed.length === 0 ? '' : `${removed.length} removed`,
  ].filter(part => part !== '')
  return parts.length === 0 ? 'no page differs' : parts.join(', ')
}

function timeOf(now: Date): string {
  return now.toTimeString().slice(0, 8)
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}
