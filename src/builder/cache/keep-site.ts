import type { Config } from '../../config/config.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { DamagedValue, fromJson, type Json, toJson } from '../../incremental/store/value-codec.ts'
import { assembleData } from '../../loader/assemble-data.ts'
import { isDataFile } from '../../loader/read-data.ts'
import { type Reading, Readings } from '../../loader/readings.ts'
import type { Collection, Document, Site, StaticFile, Template, Url } from '../../site/types.ts'
import { Time } from '../../values/time.ts'
import { type Hash, isHash, type Scalar, type Value } from '../../values/value.ts'
import { makeMoment, type SiteMoment } from '../site-moment.ts'
import type { Structure } from '../structure.ts'
import {
  type DecodedDocument,
  decodeDocument,
  encodeDocument,
  linkDocument,
  type Texts,
} from './document-rows.ts'
import {
  decodeFile,
  decodeSource,
  decodeTemplate,
  encodeFile,
  encodeSource,
  encodeTemplate,
} from './file-rows.ts'
import { portableValues, valuesHere } from './portable-config.ts'
import { kindOf, type MadeKind, Numbered } from './records.ts'
import { type Row, RowReader } from './row-reader.ts'

/** What was read of a site and what was made of it, before it is rendered. */
export interface KeptSite {
  readonly readings: Readings
  readonly moment: SiteMoment
}

/** As JSON. No path in it is absolute, so that it can be restored in another folder. */
export function keepSite({ readings, moment }: KeptSite): string {
  const { config, now, structure } = moment
  const documents = new Numbered<Document>()
  const files = new Numbered<StaticFile>()
  const readingRows = [...readings.all].map(([key, reading]) => encodeReading(key, reading, documents, files))
  const site = encodeSite(structure.site, documents, files)
  const keys = [...structure.documents].map(([key, document]) => [key, documents.numberOf(document)])
  // Documents that others list are mentioned while these are written, and follow them.
  const documentRows: Row[] = []
  const urls = new Numbered<readonly Url[]>()
  const refer = { document: documents.numberOf, urls: urls.numberOf }
  for (const document of documents.all) documentRows.push(encodeDocument(document, refer))
  const fileRows = [...files.all].map(file => [encodeSource(file.source), encodeFile(file)])
  return JSON.stringify([
    toJson(now),
    toJson(portableValues(config)),
    [...urls.all],
    documentRows,
    fileRows,
    readingRows,
    site,
    keys,
  ])
}

/** @throws DamagedValue */
export function restoreSite(text: string, config: Config): KeptSite {
  const reader = RowReader.of(JSON.parse(text))
  const now = reader.value(value => value instanceof Time)
  const values = valuesHere(reader.value(isHash), config)
  const root = config.source
  const readings = new Readings(now)

  const urls = reader.listsOfTexts()
  const decoded: DecodedDocument[] = reader
    .rows()
    .map(row => decodeDocument(row, document => textsOf(document, readings)))
  const documentAt = (number: number): Document => decoded[number]?.document ?? refuse('a document')
  for (const each of decoded)
    linkDocument(each, documentAt, number => urls[number] ?? refuse('a list of URLs'))
  const files = reader.rows().map(row => {
    const source = decodeSource(new RowReader(row.row()), root)
    return decodeFile(new RowReader(row.row()), source)
  })
  const fileAt = (number: number): StaticFile => files[number] ?? refuse('a file')
  const templates: Record<'layout' | 'include', Template[]> = { layout: [], include: [] }
  const data: { segments: string[]; value: Value }[] = []
  for (const row of reader.rows()) {
    const { key, reading } = decodeReading(row, root, documentAt, fileAt)
    readings.restore(key, reading)
    const role = key.slice(0, key.indexOf(' '))
    if ((role === 'layout' || role === 'include') && reading.made !== null) {
      templates[role].push(reading.made as Template)
    }
    const name = reading.source.path.slice(config.dataDir.length + 1)
    if (role === 'data' && reading.made !== undefined && isDataFile(name)) {
      data.push({ segments: name.split('/'), value: reading.made as Value })
    }
  }
  const site = decodeSite(RowReader.of(reader.row()), documentAt, fileAt, assembleData(data), now)
  const keyed = reader.rows().map(row => [row.text(), documentAt(row.number())] as const)
  const structure = structureOf(site, keyed, templates)
  return { readings, moment: makeMoment({ ...config, values }, now, structure, false) }
}

function encodeReading(
  key: string,
  reading: Reading,
  documents: Numbered<Document>,
  files: Numbered<StaticFile>,
): Row {
  const { source, made, diagnostics, now, modified, isSettled } = reading
  const kind = kindOf(key.slice(0, key.indexOf(' ')), made)
  return [
    key,
    encodeSource(source),
    reading.hash,
    isSettled,
    now,
    modified,
    diagnostics.length === 0 ? null : JSON.stringify(diagnostics.map(withoutSource)),
    kind,
    encodeMade(kind, made, documents, files),
  ]
}

/** The text of the file is there to be read again. */
function withoutSource({ source: _source, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic
}

function encodeMade(
  kind: MadeKind,
  made: unknown,
  documents: Numbered<Document>,
  files: Numbered<StaticFile>,
): Json {
  if (kind === 'document') return documents.numberOf(made as Document)
  if (kind === 'file') return files.numberOf(made as StaticFile)
  if (kind === 'template') return encodeTemplate(made as Template)
  return kind === 'data' && made !== undefined ? ['value', toJson(made as Value)] : null
}

function decodeReading(
  row: RowReader,
  root: string,
  documentAt: (number: number) => Document,
  fileAt: (number: number) => StaticFile,
): { readonly key: string; readonly reading: Reading } {
  const key = row.text()
  const source = decodeSource(new RowReader(row.row()), root)
  const hash = row.textOrNull()
  const isSettled = row.flag()
  const now = row.numberOrNull()
  const modified = row.numberOrNull()
  const problems = row.textOrNull()
  const diagnostics: readonly Diagnostic[] = problems === null ? [] : JSON.parse(problems)
  const kind = row.text()
  const made = decodeMade(kind, row, documentAt, fileAt)
  const reading = { source, hash, isSettled, now, modified, diagnostics, made, load: 0, make: null }
  return { key, reading }
}

function decodeMade(
  kind: string,
  row: RowReader,
  documentAt: (number: number) => Document,
  fileAt: (number: number) => StaticFile,
): unknown {
  if (kind === 'document') return documentAt(row.number())
  if (kind === 'file') return fileAt(row.number())
  if (kind === 'template') return decodeTemplate(new RowReader(row.row()))
  if (kind === 'nothing') return null
  const value = row.orNull(() => row.row())
  return value === null ? undefined : fromJson(value[1])
}

/** The texts of a document are in its file; those of one that was derived of another, in that one's. */
function textsOf(document: Document, readings: Readings): Texts {
  const reading = readings.find(document.path)
  const made = reading === undefined ? null : readings.remake(reading)
  return typeof made === 'object' && made !== null && 'bodyLine' in made ? (made as Texts) : noTexts
}

const noTexts: Texts = { head: '', headLine: 1, body: '', bodyLine: 1, excerptBody: null }

type Groups = ReadonlyMap<Scalar, readonly Document[]>

function encodeSite(site: Site, documents: Numbered<Document>, files: Numbered<StaticFile>): Row {
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

function decodeSite(
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

function structureOf(
  site: Site,
  keyed: readonly (readonly [string, Document])[],
  templates: Readonly<Record<'layout' | 'include', readonly Template[]>>,
): Structure {
  const { staticFiles, pages, data } = site
  const documents = [...site.collections.values()].flatMap(collection => collection.documents)
  const none = {
    posts: [],
    hiddenDrafts: [],
    collected: [],
    others: [],
    layouts: [],
    includes: [],
    data: [],
    hasLinks: false,
  }
  return {
    found: none,
    loaded: {
      parts: { documents, pages, staticFiles, data },
      layouts: templates.layout,
      includes: templates.include,
      unpublished: [],
    },
    site,
    documents: new Map(keyed),
    keys: new Map(keyed.map(([key, document]) => [document, key])),
    composers: new Map(),
    fileDiagnostics: [],
    diagnostics: [],
  }
}

function refuse(what: string): never {
  throw new DamagedValue(`${what} that is listed is missing`)
}
