import type { Config } from '../config/config.ts'
import type { Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Composer, Generator } from '../generators/generator.ts'
import { type FoundFiles, findFiles } from '../loader/find-files.ts'
import { type Loaded, loadSite } from '../loader/load-site.ts'
import type { Readings } from '../loader/readings.ts'
import { assembleSite } from '../site/assemble.ts'
import type { DocumentContext } from '../site/document.ts'
import { documentsByKey } from '../site/document-key.ts'
import type { Document, Site, SitePath, Source } from '../site/types.ts'
import type { Time } from '../values/time.ts'
import { checkPermalinks } from './check-permalinks.ts'
import { generate } from './generate.ts'
import type { Renewal } from './renewal.ts'

/** A site as it stands before it is rendered. */
export interface Structure {
  readonly found: FoundFiles
  readonly loaded: Loaded
  readonly site: Site
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
  readonly generators: readonly Generator[]
  readonly readings: Readings
  readonly renewal: Renewal
  /** Files that need not be looked at. */
  readonly known: (path: SitePath) => Source | undefined
  readonly previous: Structure | null
}

/** Reads, assembles and generates: everything but rendering. */
export function makeStructure(options: StructureOptions, diagnostics: Diagnostics): Structure {
  const { config, now, previous } = options
  const { result, found: problems } = diagnostics.during(() => {
    const { result: found, found: fileDiagnostics } = diagnostics.during(() =>
      findFiles(config, diagnostics, options.known),
    )
    diagnostics.addAll(fileDiagnostics)
    const loaded = loadSite({ ...options, renew: options.renewal.renew, found }, diagnostics)
    const assembled = assembleSite(loaded.parts, { ...config, now })
    const generated = generate(assembled, options.generators, config, diagnostics)
    checkPermalinks(generated.site, diagnostics)
    return { found, fileDiagnostics, loaded, ...keepIdentities(generated, previous, options) }
  })
  const documents = documentsByKey(result.site)
  const keys = new Map([...documents].map(([key, document]) => [document, key]))
  return { ...result, documents, keys, diagnostics: problems }
}

interface Generated {
  readonly site: Site
  readonly composers: ReadonlyMap<Document, Composer>
}

/** Pages that generators make are made at every build: those that there were before stay the same objects. */
function keepIdentities(
  generated: Generated,
  previous: Structure | null,
  { readings, renewal }: StructureOptions,
): Generated {
  if (previous === null) return generated
  const kept = new Map<Document, Document>()
  for (const [key, document] of documentsByKey(generated.site)) {
    const before = previous.documents.get(key)
    if (before === undefined || before === document) continue
    if (readings.owns(before) || readings.owns(document)) continue
    if (!isOfChangedFile(before, readings, renewal)) askForTexts(before)
    renewal.renew(before, document)
    kept.set(document, before)
  }
  if (kept.size === 0) return generated
  const identity = (document: Document): Document => kept.get(document) ?? document
  const { site, composers } = generated
  const collections = [...site.collections].map(
    ([label, collection]) =>
      [label, { ...collection, documents: replaceIn(collection.documents, kept) }] as const,
  )
  return {
    site: { ...site, pages: replaceIn(site.pages, kept), collections: new Map(collections) },
    composers: new Map([...composers].map(([document, composer]) => [identity(document), composer])),
  }
}

/** Pages made of a file, as the later ones of a list, have its texts. */
function isOfChangedFile({ path }: Document, readings: Readings, { before }: Renewal): boolean {
  const made = readings.find(path)?.made
  return typeof made === 'object' && made !== null && before.has(made as Document)
}

/** Of an earlier process, they are read only now; once the record has another state, it would be too late. */
function askForTexts(document: Document): string {
  return document.body
}

function replaceIn(
  documents: readonly Document[],
  kept: ReadonlyMap<Document, Document>,
): readonly Document[] {
  return documents.some(document => kept.has(document))
    ? documents.map(document => kept.get(document) ?? document)
    : documents
}
