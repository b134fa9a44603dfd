import { toJson } from '../../incremental/store/value-codec.ts'
import type { Collection, Document, Site, StaticFile } from '../../site/types.ts'
import type { Time } from '../../values/time.ts'
import { type Hash, isHash, type Scalar, type Value } from '../../values/value.ts'
import type { Numbered } from './records.ts'
import type { Row, RowReader } from './row-reader.ts'

type Groups = ReadonlyMap<Scalar, readonly Document[]>

/** The lists of a site, of documents and files by their numbers. */
export function encodeSite(site: Site, documents: Numbered<Document>, files: Numbered<StaticFile>): Row {
  const numbers = (list: readonly Document[]): readonly number[] => list.map(documents.numberOf)
  const fileNumbers = (list: readonly StaticFile[]): readonly number[] => list.map(files.numberOf)
  const groups = (words: Groups): Row => [...words].map(([word, posts]) => [toJson(word), numbers(posts)])
  const collections = [...site.collections.values()].map(
    ({ label, isOutput, directory, documents, files, metadata }): Row => [
      label,
      isOutput,
      directory,
      numbers(documents),
      fileNumbers(files),
      toJson(metadata),
    ],
  )
  return [
    collections,
    numbers(site.posts),
    numbers(site.pages),
    fileNumbers(site.staticFiles),
    groups(site.categories),
    groups(site.tags),
    groups(site.postsBy.categories),
    groups(site.postsBy.tags),
  ]
}

/** @throws DamagedValue */
export function decodeSite(
  reader: RowReader,
  documentAt: (number: number) => Document,
  fileAt: (number: number) => StaticFile,
  data: Hash,
  time: Time,
): Site {
  const collections = reader.rows().map(
    (row): Collection => ({
      label: row.text(),
      isOutput: row.flag(),
      directory: row.text(),
      documents: row.numbers().map(documentAt),
      files: row.numbers().map(fileAt),
      metadata: row.value(isHash),
    }),
  )
  const groups = (): Map<Scalar, readonly Document[]> =>
    new Map(reader.rows().map(row => [row.value(isScalar), row.numbers().map(documentAt)]))
  const words = (): Map<string, readonly Document[]> =>
    new Map(reader.rows().map(row => [row.text(), row.numbers().map(documentAt)]))
  return {
    collections: new Map(collections.map(collection => [collection.label, collection])),
    posts: reader.numbers().map(documentAt),
    pages: reader.numbers().map(documentAt),
    staticFiles: reader.numbers().map(fileAt),
    categories: words(),
    tags: words(),
    postsBy: { categories: groups(), tags: groups() },
    data,
    time,
  }
}

function isScalar(value: Value): value is Scalar {
  return !Array.isArray(value) && !isHash(value)
}
