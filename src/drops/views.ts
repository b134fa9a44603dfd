import type { Config } from '../config/config.ts'
import type { Tracker } from '../incremental/tracker.ts'
import { neighboursOf } from '../site/order.ts'
import type { Collection, Document, Neighbours, Site, StaticFile } from '../site/types.ts'
import type { Drop } from '../values/drop.ts'
import { CollectionDrop } from './collection-drop.ts'
import { DocumentDrop } from './document-drop.ts'
import { ExcerptDrop } from './excerpt-drop.ts'
import { PageDrop } from './page-drop.ts'
import { SiteDrop } from './site-drop.ts'
import { StaticFileDrop } from './static-file-drop.ts'

/** What has been rendered so far. Which page sees what is decided by the render order alone. */
export interface Renderings {
  /** The converted body without its layout; the raw body while that has not been rendered. */
  content(document: Document): string
  /** The finished page; null while that has not been rendered. */
  output(document: Document): string | null
  /** The rendered excerpt; null for a document that makes none. */
  excerpt(document: Document): string | null
}

/** Drops of one site, each made once. They share what they draw from. */
export interface Views {
  readonly config: Config
  readonly site: Site
  readonly tracker: Tracker
  readonly renderings: Renderings
  readonly siteDrop: SiteDrop
  /** The document that is being rendered: `site.related_posts` is about it. */
  current: Document | null
  of(document: Document): Drop
  listOf(documents: readonly Document[]): readonly Drop[]
  ofFile(file: StaticFile): Drop
  ofCollection(collection: Collection): Drop
  /** A document's excerpt as its own layouts see it, or others. */
  excerptOf(document: Document): ExcerptDrop
  neighbours(document: Document): Neighbours
}

export interface ViewsOptions {
  readonly config: Config
  readonly site: Site
  readonly tracker: Tracker
  readonly renderings: Renderings
}

const alone: Neighbours = { previous: null, next: null }

export function createViews(options: ViewsOptions): Views {
  const documents = new Map<Document, Drop>()
  const excerpts = new Map<Document, ExcerptDrop>()
  const files = new Map<StaticFile, Drop>()
  const collections = new Map<Collection, Drop>()
  const lists = new Map<readonly Document[], readonly Drop[]>()
  const neighbours = new Map(
    [...options.site.collections.values()].map(({ label, documents }) => [label, neighboursOf(documents)]),
  )

  const views: Views = {
    ...options,
    current: null,
    get siteDrop() {
      return siteDrop
    },
    of: document =>
      once(documents, document, () =>
        document.collection === null ? new PageDrop(document, views) : new DocumentDrop(document, views),
      ),
    listOf: list => once(lists, list, () => Object.freeze(list.map(document => views.of(document)))),
    ofFile: file => once(files, file, () => new StaticFileDrop(file, views)),
    ofCollection: collection => once(collections, collection, () => new CollectionDrop(collection, views)),
    excerptOf: document => once(excerpts, document, () => new ExcerptDrop(document, views)),
    neighbours: document => neighbours.get(document.collection ?? '')?.get(document) ?? alone,
  }
  const siteDrop = new SiteDrop(views)
  return views
}

function once<Key, Made>(made: Map<Key, Made>, key: Key, make: () => Made): Made {
  let value = made.get(key)
  if (value === undefined) {
    value = make()
    made.set(key, value)
  }
  return value
}
