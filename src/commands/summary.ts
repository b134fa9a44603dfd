import { relative } from 'node:path'
import type { BuildResult } from '../builder/build.ts'
import type { UnpublishedFile } from '../loader/load-site.ts'
import { strftime } from '../values/strftime.ts'
import { count } from './count.ts'

/** How a build ended, in a line, and what it did not publish, in another. */
export function summaryLines(
  result: BuildResult,
  seconds: number,
  options: { readonly strict?: boolean } = {},
): readonly string[] {
  const problems = problemsOf(result)
  if (!result.isPublished) {
    const isStrict =
      options.strict === true && !result.diagnostics.some(({ severity }) => severity === 'error')
    const reason = isStrict ? `${problems}, and --strict takes warnings for errors` : problems
    return [`Nothing was published: ${reason}. ${destinationOf(result)} is as it was.`]
  }
  const files = result.files - result.pages
  const published = `${count(result.pages, 'page')} and ${count(files, 'file')} in ${formatSeconds(seconds)}, in ${destinationOf(result)}`
  return [
    problems === '' ? published : `${published} (${problems})`,
    ...(result.pages > 0
      ? []
      : [`Nothing in ${result.config.source} is a page or a post: is it the folder of a site?`]),
    ...(result.unpublished.length === 0 ? [] : [`Not published: ${describeUnpublished(result.unpublished)}`]),
  ]
}

/** What a build was made with, for `--verbose`. */
export function detailLines({ config }: BuildResult): readonly string[] {
  const files = config.files.map(({ path }) => path)
  return [
    `Source: ${config.source}`,
    `Destination: ${config.destination}`,
    `Configuration: ${files.length === 0 ? 'none' : files.join(', ')}`,
    `Environment: ${config.environment}`,
    `Time zone: ${config.timezone}`,
    `Plugins: ${config.plugins.length === 0 ? 'none' : config.plugins.join(', ')}`,
  ]
}

/** Names beyond this are counted. */
const maxNames = 3

function describeUnpublished(files: readonly UnpublishedFile[]): string {
  const drafts = files.filter(({ why }) => why === 'draft')
  const future = files.filter(({ why }) => why === 'future')
  const hidden = files.filter(({ why }) => why === 'unpublished')
  return [
    drafts.length === 0 ? '' : `${count(drafts.length, 'draft')} (${names(drafts)}; --drafts shows them)`,
    future.length === 0 ? '' : describeFuture(future),
    hidden.length === 0 ? '' : `${hidden.length} with "published: false" (${names(hidden)})`,
  ]
    .filter(part => part !== '')
    .join(', ')
}

function describeFuture(files: readonly UnpublishedFile[]): string {
  const [first] = files.toSorted((a, b) => (a.date?.seconds ?? 0) - (b.date?.seconds ?? 0))
  const date = first?.date == null ? '' : strftime(first.date, '%Y-%m-%d')
  const dated = files.length === 1 ? `1 post dated ${date}` : `${files.length} posts dated ${date} and later`
  return `${dated} (${names(files)}; --future shows ${files.length === 1 ? 'it' : 'them'})`
}

function names(files: readonly UnpublishedFile[]): string {
  const shown = files.slice(0, maxNames).map(({ path }) => path)
  return files.length > maxNames
    ? `${shown.join(', ')} and ${files.length - maxNames} more`
    : shown.join(', ')
}

/** `1 error and 2 warnings`, or nothing. */
export function problemsOf({ diagnostics }: Pick<BuildResult, 'diagnostics'>): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  return [errors === 0 ? '' : count(errors, 'error'), warnings === 0 ? '' : count(warnings, 'warning')]
    .filter(part => part !== '')
    .join(' and ')
}

function destinationOf({ config }: BuildResult): string {
  const path = relative(process.cwd(), config.destination)
  return path === '' || path.startsWith('..') ? config.destination : path
}

function formatSeconds(seconds: number): string {
  return seconds < 10 ? `${seconds.toFixed(2)} s` : `${seconds.toFixed(1)} s`
}
