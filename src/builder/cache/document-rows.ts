import { withoutLinks } from '../../drops/document-link.ts'
import { type Json, toJson } from '../../incremental/store/value-codec.ts'
import { readDestinationPath } from '../../site/destination-path.ts'
import type { Document, Pagination, Url } from '../../site/types.ts'
import { CivilDate } from '../../values/civil-date.ts'
import { Time } from '../../values/time.ts'
import { isHash } from '../../values/value.ts'
import { type Row, RowReader } from './row-reader.ts'

/** The number of a document among those that are kept. */
export type DocumentNumber = number

/** The texts of a document, which are in its file; those of a page without one are kept. */
export type Texts = Pick<Document, 'head' | 'headLine' | 'body' | 'bodyLine' | 'excerptBody'>

/** Numbers for what a document refers to. */
export interface References {
  readonly document: (document: Document) => DocumentNumber
  /** The URLs of a list's pages: all its pages have the same. */
  readonly urls: (urls: readonly Url[]) => number
}

/** A document without its texts. What its path says already is left out. */
export function encodeDocument(document: Document, refer: References): Row {
  const { pagination, listed, archiveDate, path, name } = document
  return [
    path,
    document.relativePath === path ? null : document.relativePath,
    document.collection,
    name === nameIn(path) ? null : name,
    document.basename,
    document.extension,
    toJson(withoutLinks(document.data)),
    document.date === null ? null : toJson(document.date),
    document.slug,
    document.categories,
    document.tags,
    document.isDraft,
    document.isPublished,
    document.url,
    document.destination,
    document.hasExcerpt,
    document.isGenerated,
    document.origin ?? null,
    listed === undefined ? null : listed.map(refer.document),
    pagination === undefined ? null : encodePagination(pagination, refer),
    archiveDate === undefined ? null : toJson(archiveDate),
    document.isGenerated ? document.body : null,
    document.isAdded === true,
    document.variables === undefined ? null : toJson(withoutLinks(document.variables)),
    document.hasOwnText === true ? textKeys.map(key => document[key]) : null,
  ]
}

/**
 * Documents of their rows. Lists of other documents are filled in afterwards, when all are there; texts are asked for
 * when they are read.
 *
 * @throws DamagedValue
 */
export function decodeDocument(reader: RowReader, textsOf: (document: Document) => Texts): DecodedDocument {
  const path = reader.text()
  const partial = {
    path,
    relativePath: reader.textOrNull() ?? path,
    collection: reader.textOrNull(),
    name: reader.textOrNull() ?? nameIn(path),
    basename: reader.text(),
    extension: reader.text(),
    data: reader.value(isHash),
    date: reader.orNull(() => reader.value(isTime)),
    slug: reader.text(),
    categories: reader.texts(),
    tags: reader.texts(),
    isDraft: reader.flag(),
    isPublished: reader.flag(),
    url: reader.text(),
    destination: reader.orNull(() => readDestinationPath(reader.text()) ?? reader.refuse()),
    hasExcerpt: reader.flag(),
    isGenerated: reader.flag(),
  }
  const origin = reader.textOrNull()
  const listed = reader.orNull(() => reader.numbers())
  const pagination = reader.orNull(() => reader.row())
  const archiveDate = reader.orNull(() => reader.value(isCivilDate))
  const body = reader.textOrNull()
  const isAdded = reader.flag()
  const variables = reader.orNull(() => reader.value(isHash))
  const ownTexts = reader.orNull(() => decodeTexts(new RowReader(reader.row())))
  const document = {
    ...partial,
    ...(isAdded ? { isAdded } : {}),
    ...(variables === null ? {} : { variables }),
    ...(ownTexts === null ? {} : { hasOwnText: true }),
    ...(origin === null ? {} : { origin }),
    ...(archiveDate === null ? {} : { archiveDate }),
  } as Document
  if (ownTexts !== null) Object.assign(document, ownTexts)
  else if (body === null) defineTexts(document, textsOf)
  else Object.assign(document, { ...noTexts, body })
  return { document, listed, pagination: pagination === null ? null : new RowReader(pagination) }
}

export interface DecodedDocument {
  readonly document: Document
  readonly listed: readonly DocumentNumber[] | null
  readonly pagination: RowReader | null
}

/** Gives a decoded document the others that it lists. @throws DamagedValue */
export function linkDocument(
  { document, listed, pagination }: DecodedDocument,
  at: (number: DocumentNumber) => Document,
  urlsAt: (number: number) => readonly Url[],
): void {
  if (listed !== null) Object.assign(document, { listed: listed.map(at) })
  if (pagination === null) return
  const linked: Pagination = {
    page: pagination.number(),
    perPage: pagination.number(),
    total: pagination.number(),
    totalPages: pagination.number(),
    posts: pagination.numbers().map(at),
    urls: urlsAt(pagination.number()),
  }
  Object.assign(document, { pagination: linked })
}

function encodePagination(
  { page, perPage, total, totalPages, posts, urls }: Pagination,
  refer: References,
): Json {
  return [page, perPage, total, totalPages, posts.map(refer.document), refer.urls(urls)]
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

const noTexts: Texts = { head: '', headLine: 1, body: '', bodyLine: 1, excerptBody: null }

const textKeys = ['head', 'headLine', 'body', 'bodyLine', 'excerptBody'] as const

function decodeTexts(row: RowReader): Texts {
  return {
    head: row.text(),
    headLine: row.number(),
    body: row.text(),
    bodyLine: row.number(),
    excerptBody: row.textOrNull(),
  }
}

/** The texts of a file are read when one of them is asked for, and stay from then on. */
function defineTexts(document: Document, textsOf: (document: Document) => Texts): void {
  for (const key of textKeys) {
    const get = (): Texts[typeof key] => {
      const texts = textsOf(document)
      for (const each of textKeys) {
        const field = { value: texts[each], writable: true, enumerable: true, configurable: true }
        Object.defineProperty(document, each, field)
      }
      return texts[key]
    }
    Object.defineProperty(document, key, { get, enumerable: true, configurable: true })
  }
}

function isTime(value: unknown): value is Time {
  return value instanceof Time
}

function isCivilDate(value: unknown): value is CivilDate {
  return value instanceof CivilDate
}
