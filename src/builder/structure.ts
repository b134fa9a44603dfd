import type { Config } from '../config/config.ts'
import type { Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Composer, Generator } from '../generators/generator.ts'
import { type FoundFiles, findFiles } from '../loader/find-files.ts'
import { type Loaded, loadSite } from '../loader/load-site.ts'
import type { PlacedFile } from '../loader/placed-file.ts'
import type { Readings } from '../loader/readings.ts'
import type { SiteEditor } from '../plugins/plugin-site.ts'
import type { SiteObject } from '../plugins/site-object.ts'
import { assembleSite, type Parts } from '../site/assemble.ts'
import type { DocumentContext } from '../site/document.ts'
import { documentsByKey } from '../site/document-key.ts'
import { compareStrings } from '../site/order.ts'
import { relist, replaceDocuments } from '../site/revise-site.ts'
import type { Document, Site, SitePath, Source } from '../site/types.ts'
import type { Profile } from '../util/profile.ts'
import { isSameValue } from '../values/same.ts'
import type { Time } from '../values/time.ts'
import { checkPermalinks } from './check-permalinks.ts'
import { checkSorting } from './check-sorting.ts'
import { type Generated, generate } from './generate.ts'
import type { Renewal } from './renewal.ts'
import type { StructureHooks } from './structure-hooks.ts'

/** A site as it stands before it is rendered. */
export interface Structure {
  readonly found: FoundFiles
  readonly loaded: Loaded
  readonly site: Site
  /** With what plugins have changed of it. */
  readonly config: Config
  /** The site as plugins know it; null where none has changed anything. */
  readonly object: SiteObject | null
  /** In render order, by the keys by which they are known from one build to the next. */
  readonly documents: ReadonlyMap<string, Document>
  readonly keys: ReadonlyMap<Document, string>
  readonly composers: ReadonlyMap<Document, Composer>
  /** What was found wrong with the files before they were read, and all that was found wrong. */
  readonly fileDiagnostics: readonly Diagnostic[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface StructureOptions {
  readonly config: Config
  readonly now: Time
  readonly outputExtension: DocumentContext['outputExtension']
  readonly generators: readonly (Generator | SiteEditor)[]
  /** What plugins change of the site; null where none does. */
  readonly makeHooks: ((placements: () => readonly PlacedFile[]) => StructureHooks) | null
  readonly readings: Readings
  readonly renewal: Renewal
  /** Files that need not be looked at. */
  readonly known: (path: SitePath) => Source | undefined
  readonly previous: Structure | null
  /** Measures a phase of the build. */
  readonly phase: Profile['phase']
}

/** Reads, assembles and generates: everything but rendering. */
export function makeStructure(options: StructureOptions, diagnostics: Diagnostics): Structure {
  const { config, now, previous } = options
  const { result, found: problems } = diagnostics.during(() => {
    const { found, fileDiagnostics, loaded, hooks, assembled } = options.phase('read', () => {
      const { result: found, found: fileDiagnostics } = diagnostics.during(() =>
        findFiles(config, diagnostics, options.known),
      )
      diagnostics.addAll(fileDiagnostics)
      const hooks = options.makeHooks?.(() => [...found.posts, ...found.collected]) ?? null
      const added = hooks?.reset() ?? []
      const renew = options.renewal.renew
      const loaded = loadSite({ ...options, renew, found, init: hooks?.init }, diagnostics)
      const assembled = assembleSite(withPages(loaded.parts, added), { ...config, now })
      return { found, fileDiagnostics, loaded, hooks, assembled: hooks?.read(assembled) ?? assembled }
    })
    const generated = options.phase('generate', () => generate(assembled, { ...options, hooks }, diagnostics))
    checkPermalinks(generated.site, diagnostics)
    checkSorting(generated.site, diagnostics)
    const kept = keepIdentities(generated, previous, options)
    const object = hooks?.object ?? null
    const seen = object?.config ?? config
    object?.read(kept.site, seen, kept.replaced)
    return { found, fileDiagnostics, loaded, ...kept, config: seen, object }
  })
  const documents = documentsByKey(result.site)
  const keys = new Map([...documents].map(([key, document]) => [document, key]))
  return { ...result, documents, keys, diagnostics: problems }
}

/** Where plugins have added pages before any was read. */
function withPages(parts: Parts, added: readonly Document[]): Parts {
  if (added.length === 0) return parts
  return { ...parts, pages: [...added, ...parts.pages].toSorted((a, b) => compareStrings(a.name, b.name)) }
}

interface Kept extends Generated {
  readonly replaced: ReadonlyMap<Document, Document>
}

/** What generators and plugins make is made at every build: the documents that there were before stay the same objects. */
function keepIdentities(
  { site, composers }: Generated,
  previous: Structure | null,
  { readings, renewal }: StructureOptions,
): Kept {
  const kept = new Map<Document, Document>()
  for (const [key, document] of previous === null ? [] : documentsByKey(site)) {
    const before = previous?.documents.get(key)
    if (before === undefined || before === document) continue
    if (!readings.owns(before) && !readings.owns(document)) kept.set(document, before)
  }
  if (kept.size === 0) return { site, composers, replaced: kept }
  const isListed = [...kept.keys()].some(({ collection }) => collection !== null)
  for (const [document, before] of kept) {
    if (isSameState(before, document)) continue
    if (!isOfChangedFile(before, readings, renewal)) askForTexts(before)
    kept.set(document, renewal.renew(before, isListed ? relist(document, kept) : document) as Document)
  }
  for (const page of isListed ? site.pages : []) {
    const relisted = relist(page, kept)
    if (relisted !== page && !kept.has(page)) kept.set(page, relisted)
  }
  return {
    site: replaceDocuments(site, kept),
    composers: new Map(
      [...composers].map(([document, composer]) => [kept.get(document) ?? document, composer]),
    ),
    replaced: kept,
  }
}

/** Whether a record need not be patched: of what plugins change at every build, most comes out as it was. */
function isSameState(before: Document, after: Document): boolean {
  if (!isSameValue(before.data, after.data)) return false
  const keys = Object.keys(after)
  return (
    keys.length === Object.keys(before).length &&
    keys.every(key => key === 'data' || Reflect.get(before, key) === Reflect.get(after, key))
  )
}

/** Pages made of a file, as the later ones of a list, have its texts. */
function isOfChangedFile(document: Document, readings: Readings, { before }: Renewal): boolean {
  const made = readings.findSource(document)?.made
  return typeof made === 'object' && made !== null && before.has(made as Document)
}

/** Of an earlier process, they are read only now; once the record has another state, it would be too late. */
function askForTexts(document: Document): string {
  return document.body
}
