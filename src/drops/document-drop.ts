import type { Document } from '../site/types.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { documentId } from './document-id.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly document: Document
  readonly views: Views
}

/** A post or another collection's document: Jekyll's `DocumentDrop`, over its front matter. */
export class DocumentDrop extends RecordingDrop<Subject> {
  constructor(document: Document, views: Views) {
    super({ document, views }, document.path, 'doc', readers, views.tracker)
  }

  protected override fallback(key: string): Value | undefined {
    return this.subject.document.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.subject.document.data.keys()].map(String)
  }

  override isHtml(key: string): boolean {
    return (
      key === 'content' ||
      key === 'output' ||
      (key === 'excerpt' && this.subject.document.excerptBody !== null)
    )
  }

  override toString(): string {
    const { document, views } = this.subject
    this.record('output')
    return views.renderings.output(document) ?? views.renderings.content(document)
  }
}

/** In the order in which Jekyll 4.3.1 prints them by `jsonify`. */
const readers: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['relative_path', ({ document }) => document.relativePath],
  ['excerpt', excerptOf],
  ['collection', ({ document }) => document.collection],
  ['name', ({ document }) => document.data.get('name') ?? document.name],
  ['id', ({ document }) => documentId(document)],
  ['categories', ({ document }) => document.data.get('categories') ?? null],
  ['title', ({ document }) => document.data.get('title') ?? null],
  ['previous', ({ document, views }) => dropOrNull(views.neighbours(document).previous, views)],
  ['url', ({ document }) => document.url],
  ['next', ({ document, views }) => dropOrNull(views.neighbours(document).next, views)],
  ['content', ({ document, views }) => views.renderings.content(document)],
  ['path', ({ document }) => document.relativePath],
  ['date', ({ document, views }) => document.date ?? views.site.time],
  ['output', ({ document, views }) => views.renderings.output(document)],
  ['tags', ({ document }) => document.data.get('tags') ?? null],
])

/** Always text, if only an empty one: `DocumentDrop#excerpt`. */
function excerptOf({ document, views }: Subject): string {
  if (document.excerptBody === null) return toS(document.data.get('excerpt') ?? null)
  return views.renderings.excerpt(document) ?? ''
}

function dropOrNull(document: Document | null, views: Views): Value {
  return document === null ? null : views.of(document)
}
