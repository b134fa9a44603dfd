import type { Config } from '../../config/config.ts'
import { withoutLinks } from '../../drops/document-link.ts'
import { DamagedValue, toJson } from '../../incremental/store/value-codec.ts'
import { mergeData } from '../../loader/load-data.ts'
import { isDataFile } from '../../loader/read-data.ts'
import { Readings } from '../../loader/readings.ts'
import type { Document, Site, SitePath, StaticFile, Template, Url } from '../../site/types.ts'
import { Time } from '../../values/time.ts'
import { isHash, type Value } from '../../values/value.ts'
import { makeMoment, type SiteMoment } from '../site-moment.ts'
import type { Structure } from '../structure.ts'
import {
  type DecodedDocument,
  decodeDocument,
  encodeDocument,
  linkDocument,
  type Texts,
} from './document-rows.ts'
import { decodeFile, decodeSource, encodeFile, encodeSource } from './file-rows.ts'
import { portableValues, valuesHere } from './portable-config.ts'
import { decodeReading, encodeReading } from './reading-rows.ts'
import { Numbered } from './records.ts'
import { type Row, RowReader } from './row-reader.ts'
import { decodeSite, encodeSite } from './site-rows.ts'

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
  const readingRows = [...readings.all].map(([key, reading]) =>
    encodeReading(key, reading, { root: config.source, documents, files }),
  )
  const site = encodeSite(structure.site, documents, files)
  const keys = [...structure.documents].map(([key, document]) => [key, documents.numberOf(document)])
  // Documents that others list are mentioned while these are written, and follow them.
  const documentRows: Row[] = []
  const urls = new Numbered<readonly Url[]>()
  const refer = { document: documents.numberOf, urls: urls.numberOf }
  for (const document of documents.all) documentRows.push(encodeDocument(document, refer))
  const fileRows = [...files.all].map(file => [encodeSource(file.source, config.source), encodeFile(file)])
  return JSON.stringify([
    toJson(now),
    toJson(portableValues(config)),
    [...urls.all],
    documentRows,
    fileRows,
    readingRows,
    site,
    keys,
    structure.site.data === structure.loaded.parts.data ? null : toJson(withoutLinks(structure.site.data)),
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
  const data: { path: SitePath; value: Value }[] = []
  for (const row of reader.rows()) {
    const { key, reading } = decodeReading(row, root, documentAt, fileAt)
    readings.restore(key, reading)
    const role = key.slice(0, key.indexOf(' '))
    if ((role === 'layout' || role === 'include') && reading.made !== null) {
      templates[role].push(reading.made as Template)
    }
    const { path } = reading.source
    if (role === 'data' && reading.made !== undefined && isDataFile(path)) {
      data.push({ path, value: reading.made as Value })
    }
  }
  const siteRow = RowReader.of(reader.row())
  const keyed = reader.rows().map(row => [row.text(), documentAt(row.number())] as const)
  // Where plugins have changed it, it is not what the files say.
  const ownData = reader.orNull(() => reader.value(isHash))
  const site = decodeSite(siteRow, documentAt, fileAt, ownData ?? mergeData(data, config), now)
  const structure = structureOf(site, keyed, templates, { ...config, values })
  return { readings, moment: makeMoment({ ...config, values }, now, structure, false) }
}

/** The texts of a document are in its file; those of one that was derived of another, in that one's. */
function textsOf(document: Document, readings: Readings): Texts {
  const reading = readings.findSource(document)
  const made = reading === undefined ? null : readings.remake(reading)
  return typeof made === 'object' && made !== null && 'bodyLine' in made ? (made as Texts) : noTexts
}

const noTexts: Texts = { head: '', headLine: 1, body: '', bodyLine: 1, excerptBody: null }

function structureOf(
  site: Site,
  keyed: readonly (readonly [string, Document])[],
  templates: Readonly<Record<'layout' | 'include', readonly Template[]>>,
  config: Config,
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
    themeAssets: [],
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
    config,
    object: null,
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
