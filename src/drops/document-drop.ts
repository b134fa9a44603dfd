import type { Document } from '../site/types.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { documentId } from './document-id.ts'
import { field, type Reader, type Readers, RecordingDrop } from './recording-drop.ts'
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

  override toString(): string {
    const { renderings } = this.views
    return renderings.output(this.record) ?? renderings.content(this.record)
  }
}

/** In the order in which Jekyll 4.3.1 prints them by `jsonify`. */
export const documentReaders: Readers<Document, Views> = new Map<string, Reader<Document, Views>>([
  ['relative_path', field(({ relativePath }) => relativePath)],
  ['excerpt', { field: ownExcerpt, link: excerptOf }],
  ['collection', field(({ collection }) => collection)],
  ['name', field(({ data, name }) => data.get('name') ?? name)],
  ['id', field(documentId)],
  ['categories', field(({ data }) => data.get('categories') ?? null)],
  ['title', field(({ data }) => data.get('title') ?? null)],
  ['previous', { link: (document, views) => views.neighbour(document, 'previous') }],
  ['url', field(({ url }) => url)],
  ['next', { link: (document, views) => views.neighbour(document, 'next') }],
  ['content', { link: (document, { renderings }) => renderings.content(document) }],
  ['path', field(({ relativePath }) => relativePath)],
  ['date', { field: ({ date }) => date, link: ({ date }, { clock }) => date ?? clock }],
  ['output', { link: (document, { renderings }) => renderings.output(document) }],
  ['tags', field(({ data }) => data.get('tags') ?? null)],
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
