import type { Hash, MutableHash, Value } from '../values/value.ts'
import { dataExtensions } from './read-data.ts'

/** A data file's value and where it is below the data folder: `['team', 'jane.yml']`. */
export interface DataEntry {
  readonly segments: readonly string[]
  readonly value: Value
}

/**
 * `site.data`: files by their keys, folders as hashes of their own. Where two would have one key, Jekyll's
 * winner: a folder beats a file, and of files the later of .yaml, .yml, .json, .csv, .tsv.
 */
export function assembleData(entries: readonly DataEntry[]): Hash {
  const data: MutableHash = new Map()
  const files = entries.filter(({ segments }) => segments.length === 1)
  for (const { segments, value } of files.toSorted(inReadingOrder)) data.set(dataKey(nameOf(segments)), value)
  const folders = new Map<string, DataEntry[]>()
  for (const entry of entries) {
    if (entry.segments.length > 1)
      addTo(folders, nameOf(entry.segments), { ...entry, segments: entry.segments.slice(1) })
  }
  for (const [name, inside] of [...folders].toSorted(([left], [right]) => compareText(left, right))) {
    data.set(folderKey(name), assembleData(inside))
  }
  return data
}

/** The key of a data file: its name without extension, as {@link folderKey} has it. */
export function dataKey(fileName: string): string {
  return folderKey(fileName.replace(/^(\.*[^.].*)\.[^.]*$/s, '$1'))
}

/**
 * The key of a folder in the data folder: Jekyll's `sanitize_filename`. Only ASCII letters, digits, `_`, `-`
 * and white space stay, and white space becomes `_`.
 */
export function folderKey(name: string): string {
  return name.replace(dropped, '').replace(/[ \t\n\v\f\r]+/g, '_')
}

// Jekyll's pattern, `[^\w\s-]+|(?<=^|\b\s)\s+(?=$|\s?\b)`: Ruby's `\w` and `\s` are ASCII, but its `\b` is not.
const dropped =
  /[^\w \t\n\v\f\r-]+|(?<=^|[\p{L}\p{M}\p{N}_][ \t\n\v\f\r])[ \t\n\v\f\r]+(?=$|[ \t\n\v\f\r]?[\p{L}\p{M}\p{N}_])/gmu

function nameOf(segments: readonly string[]): string {
  return segments[0] ?? ''
}

function inReadingOrder(left: DataEntry, right: DataEntry): number {
  const [leftName, rightName] = [nameOf(left.segments), nameOf(right.segments)]
  return extensionRank(leftName) - extensionRank(rightName) || compareText(leftName, rightName)
}

function extensionRank(name: string): number {
  return dataExtensions.findIndex(extension => name.endsWith(extension))
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function addTo(folders: Map<string, DataEntry[]>, name: string, entry: DataEntry): void {
  const inside = folders.get(name)
  if (inside === undefined) folders.set(name, [entry])
  else inside.push(entry)
}
