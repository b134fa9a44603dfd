import { createHash } from 'node:crypto'
import type { Config } from '../../config/config.ts'
import { type Diagnostic, Diagnostics } from '../../diagnostics/diagnostic.ts'
import { isSameProjection } from '../../drops/changed-facts.ts'
import { encodeValue, toJson } from '../../incremental/store/value-codec.ts'
import { findFiles } from '../../loader/find-files.ts'
import type { UnpublishedFile } from '../../loader/load-site.ts'
import { readDestinationPath } from '../../site/destination-path.ts'
import type { Unpublished } from '../../site/publish.ts'
import { sourceStamp } from '../../site/source-stamp.ts'
import type { Output, SitePath, Source } from '../../site/types.ts'
import { Time } from '../../values/time.ts'
import { OutsideFiles, outsideKinds } from '../outside-files.ts'
import type { Structure } from '../structure.ts'
import { portableValues } from './portable-config.ts'
import { RowReader } from './row-reader.ts'
import type { LivingState } from './site-cache.ts'

/** What an update came to, for the next process: where nothing has changed since, it need not look further. */
export interface LastResult {
  readonly pages: number
  readonly unpublished: readonly UnpublishedFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Files that are copied are null: they are as they are found. */
  readonly outputs: readonly LastOutput[]
}

export interface LastOutput extends Pick<Output, 'destination' | 'origin' | 'isGenerated'> {
  /** The SHA-256 of a text; null for a file that is copied. */
  readonly print: string | null
}

export interface Standing {
  readonly result: LastResult
  /** The files that are copied, by their paths. */
  readonly files: ReadonlyMap<SitePath, Source>
}

/** @returns null where the next process has to look in any case */
export function keepLastResult(result: LastResult, state: LivingState): string | null {
  const { site, facts, outside } = state
  const { readings, moment } = site
  if (facts.known('volatile').size > 0 || readings.haveUnsettled) return null
  const { pages, unpublished, diagnostics, outputs } = result
  return JSON.stringify([
    inputsOf(moment.structure, path => readings.find(path)?.source),
    configOf(moment.config),
    toJson(moment.now),
    moment.span.map(seconds => (Number.isFinite(seconds) ? seconds : null)),
    [...facts.known('time').keys()],
    outside.list(),
    pages,
    unpublished.map(({ path, why, date }) => [path, why, date === null ? null : toJson(date)]),
    JSON.stringify(diagnostics.map(({ source: _, ...rest }) => rest)),
    outputs.map(({ destination, origin, isGenerated = false, print }) => [
      destination,
      origin,
      isGenerated,
      print,
    ]),
  ])
}

/** The last result, where everything that it came of is as it was; else null. @throws DamagedValue */
export function standingResult(text: string, config: Config, now: Time): Standing | null {
  const reader = RowReader.of(JSON.parse(text))
  const diagnostics = new Diagnostics()
  const found = findFiles(config, diagnostics)
  if (reader.text() !== inputsOf({ found, fileDiagnostics: diagnostics.all }, () => undefined)) return null
  if (reader.text() !== configOf(config)) return null
  const before = reader.value(value => value instanceof Time)
  const [from, until] = reader.row()
  const isWithin =
    (typeof from !== 'number' || now.seconds >= from) && (typeof until !== 'number' || now.seconds < until)
  if (!isWithin || !reader.texts().every(projection => isSameProjection(projection, before, now))) return null
  const outside = new OutsideFiles(config.source)
  const isSameOutside = (row: RowReader): boolean =>
    outside.stateOf(row.oneOf(outsideKinds), row.text()) === row.text()
  if (!reader.rows().every(isSameOutside)) return null
  const result: LastResult = {
    pages: reader.number(),
    unpublished: reader.rows().map(decodeUnpublished),
    diagnostics: JSON.parse(reader.text()),
    outputs: reader.rows().map(decodeOutput),
  }
  const copied = [...found.themeAssets, ...found.others, ...found.collected.map(({ source }) => source)]
  return { result, files: new Map(copied.map(source => [source.path, source])) }
}

/** A print of all files of the site with their stamps, in their roles and in their order. */
function inputsOf(
  { found, fileDiagnostics }: Pick<Structure, 'found' | 'fileDiagnostics'>,
  current: (path: SitePath) => Source | undefined,
): string {
  const print = createHash('sha1')
  const placed = [...found.posts, ...found.collected].map(({ source }) => source)
  const { hiddenDrafts, others, layouts, includes, data, themeAssets } = found
  for (const role of [placed, hiddenDrafts, others, layouts, includes, data, themeAssets]) {
    print.update('\n')
    for (const source of role) print.update(`${source.path} ${sourceStamp(current(source.path) ?? source)}\n`)
  }
  return print.update(JSON.stringify(fileDiagnostics)).digest('base64url')
}

function configOf(config: Config): string {
  return encodeValue(portableValues(config))
}

const reasons: readonly Unpublished[] = ['draft', 'future', 'unpublished']

function decodeUnpublished(row: RowReader): UnpublishedFile {
  return {
    path: row.text(),
    why: row.oneOf(reasons),
    date: row.orNull(() => row.value(value => value instanceof Time)),
  }
}

function decodeOutput(row: RowReader): LastOutput {
  return {
    destination: readDestinationPath(row.text()) ?? row.refuse(),
    origin: row.text(),
    isGenerated: row.flag(),
    print: row.textOrNull(),
  }
}
