import type { Document } from '../site/types.ts'
import type { Value } from '../values/value.ts'
import { documentId } from './document-id.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly document: Document
  readonly views: Views
}

/** What is `page` while the start of a document is rendered as its excerpt: Jekyll's `ExcerptDrop`. */
export class ExcerptDrop extends RecordingDrop<Subject> {
  constructor(document: Document, views: Views) {
    super({ document, views }, document.path, 'excerpt', readers, views.tracker)
  }

  protected override fallback(key: string): Value | undefined {
    return this.subject.document.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.subject.document.data.keys()].map(String)
  }

  override toString(): string {
    this.record('content')
    return contentOf(this.subject)
  }
}

function contentOf({ document }: Subject): string {
  return document.excerptBody ?? ''
}

const readers: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['name', ({ document }) => document.data.get('name') ?? document.name],
  ['excerpt', () => null],
  ['date', ({ document, views }) => document.date ?? views.site.time],
  ['layout', ({ document }) => document.data.get('layout') ?? null],
  ['relative_path', ({ document }) => `${document.relativePath}/#excerpt`],
  ['collection', ({ document }) => document.collection],
  ['id', ({ document }) => `${documentId(document)}#excerpt`],
  ['categories', ({ document }) => document.data.get('categories') ?? null],
  ['title', ({ document }) => document.data.get('title') ?? null],
  ['url', ({ document }) => document.url],
  ['content', contentOf],
  ['path', ({ document }) => `${document.relativePath}/#excerpt`],
  ['output', () => null],
  ['tags', ({ document }) => document.data.get('tags') ?? null],
])
