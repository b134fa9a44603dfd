import { relative } from 'node:path'
import type { Config } from '../config/config.ts'
import { type Diagnostic, type DiagnosticCode, Diagnostics } from '../diagnostics/diagnostic.ts'
import { placeOf } from '../site/place-of.ts'
import type { Document, Site } from '../site/types.ts'
import { locateKey } from '../yaml/locate-key.ts'

/**
 * Diagnostics with the places that the stages which made them could not know: the key of the configuration that
 * a mistake is about, and the permalink of a page whose URL is another's. What is one mistake then is one
 * diagnostic, however many pages it shows with.
 */
export function placeDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: PlaceOptions,
): readonly Diagnostic[] {
  const placed = new Diagnostics()
  for (const diagnostic of diagnostics) placed.add(placeOne(diagnostic, options))
  return placed.all
}

export interface PlaceOptions {
  readonly config: Config
  readonly site: Site
  /** What was said by a flag, and so stands in no file. */
  readonly request: { readonly destination?: string; readonly clock?: string }
}

/** The key that each is about where the diagnostic has no line; those with a file and no line too come of it. */
const configKeys: ReadonlyMap<DiagnosticCode, readonly string[]> = new Map<DiagnosticCode, readonly string[]>(
  [
    ['archive-shared', ['jekyll-archives']],
    ['clock-invalid', ['time']],
    ['defaults-invalid', ['defaults']],
    ['destination-unsafe', ['destination']],
    ['feed-unknown', ['feed']],
    ['layout-missing', ['defaults', 'jekyll-archives']],
    ['pagination-page', ['paginate']],
    ['permalink-placeholder', ['permalink', 'collections', 'defaults']],
  ],
)

function placeOne(diagnostic: Diagnostic, { config, site, request }: PlaceOptions): Diagnostic {
  if (diagnostic.line !== undefined) return diagnostic
  if (diagnostic.code === 'destination-unsafe' && request.destination !== undefined) return diagnostic
  if (diagnostic.code === 'clock-invalid' && request.clock !== undefined) return diagnostic
  const keys = configKeys.get(diagnostic.code)
  if (keys !== undefined) return { ...diagnostic, ...placeInConfig(keys, config) }
  if (diagnostic.code !== 'destination-conflict' && diagnostic.code !== 'destination-case') return diagnostic
  const document = documentsOf(site).find(({ path }) => path === diagnostic.file)
  const named = diagnostic.code === 'destination-conflict' ? nameDestination(diagnostic, config) : diagnostic
  return document === undefined ? named : { ...named, ...placeOf(document, 'permalink') }
}

/** `"_site/about.html" is made by` for `"about.html" is made by`. */
function nameDestination(diagnostic: Diagnostic, { source, destination }: Config): Diagnostic {
  const folder = relative(source, destination).replaceAll('\\', '/')
  return { ...diagnostic, message: diagnostic.message.replace(/^"/, `"${folder}/`) }
}

/** The last file that has one of the keys, as that is the one that counts. */
function placeInConfig(keys: readonly string[], { files }: Config): Partial<Diagnostic> {
  for (const { path, text } of files.toReversed()) {
    for (const key of keys) {
      const place = locateKey(text, 1, key)
      if (place !== null) return { file: path, source: text, ...place }
    }
  }
  return {}
}

function documentsOf({ collections, pages }: Site): readonly Document[] {
  return [...[...collections.values()].flatMap(({ documents }) => documents), ...pages]
}
