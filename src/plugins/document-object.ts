import { join } from 'node:path'
import type { Document } from '../site/types.ts'
import { isSameValue } from '../values/same.ts'
import type { Hash } from '../values/value.ts'
import { Mistake } from './attempt.ts'
import type { PlainData, PlainObject } from './plain-data.ts'
import type { PluginCollection, PluginDocument, PluginSite } from './plugin-site.ts'

/** What a plugin has changed of a document. */
export interface Changes {
  readonly name?: string
  readonly data?: Hash
  readonly body?: string
  /** For its templates, beside `page`, `site` and the like. */
  readonly variables?: Hash
}

/** What documents ask of the site in which they are. */
export interface DocumentHost {
  readonly plain: PlainData
  readonly site: PluginSite
  readonly source: string
  readonly time: Date
  collection(label: string): PluginCollection
  /** The content of a document while others are rendered; null while it is only read. */
  content(document: Document): string | null
  output(document: Document): string | null
  /** Takes an output that was set when all are rendered; false before and after that. */
  setOutput(document: Document, output: string): boolean
  /** A page in the middle of its rendering depends on what is read here of it. */
  note(document: Document): void
}

/** The texts of a document in the middle of its rendering. */
export interface RenderedTexts {
  content: string
  output: string | null
}

export class DocumentObject implements PluginDocument {
  readonly #host: DocumentHost
  #record: Document
  #data: PlainObject | null = null
  #name: string | null = null
  #body: string | null = null
  #texts: RenderedTexts | null = null
  #variables: Hash | null = null

  constructor(record: Document, host: DocumentHost) {
    this.#record = record
    this.#host = host
  }

  /** The record of a document; undefined for what is none. */
  static recordOf(object: object): Document | undefined {
    return #record in object ? object.#record : undefined
  }

  /** Another record in the place of the one that it had. */
  static follow(object: DocumentObject, record: Document): void {
    object.#record = record
    object.#name = null
    object.#body = null
    object.#variables = null
  }

  /** Forgets what was set while it was rendered: it is rendered anew. */
  static startAnew(object: DocumentObject, data: Hash | null): void {
    object.#data = data === null ? null : object.#host.plain.copyHash(data)
  }

  static setVariables(object: DocumentObject, variables: Hash): void {
    object.#variables = variables
  }

  /** What was changed; null where nothing was. */
  static changesOf(object: DocumentObject): Changes | null {
    const { name, body } = object.#record
    const data = DocumentObject.dataOf(object)
    const changes: Changes = {
      ...(object.#name === null || object.#name === name ? {} : { name: object.#name }),
      ...(object.#body === null || object.#body === body ? {} : { body: object.#body }),
      ...(data === null ? {} : { data }),
      ...(object.#variables === null ? {} : { variables: object.#variables }),
    }
    return Object.keys(changes).length === 0 ? null : changes
  }

  /** The front matter that it has been given; null where it is the record's. */
  static dataOf(object: DocumentObject): Hash | null {
    if (object.#data === null) return null
    const { data } = object.#record
    const restored = object.#host.plain.restoreHash(object.#data, data)
    return isSameValue(restored, data) ? null : restored
  }

  /** Lets a plugin see and change these texts. */
  static during(object: DocumentObject, texts: RenderedTexts, work: () => void): void {
    const outer = object.#texts
    object.#texts = texts
    try {
      work()
    } finally {
      object.#texts = outer
    }
  }

  get name(): string {
    this.#host.note(this.#record)
    return this.#name ?? this.#record.name
  }

  set name(name: string) {
    this.#name = textOf(name, 'name')
  }

  get basename(): string {
    this.#host.note(this.#record)
    return this.#record.collection === null ? this.#record.basename : this.#record.name
  }

  get basename_without_ext(): string {
    this.#host.note(this.#record)
    return this.#record.basename
  }

  get extname(): string {
    this.#host.note(this.#record)
    return this.#record.extension
  }

  get path(): string {
    const { collection, path } = this.#record
    this.#host.note(this.#record)
    return collection === null ? path : join(this.#host.source, path)
  }

  get relative_path(): string {
    this.#host.note(this.#record)
    return this.#record.relativePath
  }

  get url(): string {
    this.#host.note(this.#record)
    return this.#record.url
  }

  get data(): PlainObject {
    this.#host.note(this.#record)
    this.#data ??= this.#host.plain.copyHash(this.#record.data)
    return this.#data
  }

  set data(data: PlainObject) {
    if (typeof data !== 'object' || data === null) throw new Mistake('"data" is no object', 'give it one')
    this.#data = data
  }

  get content(): string {
    if (this.#texts !== null) return this.#texts.content
    return this.#host.content(this.#record) ?? this.#body ?? this.#record.body
  }

  set content(content: string) {
    if (this.#texts !== null) this.#texts.content = textOf(content, 'content')
    else this.#body = textOf(content, 'content')
  }

  get output(): string | null {
    return this.#texts === null ? this.#host.output(this.#record) : this.#texts.output
  }

  set output(output: string | null) {
    const text = output === null ? '' : textOf(output, 'output')
    if (this.#texts !== null) this.#texts.output = text
    else if (!this.#host.setOutput(this.#record, text)) {
      throw new Mistake(
        `the output of "${this.#record.path}" cannot be set now`,
        'set it in a hook "post_render" of the page or of the site',
      )
    }
  }

  get date(): Date {
    this.#host.note(this.#record)
    const date = this.#host.plain.copy(this.#record.date)
    const given = this.#data?.date ?? date
    return given instanceof Date ? given : this.#host.time
  }

  get collection(): PluginCollection | null {
    const { collection } = this.#record
    return collection === null ? null : this.#host.collection(collection)
  }

  get site(): PluginSite {
    return this.#host.site
  }

  destination(dest: string): string {
    this.#host.note(this.#record)
    return join(dest, this.#record.destination ?? this.#record.url)
  }
}

function textOf(value: unknown, what: string): string {
  if (typeof value === 'string') return value
  throw new Mistake(`"${what}" was set to something that is no text`, 'give it a text')
}
