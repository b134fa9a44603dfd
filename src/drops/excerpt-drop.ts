import type { Document } from '../site/types.ts'
import type { Value } from '../values/value.ts'
import { excerptText } from './document-aspects.ts'
import { documentId } from './document-id.ts'
import { field, type Readers, RecordingDrop, readersOf } from './recording-drop.ts'
import type { Views } from './views.ts'

/** What is `page` while the start of a document is rendered as its excerpt: Jekyll's `ExcerptDrop`. */
export class ExcerptDrop extends RecordingDrop<Document, Views> {
  constructor(document: Document, views: Views) {
    super(document, views.factsOf(document), readers, views)
  }

  protected override fallback(key: string): Value | undefined {
    return this.record.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.record.data.keys()].map(String)
  }

  override toString(): string {
    return contentOf(this.record, this.views)
  }
}

function contentOf(document: Document, views: Views): string {
  views.tracker.read(views.factsOf(document), excerptText)
  return document.excerptBody ?? ''
}

/** Each depends on nothing but what the document has under the same key. */
const readers: Readers<Document, Views> = readersOf<Document, Views>([
  ['name', field(({ data, name }) => data.get('name') ?? name)],
  ['excerpt', field(() => null)],
  ['date', { link: ({ date }, { clock }) => date ?? clock }],
  ['layout', field(({ data }) => data.get('layout') ?? null)],
  ['relative_path', field(({ relativePath }) => `${relativePath}/#excerpt`)],
  ['collection', field(({ collection }) => collection)],
  ['id', field(document => `${documentId(document)}#excerpt`)],
  ['categories', field(({ data }) => data.get('categories') ?? null)],
  ['title', field(({ data }) => data.get('title') ?? null)],
  ['url', field(({ url }) => url)],
  ['content', { link: contentOf }],
  ['path', field(({ relativePath }) => `${relativePath}/#excerpt`)],
  ['output', field(() => null)],
  ['tags', field(({ data }) => data.get('tags') ?? null)],
])
