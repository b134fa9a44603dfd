import type { Document } from '../site/types.ts'
import type { Value } from '../values/value.ts'
import { documentId } from './document-id.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly document: Document
  readonly views: Views
}

/** The start of a document, rendered when it is first asked for: Jekyll's `ExcerptDrop`. Prints as its HTML. */
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

  override isHtml(key: string): boolean {
    return key === 'content' || key === 'output'
  }

  override get printsHtml(): boolean {
    return true
  }

  override toString(): string {
    this.record('output')
    return html(this.subject) ?? ''
  }
}

function html({ document, views }: Subject): string | null {
  return views.renderings.excerpt(document)
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
  ['content', html],
  ['path', ({ document }) => `${document.relativePath}/#excerpt`],
  ['output', html],
  ['tags', ({ document }) => document.data.get('tags') ?? null],
])
