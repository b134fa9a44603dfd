import type { Config } from '../config/config.ts'
import { DocumentLink } from '../drops/document-link.ts'
import { documentKey } from '../site/document-key.ts'
import type { RevisedSite, SiteChanges } from '../site/revise-site.ts'
import type { Document, Site } from '../site/types.ts'
import type { Time } from '../values/time.ts'
import type { Hash } from '../values/value.ts'
import { Mistake } from './attempt.ts'
import { type Changes, type DocumentHost, DocumentObject } from './document-object.ts'
import { createPlainData, type PlainData } from './plain-data.ts'
import type { NewPage, PluginSite } from './plugin-site.ts'
import { SiteLists } from './site-lists.ts'

/** What a document's texts are, and who notes that they were read: another thing at each stage of a build. */
export type SiteStage = Pick<DocumentHost, 'content' | 'output' | 'setOutput' | 'note'>

export interface SiteObjectOptions {
  readonly now: Time
  /** A page as a plugin has described it. @throws Mistake */
  readonly makePage: (page: Required<Omit<NewPage, 'data'>> & { readonly data: Hash }) => Document
  readonly linkTo: (key: string) => DocumentLink
}

/** The site of one build as plugins know it, and what to make of their changes. */
export class SiteObject {
  /** What plugins get. */
  readonly object: PluginSite
  readonly plain: PlainData
  readonly #now: Time
  readonly #host: DocumentHost
  readonly #objects = new Map<Document, DocumentObject>()
  #stage: SiteStage = reading
  #lists: SiteLists

  constructor(site: Site, config: Config, { now, makePage, linkTo }: SiteObjectOptions) {
    this.#now = now
    this.plain = createPlainData({
      zone: config.timezone,
      objectOf: drop => (drop instanceof DocumentLink ? this.#linked(drop) : null),
      dropOf(object) {
        const record = DocumentObject.recordOf(object)
        return record === undefined ? null : linkTo(documentKey(record))
      },
    })
    this.#lists = this.#listsOf(site, config)
    this.object = this.#makeObject(config, makePage)
    this.#host = this.#makeHost(config)
  }

  objectOf(document: Document): DocumentObject {
    let object = this.#objects.get(document)
    if (object === undefined) {
      object = new DocumentObject(document, this.#host)
      this.#objects.set(document, object)
    }
    return object
  }

  /** The site has become another one, some of whose documents stand in the places of others. */
  read(site: Site, config: Config, replaced: ReadonlyMap<Document, Document> = new Map()): void {
    for (const [old, record] of replaced) this.follow(old, record)
    this.#lists = this.#listsOf(site, config)
  }

  follow(old: Document, record: Document): void {
    const object = this.#objects.get(old)
    if (object === undefined || old === record) return
    this.#objects.delete(old)
    this.#objects.set(record, object)
    DocumentObject.follow(object, record)
  }

  /** Runs a stage in which texts are these. */
  at<Result>(stage: SiteStage, work: () => Result): Result {
    const outer = this.#stage
    this.#stage = stage
    try {
      return work()
    } finally {
      this.#stage = outer
    }
  }

  /** Pages that were added before there was a site. @throws Mistake */
  get added(): readonly Document[] {
    return this.#lists.added
  }

  /** The configuration with what was changed of it. */
  get config(): Config {
    return this.#lists.config
  }

  /**
   * Takes what the plugins have made of the site.
   *
   * @param remake the document that another one becomes by what was changed of it
   * @throws Mistake for what is no document where one must be; RangeError for data without an end
   */
  commit(
    remake: (document: Document, changes: Changes) => Document,
    revise: (site: Site, changes: SiteChanges) => RevisedSite,
  ): RevisedSite {
    const { site, config } = this.#lists
    const lists = this.#lists.changes()
    const replaced = new Map<Document, Document>()
    for (const [record, object] of this.#objects) {
      const changes = DocumentObject.changesOf(object)
      if (changes !== null) replaced.set(record, remake(record, changes))
    }
    const revised = revise(site, { ...lists, replaced })
    this.read(revised.site, config, revised.replaced)
    return revised
  }

  #listsOf(site: Site, config: Config): SiteLists {
    return new SiteLists(site, config, this.plain, document => this.objectOf(document))
  }

  #makeObject({ source, destination }: Config, makePage: SiteObjectOptions['makePage']): PluginSite {
    const site = this
    return {
      source,
      dest: destination,
      get time() {
        return site.#time()
      },
      get config() {
        return site.#lists.values
      },
      set config(config) {
        site.#lists.values = config
      },
      get data() {
        return site.#lists.data
      },
      set data(data) {
        site.#lists.data = data
      },
      get pages() {
        return site.#lists.pages
      },
      set pages(pages) {
        site.#lists.pages = pages
      },
      get static_files() {
        return site.#lists.files
      },
      set static_files(files) {
        site.#lists.files = files
      },
      get posts() {
        return site.#lists.collection('posts')
      },
      get collections() {
        const labels = [...site.#lists.site.collections.keys()]
        return Object.fromEntries(labels.map(label => [label, site.#lists.collection(label)]))
      },
      get documents() {
        return [...site.#lists.site.collections.keys()].flatMap(label => site.#lists.docs(label))
      },
      get tags() {
        return site.#lists.grouped(site.#lists.site.tags)
      },
      get categories() {
        return site.#lists.grouped(site.#lists.site.categories)
      },
      addPage({ dir = '', name, data = {}, content = '' }) {
        if (typeof name !== 'string')
          throw new Mistake('a page that is added has no name', 'give it a "name"')
        const page = makePage({ dir, name, content, data: site.plain.restoreHash(data, new Map()) })
        const object = site.objectOf(page)
        site.#lists.pages.push(object)
        return object
      },
    }
  }

  #makeHost({ source }: Config): DocumentHost {
    const site = this
    return {
      plain: this.plain,
      site: this.object,
      source,
      get time() {
        return site.#time()
      },
      collection: label => site.#lists.collection(label),
      content: document => site.#stage.content(document),
      output: document => site.#stage.output(document),
      setOutput: (document, output) => site.#stage.setOutput(document, output),
      note: document => site.#stage.note(document),
    }
  }

  #linked({ key }: DocumentLink): DocumentObject | null {
    const document = this.#lists.byKey().get(key)
    return document === undefined ? null : this.objectOf(document)
  }

  #time(): Date {
    const { seconds, nanoseconds } = this.#now
    return new Date(seconds * 1000 + Math.floor(nanoseconds / 1_000_000))
  }
}

const reading: SiteStage = {
  content: () => null,
  output: () => null,
  setOutput: () => false,
  note() {},
}
