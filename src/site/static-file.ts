import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Hash } from '../values/value.ts'
import { destinationPath } from './destination-path.ts'
import { splitExtension } from './file-name.ts'
import type { Placement } from './document.ts'
import type { Source, StaticFile } from './types.ts'
import { fillPageTemplate } from './url.ts'
import { addPermalinkSuffix } from './permalink.ts'

/** A file that is copied as it is: Jekyll's `StaticFile`. Null, with reasons, where its name cannot be published. */
export function makeStaticFile(
  source: Source,
  placement: Placement | null,
  permalinkStyle: string,
  defaults: (url: string) => Hash,
): { file: StaticFile | null; diagnostics: readonly Diagnostic[] } {
  const url = staticUrl(source, placement, permalinkStyle)
  const made = destinationPath(url)
  const diagnostics = made.problems.map(problem => ({ ...problem, file: source.path }))
  if (made.path === null) return { file: null, diagnostics }
  const file: StaticFile = {
    source,
    collection: placement?.collection ?? null,
    url,
    destination: made.path,
    data: defaults(url),
  }
  return { file, diagnostics }
}

function staticUrl(source: Source, placement: Placement | null, permalinkStyle: string): string {
  const path = placement === null ? `/${source.path}` : placement.innerPath
  const name = path.slice(path.lastIndexOf('/') + 1)
  const { extension } = splitExtension(name)
  const stem = path.slice(0, path.length - extension.length).replace(/\.+$/, '')
  if (placement === null) return stem + extension
  const template = placement.permalink ?? addPermalinkSuffix('/:collection/:path', permalinkStyle)
  const url = fillPageTemplate(
    template,
    new Map([
      ['collection', placement.collection],
      ['path', stem],
      ['output_ext', ''],
      ['name', splitExtension(name).basename.replace(/\.+$/, '')],
      ['title', ''],
    ]),
  )
  return url.replace(/\/$/, '') + extension
}
