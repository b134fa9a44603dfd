import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Hash } from '../values/value.ts'
import { destinationPath } from './destination-path.ts'
import type { Placement } from './document.ts'
import { splitExtension, trimDots } from './file-name.ts'
import { addPermalinkSuffix } from './permalink.ts'
import { isHidden } from './publish.ts'
import type { Source, StaticFile } from './types.ts'
import { fillPageTemplate } from './url.ts'

/**
 * A file that is copied as it is: Jekyll's `StaticFile`. Null, with reasons, where its name cannot be
 * published. Its data are the defaults for its path; whether it is published, those for its URL say.
 */
export function makeStaticFile(
  source: Source,
  placement: Placement | null,
  permalinkStyle: string,
  defaults: (pathOrUrl: string) => Hash,
): { file: StaticFile | null; diagnostics: readonly Diagnostic[] } {
  const url = staticUrl(source, placement, permalinkStyle).normalize()
  const relativePath = placement?.relativePath ?? `/${source.path}`
  const file: StaticFile = {
    source,
    relativePath,
    collection: placement?.collection ?? null,
    url,
    destination: null,
    data: defaults(relativePath),
  }
  if (placement?.isOutput === false || isHidden(defaults(url))) return { file, diagnostics: [] }
  const { path, problems } = destinationPath(url)
  const diagnostics = problems.map(problem => ({ ...problem, file: source.path }))
  return { file: path === null ? null : { ...file, destination: path }, diagnostics }
}

function staticUrl(source: Source, placement: Placement | null, permalinkStyle: string): string {
  const path = placement === null ? `/${source.path}` : placement.innerPath
  const { basename, extension } = splitExtension(path.slice(path.lastIndexOf('/') + 1))
  const stem = trimDots(path.slice(0, path.length - extension.length))
  if (placement === null) return stem + extension
  const template = placement.permalink ?? addPermalinkSuffix('/:collection/:path', permalinkStyle)
  const url = fillPageTemplate(
    template,
    new Map([
      ['collection', placement.collection],
      ['path', stem],
      ['output_ext', ''],
      ['name', trimDots(basename)],
      ['title', ''],
    ]),
  )
  return url.replace(/\/$/, '') + extension
}
