import type { Document } from '../site/types.ts'
import { toS } from '../values/to-s.ts'
import { isTruthy, type Value } from '../values/value.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly document: Document
  readonly views: Views
}

/** A page, a generated one too: Jekyll's `Page::ATTRIBUTES_FOR_LIQUID` over its front matter. */
export class PageDrop extends RecordingDrop<Subject> {
  constructor(document: Document, views: Views) {
    super({ document, views }, document.path, 'doc', readersOf(document), views.tracker)
  }

  /** A page is a hash in Jekyll, its front matter first. */
  override keys(): readonly string[] {
    return [...new Set([...this.fallbackKeys(), ...super.keys()])]
  }

  protected override fallback(key: string): Value | undefined {
    return this.subject.document.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.subject.document.data.keys()].map(String)
  }

  override isHtml(key: string): boolean {
    return key === 'content' || (key === 'excerpt' && this.subject.document.excerptBody !== null)
  }

  override toString(): string {
    this.record('content')
    return this.subject.views.renderings.content(this.subject.document)
  }
}

function readersOf({ listed }: Document): Readers<Subject> {
  return listed === undefined ? pageReaders : archiveReaders
}

const pageReaders: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['content', ({ document, views }) => views.renderings.content(document)],
  ['dir', ({ document }) => directoryOf(document.url)],
  ['excerpt', excerptOf],
  ['name', ({ document }) => document.name],
  ['path', ({ document }) => document.data.get('path') ?? document.path],
  ['url', ({ document }) => document.url],
])

/** An archive has its posts and its day, and a name without extension: jekyll-archives' `PageDrop`. */
const archiveReaders: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['posts', ({ document, views }) => views.listOf(document.listed ?? [])],
  ['date', ({ document }) => document.archiveDate ?? null],
  ['name', ({ document }) => document.basename],
  ['path', ({ document }) => document.path],
  ['url', ({ document }) => document.url],
  ['permalink', ({ document }) => document.data.get('permalink') ?? null],
])

function directoryOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1)
}

function excerptOf({ document, views }: Subject): Value {
  if (document.excerptBody !== null) return views.renderings.excerpt(document)
  const own = document.data.get('excerpt')
  return isTruthy(own) ? toS(own ?? null) : (own ?? null)
}
