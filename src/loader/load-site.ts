import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Parts } from '../site/assemble.ts'
import { type DocumentContext, makeDocument, type ReadFile } from '../site/document.ts'
import { compileDefaults } from '../site/front-matter-defaults.ts'
import { compareStrings } from '../site/order.ts'
import { makePage } from '../site/page.ts'
import { isListedUnpublished, type Unpublished, whyNotPublished } from '../site/publish.ts'
import { makeStaticFile } from '../site/static-file.ts'
import type { Document, Source, StaticFile, Template } from '../site/types.ts'
import type { Time } from '../values/time.ts'
import { findFiles } from './find-files.ts'
import { loadData } from './load-data.ts'
import { loadIncludes, loadLayouts } from './load-templates.ts'
import type { PlacedFile } from './placed-file.ts'
import { startsWithFrontMatter } from './read-file.ts'
import { isYamlFile, readDocument, readPage } from './read-source.ts'

export interface Loaded {
  readonly parts: Parts
  readonly layouts: readonly Template[]
  readonly includes: readonly Template[]
  /** What was found and is not published, and why. */
  readonly unpublished: readonly UnpublishedFile[]
}

export interface UnpublishedFile {
  readonly path: string
  readonly why: Unpublished
  readonly date: Time | null
}

export interface LoadOptions {
  readonly config: Config
  readonly now: Time
  readonly outputExtension: DocumentContext['outputExtension']
}

/** Reads everything that a site is made of. Jekyll's `Site#read`. */
export function loadSite(options: LoadOptions, diagnostics: Diagnostics): Loaded {
  const { config, now } = options
  const found = findFiles(config, diagnostics)
  const defaultsFor = compileDefaults(
    config.values.get('defaults') ?? null,
    config.collectionsDir,
    diagnostics,
  )
  const severity = config.strictFrontMatter ? 'error' : 'warning'
  const documents: Document[] = []
  const pages: Document[] = []
  const staticFiles: StaticFile[] = []
  const unpublished: UnpublishedFile[] = found.hiddenDrafts.map(({ path }) => ({
    path,
    why: 'draft',
    date: null,
  }))

  for (const file of found.posts) if (!isYamlFile(file.source.path)) addDocument(file)
  for (const source of found.others) {
    const isPage = startsWithFrontMatter(source, diagnostics)
    if (isPage === true) addPage(source)
    else if (isPage === false) addStatic(source, null)
  }
  pages.sort((a, b) => compareStrings(a.name, b.name))
  staticFiles.sort((a, b) => compareStrings(a.relativePath, b.relativePath))
  for (const file of found.collected) {
    const isDocument = startsWithFrontMatter(file.source, diagnostics)
    if (isDocument === true) addDocument(file)
    else if (isDocument === false) addStatic(file.source, file)
  }
  return {
    parts: {
      documents,
      pages,
      staticFiles,
      data: loadData(found.data, config, diagnostics),
    },
    layouts: loadLayouts(found.layouts, config.layoutsDir, diagnostics),
    includes: loadIncludes(found.includes, config.includesDir, diagnostics),
    unpublished,
  }

  function addDocument({ source, placement }: PlacedFile): void {
    const file = readDocument(source, { severity }, diagnostics)
    if (file === null) return
    const context = contextFor(placement.relativePath, placement.collection)
    const made = makeDocument(file, placement, context)
    diagnostics.addAll(made.diagnostics)
    if (made.document !== null) keep(made.document, documents, isFutureAllowed(placement.collection))
    if (file.body.trim() === '' && placement.collection === 'posts') reportEmpty(file)
  }

  function addPage(source: Source): void {
    const file = readPage(source, { severity }, diagnostics)
    if (file === null) return
    const made = makePage(file, { ...contextFor(source.path, 'pages'), hasExcerpts: config.hasPageExcerpts })
    diagnostics.addAll(made.diagnostics)
    if (made.document !== null) keep(made.document, pages, true)
  }

  function keep(document: Document, list: Document[], showFuture: boolean): void {
    const why = whyNotPublished(document, { showUnpublished: config.showUnpublished, showFuture, now })
    if (why === null) {
      list.push(document)
      return
    }
    unpublished.push({ path: document.path, why, date: document.date })
    if (isListedUnpublished(document)) list.push({ ...document, destination: null })
  }

  function addStatic(source: Source, placed: PlacedFile | null): void {
    const type = placed?.placement.collection ?? null
    const made = makeStaticFile(source, placed?.placement ?? null, config.permalink, path =>
      defaultsFor(path, type),
    )
    diagnostics.addAll(made.diagnostics)
    if (made.file !== null) staticFiles.push(made.file)
  }

  function contextFor(path: string, type: string): DocumentContext {
    return {
      defaults: defaultsFor(path, type),
      timezone: config.timezone,
      now,
      permalinkStyle: config.permalink,
      excerptSeparator: config.excerptSeparator,
      outputExtension: options.outputExtension,
    }
  }

  function isFutureAllowed(collection: string): boolean {
    const metadata = config.collections.find(({ label }) => label === collection)?.metadata
    const future = metadata?.get('future')
    return config.showFuture || (future !== undefined && future !== null && future !== false)
  }

  function reportEmpty(file: ReadFile): void {
    diagnostics.add({
      severity: 'warning',
      code: 'document-empty',
      message: 'this post has no text',
      file: file.path,
      line: file.bodyLine,
      hint: 'write something below the front matter, or move the file to the drafts',
    })
  }
}
