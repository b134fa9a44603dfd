import type { Config } from '../config/config.ts'
import { documentsByKey } from '../site/document-key.ts'
import { splitExtension } from '../site/file-name.ts'
import type { SiteChanges } from '../site/revise-site.ts'
import type { Document, Site, StaticFile } from '../site/types.ts'
import { once } from '../util/once.ts'
import { isSameValue } from '../values/same.ts'
import { Mistake } from './attempt.ts'
import { DocumentObject } from './document-object.ts'
import type { PlainData, PlainObject } from './plain-data.ts'
import type { PluginCollection, PluginDocument, PluginFile } from './plugin-site.ts'

/** What a site is to plugins at one stage: lists of objects, made when they are asked for, and what became of them. */
export class SiteLists {
  readonly site: Site
  readonly byKey: () => ReadonlyMap<string, Document>
  readonly #baseConfig: Config
  readonly #plain: PlainData
  readonly #objectOf: (document: Document) => DocumentObject
  readonly #fileObjects = new Map<StaticFile, PluginFile>()
  readonly #collections = new Map<string, PluginCollection>()
  readonly #docs = new Map<string, PluginDocument[]>()
  #values: PlainObject | null = null
  #data: PlainObject | null = null
  #pages: PluginDocument[] | null = null
  #files: PluginFile[] | null = null

  constructor(
    site: Site,
    config: Config,
    plain: PlainData,
    objectOf: (document: Document) => DocumentObject,
  ) {
    this.site = site
    this.#baseConfig = config
    this.#plain = plain
    this.#objectOf = objectOf
    this.byKey = once(() => documentsByKey(site))
  }

  get values(): PlainObject {
    this.#values ??= this.#plain.copyHash(this.#baseConfig.values)
    return this.#values
  }

  set values(values: PlainObject) {
    this.#values = values
  }

  get data(): PlainObject {
    this.#data ??= this.#plain.copyHash(this.site.data)
    return this.#data
  }

  set data(data: PlainObject) {
    this.#data = data
  }

  get pages(): PluginDocument[] {
    this.#pages ??= this.site.pages.map(this.#objectOf)
    return this.#pages
  }

  set pages(pages: PluginDocument[]) {
    this.#pages = pages
  }

  get files(): PluginFile[] {
    this.#files ??= this.site.staticFiles.map(file => this.#fileOf(file))
    return this.#files
  }

  set files(files: PluginFile[]) {
    this.#files = files
  }

  docs(label: string): PluginDocument[] {
    let docs = this.#docs.get(label)
    if (docs === undefined) {
      docs = (this.site.collections.get(label)?.documents ?? []).map(this.#objectOf)
      this.#docs.set(label, docs)
    }
    return docs
  }

  collection(label: string): PluginCollection {
    const known = this.#collections.get(label)
    if (known !== undefined) return known
    const lists = this
    const collection = this.site.collections.get(label)
    const object: PluginCollection = {
      label,
      get docs() {
        return lists.docs(label)
      },
      set docs(docs) {
        lists.#docs.set(label, docs)
      },
      files: (collection?.files ?? []).map(file => this.#fileOf(file)),
      metadata: this.#plain.copyHash(collection?.metadata ?? new Map()),
    }
    this.#collections.set(label, object)
    return object
  }

  /** Posts by their words. */
  grouped(groups: Site['tags']): Readonly<Record<string, readonly PluginDocument[]>> {
    const grouped: Record<string, readonly PluginDocument[]> = Object.create(null)
    for (const [word, documents] of groups) grouped[word] = documents.map(this.#objectOf)
    return grouped
  }

  /** The configuration with what was changed of it. */
  get config(): Config {
    const before = this.#baseConfig
    const values =
      this.#values === null ? before.values : this.#plain.restoreHash(this.#values, before.values)
    return isSameValue(values, before.values) ? before : { ...before, values }
  }

  /** Pages that were added before there was a site. */
  get added(): readonly Document[] {
    return this.#pages === null ? [] : recordsOf(this.#pages, 'site.pages')
  }

  /**
   * What was changed of the lists; one that nobody asked for was not.
   *
   * @throws Mistake for what is no document or file where one must be
   */
  changes(): Omit<SiteChanges, 'replaced'> {
    const { site } = this
    const data = this.#data === null ? site.data : this.#plain.restoreHash(this.#data, site.data)
    const pages = this.#pages === null ? site.pages : recordsOf(this.#pages, 'site.pages')
    const files = this.#files === null ? site.staticFiles : this.#filesOf(this.#files)
    const docs = new Map<string, readonly Document[]>()
    for (const [label, objects] of this.#docs) {
      const documents = recordsOf(objects, `the documents of "${label}"`)
      if (!areSame(documents, site.collections.get(label)?.documents ?? [])) docs.set(label, documents)
    }
    return {
      docs,
      ...(areSame(pages, site.pages) ? {} : { pages }),
      ...(areSame(files, site.staticFiles) ? {} : { staticFiles: files }),
      ...(isSameValue(data, site.data) ? {} : { data }),
    }
  }

  #fileOf(file: StaticFile): PluginFile {
    let object = this.#fileObjects.get(file)
    if (object === undefined) {
      object = makeFile(file, this.#plain)
      this.#fileObjects.set(file, object)
    }
    return object
  }

  #filesOf(objects: unknown): readonly StaticFile[] {
    const known = new Map<unknown, StaticFile>([...this.#fileObjects].map(([file, object]) => [object, file]))
    return listOf(objects, 'site.static_files').map(object => {
      const file = known.get(object)
      if (file !== undefined) return file
      throw new Mistake(
        '"site.static_files" holds something that is no file of the site',
        'leave files out, or in',
      )
    })
  }
}

function recordsOf(objects: unknown, what: string): readonly Document[] {
  return listOf(objects, what).map(object => {
    const record = typeof object === 'object' && object !== null ? DocumentObject.recordOf(object) : undefined
    if (record !== undefined) return record
    throw new Mistake(`"${what}" holds something that is no page`, 'make pages with site.addPage')
  })
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Mistake(`"${what}" is no list`, 'give it a list')
}

function makeFile({ source, relativePath, url, data }: StaticFile, plain: PlainData): PluginFile {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1)
  return {
    name,
    extname: splitExtension(name).extension,
    path: source.absolute,
    relative_path: relativePath,
    url,
    modified_time: new Date(source.modified),
    data: plain.copyHash(data),
  }
}

function areSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, at) => item === right[at])
}
