import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { isSameValue } from '../values/same.ts'
import { type Hash, isTruthy } from '../values/value.ts'
import { type DocumentContext, makeDocument, type Placement, type ReadFile } from './document.ts'
import { makePage } from './page.ts'
import type { Document } from './types.ts'

/** What of a document is to be another. */
export interface DocumentChanges {
  readonly name?: string
  readonly data?: Hash
  readonly body?: string
  readonly variables?: Hash
}

export interface RemakeOptions {
  readonly context: DocumentContext & { readonly hasExcerpts: boolean }
  readonly placementOf: (document: Document) => Placement | undefined
  /** Its excerpt was taken before: Jekyll takes it when it has read the document. */
  readonly keepsExcerpt: boolean
}

/** A document as it would be had its file said something else: its URL and its words follow from its new data. */
export function remakeDocument(
  document: Document,
  { name = document.name, body = document.body, data = document.data, variables }: DocumentChanges,
  options: RemakeOptions,
): { readonly document: Document; readonly diagnostics: readonly Diagnostic[] } {
  const own: Partial<Document> = {
    ...(body === document.body && document.hasOwnText === undefined ? {} : { hasOwnText: true }),
    ...(variables === undefined ? {} : { variables }),
  }
  const isElsewhere = name !== document.name || !placingKeys.every(key => isSameKey(key, document.data, data))
  const isOther = isElsewhere || (body !== document.body && !options.keepsExcerpt)
  const made = isOther ? remake({ ...document, body }, name, data, options) : null
  if (made === null) return { document: { ...document, body, data, ...own }, diagnostics: [] }
  const kept = keptOf(document, options.keepsExcerpt && !isTruthy(data.get('excerpt')))
  return { document: { ...document, ...made.document, ...kept, ...own }, diagnostics: made.diagnostics }
}

/** The front matter of which something else of a document follows: its URL, its words, its excerpt. */
const placingKeys: readonly string[] = [
  'categories',
  'category',
  'date',
  'excerpt',
  'excerpt_separator',
  'ext',
  'permalink',
  'published',
  'slug',
  'tag',
  'tags',
]

function isSameKey(key: string, before: Hash, after: Hash): boolean {
  return before.has(key) === after.has(key) && isSameValue(before.get(key), after.get(key))
}

/** Null for what no file says: pages of lists, and those that code has made. */
function remake(
  document: Document,
  name: string,
  data: Hash,
  { context, placementOf }: RemakeOptions,
): { readonly document: Document; readonly diagnostics: readonly Diagnostic[] } | null {
  const { path, isGenerated, isAdded, pagination } = document
  if (pagination !== undefined || (isGenerated && isAdded === undefined)) return null
  const file: ReadFile = {
    ...document,
    path: renamed(path, name),
    data,
    modified: 0,
    // A file whose front matter could not be understood has no extension among its data.
    form: data.has('ext') || document.collection === null ? 'text' : 'broken',
  }
  const bare = { ...context, defaults: new Map() }
  const placement = placementOf(document)
  if (document.collection !== null && placement === undefined) return null
  const made =
    placement === undefined
      ? makePage(file, bare)
      : makeDocument(
          file,
          { ...placement, superdirectories: [], innerPath: renamed(placement.innerPath, name) },
          bare,
        )
  return made.document === null ? null : { ...made, document: made.document }
}

/** What a document keeps, whatever becomes of it. */
function keptOf(document: Document, keepsExcerpt: boolean): Partial<Document> {
  const { path, relativePath, destination, excerptBody, hasExcerpt, isGenerated } = document
  return {
    path,
    relativePath,
    isGenerated,
    ...(destination === null ? { destination } : {}),
    ...(keepsExcerpt ? { excerptBody, hasExcerpt } : {}),
  }
}

function renamed(path: string, name: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`
}
