import { crc32 } from 'node:zlib'
import type { PackReader, PackWriter, Place } from './pack-file.ts'
import { decodeText, encodeText } from './text-bytes.ts'

/** Where the text of each key lies. Keys of equal texts may share a place. */
export type Places = ReadonlyMap<string, Place>

/** Copies texts to another file, and leaves out what is damaged. @throws what the file system throws */
export function copyTexts(places: Places, reader: PackReader, writer: PackWriter): Places {
  const copied = new Map<string, Place>()
  let last: { from: Place; to: Place } | null = null
  for (const [key, place] of [...places].sort(([, a], [, b]) => a.start - b.start)) {
    if (last === null || !isSamePlace(last.from, place)) {
      const text = reader.read(place)
      if (text === null) continue
      last = { from: place, to: writer.add(text, place.checksum) }
    }
    copied.set(key, last.to)
  }
  writer.flush()
  return copied
}

/**
 * Adds texts to a file, but for those that it has already.
 *
 * @param present where texts lie that are in the file
 * @param largest the length in bytes up to which the file may grow; what does not fit is left out
 */
export function addTexts(
  texts: ReadonlyMap<string, string>,
  present: Places,
  reader: PackReader,
  writer: PackWriter,
  largest: number,
): Places {
  const added = new Map<string, Place>()
  const candidates = new Map<number, Candidate>()
  for (const place of present.values()) candidates.set(place.checksum, { place, text: null })
  for (const [key, text] of texts) {
    const encoded = encodeText(text)
    const checksum = crc32(encoded.bytes)
    const candidate = candidates.get(checksum)
    if (candidate !== undefined && holds(candidate, text, reader)) {
      added.set(key, candidate.place)
    } else if (writer.end + encoded.bytes.length <= largest) {
      const place = writer.add(encoded, checksum)
      added.set(key, place)
      candidates.set(checksum, { place, text })
    }
  }
  writer.flush()
  return added
}

/** The bytes of a file that are in use. */
export function usedBy(places: Places): number {
  const lengths = new Map<number, number>()
  for (const { start, length } of places.values()) if (length > 0) lengths.set(start, length)
  return [...lengths.values()].reduce((sum, length) => sum + length, 0)
}

/** A text of some checksum; null where it is in the file. */
interface Candidate {
  readonly place: Place
  readonly text: string | null
}

function holds({ place, text }: Candidate, wanted: string, reader: PackReader): boolean {
  if (text !== null) return text === wanted
  const stored = reader.tryToRead(place)
  return stored !== null && decodeText(stored) === wanted
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.start === b.start && a.length === b.length
}
