import type { Document } from '../site/types.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { documentId } from './document-id.ts'
import { field, type Readers, RecordingDrop, readersOf } from './recording-drop.ts'
import type { Views } from './views.ts'

/** A post or another collection's document: Jekyll's `DocumentDrop`, over its front matter. */
export class DocumentDrop extends RecordingDrop<Document, Views> {
  constructor(document: Document, views: Views) {
    super(document, views.factsOf(document), documentReaders, views)
  }

  protected override fallback(key: string): Value | undefined {
    return this.record.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.record.data.keys()].map(String)
  }

  override isHtml(key: string): boolean {
    return key === 'content' || key === 'output' || (key === 'excerpt' && this.record.hasExcerpt)
  }

  override get itemInspect(): string {
    return `#<Jekyll::Document ${toS(this.get('relative_path'))} collection=${toS(this.get('collection'))}>`
  }

  override get isTextInJson(): boolean {
    return true
  }

  override toString(): string {
    const { renderings } = this.views
    return renderings.output(this.record) ?? renderings.content(this.record)
  }
}

/** In the order in which Debian's Jekyll 4.3.1 prints them by `jsonify`: Ruby's own, which means nothing. */
export const documentReaders: Readers<Document, Views> = readersOf<Document, Views>([
  ['name', field(({ data, name }) => data.get('name') ?? name)],
  ['id', field(documentId)],
  ['next', { link: (document, views) => views.neighbour(document, 'next') }],
  ['previous', { link: (document, views) => views.neighbour(document, 'previous') }],
  ['relative_path', field(({ relativePath }) => relativePath)],
  ['content', { link: (document, { renderings }) => renderings.content(document) }],
  ['excerpt', { field: ownExcerpt, link: excerptOf }],
  ['output', { link: (document, { renderings }) => renderings.output(document) }],
  ['title', field(({ data }) => data.get('title') ?? null)],
  ['categories', field(({ data }) => data.get('categories') ?? null)],
  ['path', field(({ relativePath }) => relativePath)],
  ['url', field(({ url }) => url)],
  ['date', { field: ({ date }) => date, link: ({ date }, { clock }) => date ?? clock }],
  ['tags', field(({ data }) => data.get('tags') ?? null)],
  ['collection', field(({ collection }) => collection)],
])

/** The front matter's; true for an excerpt that is rendered. */
function ownExcerpt({ hasExcerpt, data }: Document): Value {
  return hasExcerpt ? true : (data.get('excerpt') ?? null)
}

/** Always text, if only an empty one: `DocumentDrop#excerpt`. */
function excerptOf(document: Document, { renderings }: Views): string {
  if (!document.hasExcerpt) return toS(document.data.get('excerpt') ?? null)
  return renderings.excerpt(document) ?? ''
}
