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
import { joinPath } from '../util/join-path.ts'
import type { Time } from '../values/time.ts'
import type { Hash } from '../values/value.ts'
import type { FoundFiles } from './find-files.ts'
import { loadData } from './load-data.ts'
import { loadIncludes, loadLayouts, type TemplateFolders } from './load-templates.ts'
import { createMemory } from './memory.ts'
import type { PlacedFile } from './placed-file.ts'
import { startsWithFrontMatter } from './read-file.ts'
import { isYamlFile, readDocument, readPage } from './read-source.ts'
import type { FileReader, Readings, Renew } from './readings.ts'

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
  readonly found: FoundFiles
  /** What was made of the files by earlier loads. */
  readonly readings: Readings
  readonly renew: Renew
  /** What plugins make of a document that was read; what is kept of its file stays what it was. */
  readonly init?: ((document: Document) => Document) | undefined
}

/** Reads everything that a site is made of. Jekyll's `Site#read`. */
export function loadSite(options: LoadOptions, diagnostics: Diagnostics): Loaded {
  const { config, now, found, readings, renew } = options
  const memory = createMemory(readings, renew, diagnostics)
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

  readings.begin(now)
  for (const file of found.posts) if (!isYamlFile(file.source.path)) addPost(file)
  for (const source of found.others) addOther(source)
  pages.sort((a, b) => compareStrings(a.name, b.name))
  staticFiles.sort((a, b) => compareStrings(a.relativePath, b.relativePath))
  for (const file of found.collected) addCollected(file)
  addThemeAssets()
  const loaded: Loaded = {
    parts: { documents, pages, staticFiles, data: loadData(found.data, config, memory) },
    layouts: loadLayouts(found.layouts, foldersOf('_layouts', config.layoutsDir), memory),
    includes: loadIncludes(found.includes, foldersOf('_includes', config.includesDir), memory),
    unpublished,
  }
  readings.end()
  return loaded

  function addPost({ source, placement }: PlacedFile): void {
    const role = placement.isDraft ? 'draft' : 'post'
    const document = memory.read(role, source, (file, reader) => makeOne(file, placement, reader))
    if (document !== null) keep(document, documents, isFutureAllowed('posts'))
  }

  /** Behind all of the site's own; of two with one path the site's is the one. */
  function addThemeAssets(): void {
    const own = new Set([...pages, ...staticFiles].map(({ relativePath }) => relativePath))
    for (const source of found.themeAssets) {
      if (!own.has(source.path) && !own.has(`/${source.path}`)) addOther(source)
    }
  }

  function foldersOf(name: string, own: string): TemplateFolders {
    return { own, theme: config.theme === null ? null : joinPath(config.theme.path, name) }
  }

  function addOther(source: Source): void {
    const made = memory.read('other', source, (file, reader) => {
      const isPage = startsWithFrontMatter(file, reader.diagnostics)
      if (isPage === null) return null
      return isPage ? makeOnePage(file, reader) : makeOneFile(file, null, reader)
    })
    if (made === null) return
    if ('source' in made) staticFiles.push(made)
    else keep(made, pages, true)
  }

  function addCollected({ source, placement }: PlacedFile): void {
    const { collection } = placement
    const made = memory.read(`in ${collection}`, source, (file, reader) => {
      const isDocument = startsWithFrontMatter(file, reader.diagnostics)
      if (isDocument === null) return null
      return isDocument ? makeOne(file, placement, reader) : makeOneFile(file, placement, reader)
    })
    if (made === null) return
    if ('source' in made) staticFiles.push(made)
    else keep(made, documents, isFutureAllowed(collection))
  }

  function makeOne(source: Source, placement: PlacedFile['placement'], reader: FileReader): Document | null {
    const file = readDocument(source, { severity }, reader)
    if (file === null) return null
    const context = contextFor(defaultsFor(placement.relativePath, placement.collection), reader)
    const { document, diagnostics: problems } = makeDocument(file, placement, context)
    reader.diagnostics.addAll(problems)
    if (file.body.trim() === '' && placement.collection === 'posts') reportEmpty(file, reader.diagnostics)
    return document
  }

  function makeOnePage(source: Source, reader: FileReader): Document | null {
    const file = readPage(source, { severity }, reader)
    if (file === null) return null
    const { document, diagnostics: problems } = makePage(
      file,
      contextFor(defaultsFor(source.path, 'pages'), reader),
    )
    reader.diagnostics.addAll(problems)
    return document
  }

  function makeOneFile(
    source: Source,
    placement: PlacedFile['placement'] | null,
    reader: FileReader,
  ): StaticFile | null {
    const type = placement?.collection ?? null
    const defaults = (path: string): Hash => defaultsFor(path, type)
    const { file, diagnostics: problems } = makeStaticFile(source, placement, config.permalink, defaults)
    reader.diagnostics.addAll(problems)
    return file
  }

  function keep(made: Document, list: Document[], showFuture: boolean): void {
    const document = options.init?.(made) ?? made
    const rules = { showUnpublished: config.showUnpublished, showFuture, now }
    const why = whyNotPublished(document, rules)
    if (why === null) {
      list.push(document)
      return
    }
    unpublished.push({ path: document.path, why, date: document.date })
    if (isListedUnpublished(document, rules)) list.push({ ...document, destination: null })
  }

  function contextFor(
    defaults: Hash,
    reader: FileReader,
  ): DocumentContext & { readonly hasExcerpts: boolean } {
    return {
      defaults,
      timezone: config.timezone,
      get now() {
        return reader.now
      },
      permalinkStyle: config.permalink,
      excerptSeparator: config.excerptSeparator,
      outputExtension: options.outputExtension,
      hasExcerpts: config.hasPageExcerpts,
    }
  }

  function isFutureAllowed(collection: string): boolean {
    const metadata = config.collections.find(({ label }) => label === collection)?.metadata
    const future = metadata?.get('future')
    return config.showFuture || (future !== undefined && future !== null && future !== false)
  }
}

function reportEmpty(file: ReadFile, diagnostics: Diagnostics): void {
  diagnostics.add({
    severity: 'warning',
    code: 'document-empty',
    message: 'this post has no text',
    file: file.path,
    line: file.bodyLine,
    hint: 'write something below the front matter, or move the file to the drafts',
  })
}
