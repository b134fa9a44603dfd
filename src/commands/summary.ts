import { relative } from 'node:path'
import type { BuildResult } from '../builder/build.ts'
import type { UnpublishedFile } from '../loader/load-site.ts'
import { strftime } from '../values/strftime.ts'
import { count } from './count.ts'
import { labelled } from './labelled.ts'

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
  const published = `${count(result.pages, 'page')} and ${count(files, 'file')}, done in ${formatSeconds(seconds)}`
  return [
    labelled('', problems === '' ? `${published}.` : `${published} (${problems}).`),
    ...(result.pages > 0
      ? []
      : [
          `Nothing in ${result.config.source} is a page or a post: is it the folder of a site? "tusitala new" makes one.`,
        ]),
    ...(result.unpublished.length === 0
      ? []
      : [labelled('Not published', describeUnpublished(result.unpublished))]),
  ]
}

/** What was rendered, written and removed, for `--verbose`: nothing of what was as it should be. */
export function madeLines({ config, ran, changed, removed }: BuildResult): readonly string[] {
  return [
    ...ran.flatMap(name => {
      const [kind = '', key = ''] = name.split(/:(.*)/s)
      const label = renderings.get(kind)
      return label === undefined ? [] : [labelled(label, key)]
    }),
    ...changed.map(path => labelled('Writing', `${config.destination}/${path}`)),
    ...removed.map(path => labelled('Removing', `${config.destination}/${path}`)),
  ]
}

const renderings: ReadonlyMap<string, string> = new Map([
  ['content', 'Rendering'],
  ['excerpt', 'Rendering Excerpt'],
  ['page', 'Rendering Layout'],
])

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
  return `${seconds.toFixed(seconds < 10 ? 3 : 1)} seconds`
}
