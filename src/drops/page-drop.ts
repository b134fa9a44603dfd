import type { Document } from '../site/types.ts'
import { inspect, inspectText } from '../values/inspect.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isTruthy, type Value } from '../values/value.ts'
import { DropHash } from './drop-hash.ts'
import { field, type Readers, RecordingDrop, readersOf } from './recording-drop.ts'
import type { Views } from './views.ts'

/** A page, a generated one too: Jekyll's `Page::ATTRIBUTES_FOR_LIQUID` over its front matter. */
export class PageDrop extends RecordingDrop<Document, Views> {
  #hash: Hash | null = null

  constructor(document: Document, views: Views) {
    super(document, views.factsOf(document), pageReaders(document), views)
  }

  /** A page is a hash in Jekyll, its front matter first. */
  override keys(): readonly string[] {
    return [...new Set([...this.fallbackKeys(), ...super.keys()])]
  }

  protected override fallback(key: string): Value | undefined {
    return this.record.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.record.data.keys()].map(String)
  }

  override isHtml(key: string): boolean {
    return key === 'content' || (key === 'excerpt' && this.record.hasExcerpt)
  }

  /** An archive is a drop in Jekyll, and every other page a hash. */
  override get hash(): Hash | null {
    if (this.record.listed !== undefined) return null
    this.#hash ??= new DropHash(this)
    return this.#hash
  }

  override get itemText(): string {
    return this.views.renderings.content(this.record)
  }

  override get itemInspect(): string {
    return `#<Jekyll::Page @relative_path=${inspectText(this.record.path)}>`
  }

  override get isTextInJson(): boolean {
    return true
  }

  override toString(): string {
    return this.hash === null ? this.itemText : inspect(this.hash)
  }
}

export function pageReaders({ listed }: Document): Readers<Document, Views> {
  return listed === undefined ? ofPages : ofArchives
}

const ofPages: Readers<Document, Views> = readersOf<Document, Views>([
  ['content', { link: (document, { renderings }) => renderings.content(document) }],
  ['dir', field(({ url }) => directoryOf(url))],
  ['excerpt', { field: ownExcerpt, link: excerptOf }],
  ['name', field(({ name }) => name)],
  ['path', field(({ data, path }) => data.get('path') ?? path)],
  ['url', field(({ url }) => url)],
])

/** An archive has its posts and its day, and a name without extension: jekyll-archives' `PageDrop`. */
const ofArchives: Readers<Document, Views> = readersOf<Document, Views>([
  ['posts', { members: ({ listed }) => listed ?? [] }],
  ['date', field(({ archiveDate }) => archiveDate ?? null)],
  ['name', field(({ basename }) => basename)],
  ['path', field(({ path }) => path)],
  ['url', field(({ url }) => url)],
  ['permalink', field(({ data }) => data.get('permalink') ?? null)],
])

function directoryOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1)
}

/** The front matter's; true for an excerpt that is rendered. */
function ownExcerpt({ hasExcerpt, data }: Document): Value {
  return hasExcerpt ? true : (data.get('excerpt') ?? null)
}

function excerptOf(document: Document, { renderings }: Views): Value {
  if (document.hasExcerpt) return renderings.excerpt(document)
  const own = document.data.get('excerpt')
  return isTruthy(own) ? toS(own ?? null) : (own ?? null)
}
