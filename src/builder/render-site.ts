import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { createViews, type Renderings, type Views } from '../drops/views.ts'
import type { Composer } from '../generators/generator.ts'
import type { Fact, Tracker } from '../incremental/tracker.ts'
import { placeInLayouts, type RenderContext, renderContent, renderExcerpt } from '../renderer/render.ts'
import type { Document, Output, Site } from '../site/types.ts'
import { flatten } from '../util/flatten.ts'

export interface RenderOptions {
  readonly config: Config
  readonly site: Site
  readonly composers: ReadonlyMap<Document, Composer>
  readonly tracker: Tracker
  readonly diagnostics: Diagnostics
  /** Engines and converters over these views. */
  readonly createContext: (
    views: Views,
  ) => RenderContext & { readonly compose: (composer: Composer) => string }
  /** Called before each page, with how many are done and how many there are. */
  readonly onProgress: (done: number, total: number) => void
}

export interface Rendered {
  readonly documents: readonly Output[]
  readonly pages: readonly Output[]
  /** What each task read, by its name: `page:/about/`. */
  readonly traces: ReadonlyMap<string, readonly Fact[]>
  /** The converted bodies, for what is checked after rendering. */
  readonly contents: ReadonlyMap<Document, string>
}

/**
 * Renders every document of every collection in their order, and the pages after them: Jekyll's
 * `Site#render`. The order can be seen from templates: inside of a post, the content of an older one is HTML
 * already, and that of a newer one is Markdown still.
 */
export function renderSite(options: RenderOptions): Rendered {
  const { site, tracker, composers } = options
  const contents = new Map<Document, string>()
  const outputs = new Map<Document, string>()
  const excerpts = new Map<Document, string | null>()
  const traces = new Map<string, readonly Fact[]>()
  const renderings: Renderings = {
    content: document => contents.get(document) ?? document.body,
    output: document => outputs.get(document) ?? null,
    excerpt: document => excerptOf(document),
  }
  const views = createViews({ config: options.config, site, tracker, renderings })
  const context = options.createContext(views)

  const documents = [...site.collections.values()].flatMap(({ documents }) => documents)
  const all = [...documents, ...site.pages]
  all.forEach((document, index) => {
    options.onProgress(index, all.length)
    views.current = document
    task(`content:${document.url}`, () => {
      const content = contentOf(document)
      if (content !== null) contents.set(document, flatten(content))
    })
    const content = contents.get(document)
    if (content === undefined) return
    task(`page:${document.url}`, () => {
      const output = placeInLayouts(document, content, context)
      if (output !== null) outputs.set(document, flatten(output))
    })
  })

  return {
    documents: documents.flatMap(document => outputOf(document, outputs.get(document))),
    pages: site.pages.flatMap(page => outputOf(page, outputs.get(page))),
    traces,
    contents,
  }

  function contentOf(document: Document): string | null {
    const composer = composers.get(document)
    return composer === undefined ? renderContent(document, context) : context.compose(composer)
  }

  function excerptOf(document: Document): string | null {
    if (document.excerptBody === null) return null
    const made = excerpts.get(document)
    if (made !== undefined) return made
    const { excerptBody } = document
    let excerpt: string | null = null
    task(`excerpt:${document.url}`, () => {
      excerpt = renderExcerpt(document, excerptBody, context)
    })
    excerpts.set(document, excerpt)
    return excerpt
  }

  function task(name: string, work: () => void): void {
    traces.set(name, tracker.run(work).facts)
  }
}

function outputOf(document: Document, content: string | undefined): readonly Output[] {
  if (document.destination === null || content === undefined) return []
  const { destination, origin, path, isGenerated } = document
  return [{ destination, content, origin: origin ?? path, isGenerated }]
}
