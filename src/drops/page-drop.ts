import type { Document } from '../site/types.ts'
import type { Value } from '../values/value.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly document: Document
  readonly views: Views
}

/** A page, a generated one too: Jekyll's `Page::ATTRIBUTES_FOR_LIQUID` over its front matter. */
export class PageDrop extends RecordingDrop<Subject> {
  constructor(document: Document, views: Views) {
    super({ document, views }, document.path, 'doc', document.listed === undefined ? readers : archiveReaders, views.tracker)
  }

  protected override fallback(key: string): Value | undefined {
    return this.subject.document.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.subject.document.data.keys()].map(String)
  }

  override isHtml(key: string): boolean {
    return key === 'content'
  }

  override toString(): string {
    this.record('content')
    return this.subject.views.renderings.content(this.subject.document)
  }
}

const readers: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['content', ({ document, views }) => views.renderings.content(document)],
  ['dir', ({ document }) => directoryOf(document.url)],
  ['excerpt', ({ document, views }) => document.excerptBody === null ? (document.data.get('excerpt') ?? null) : views.excerptOf(document)],
  ['name', ({ document }) => document.name],
  ['path', ({ document }) => document.data.get('path') ?? document.path],
  ['url', ({ document }) => document.url],
])

/** An archive has its posts and its day beside: jekyll-archives' `PageDrop`. */
const archiveReaders: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['posts', ({ document, views }) => views.listOf(document.listed ?? [])],
  ['date', ({ document }) => document.archiveDate ?? null],
  ...readers,
])

function directoryOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1)
}
