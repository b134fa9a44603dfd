/**
 * What lasts between builds, as one file of named sections:
 *
 *     tusitala state 1 CHECKSUM {"program":"0.1.0 node 20 LE","key":...,"sections":[[NAME,FORM,LENGTH,CHECKSUM],...]}
 *     the bytes of each section, filled up to a multiple of 8
 *
 * Every byte is under a checksum, CRC-32: it finds each flipped byte for certain, and other damage but for one in
 * four thousand million. For 10 MB it takes 2.1 ms; SHA-256 takes 5.7, with a processor that has instructions for
 * it. Nothing guards against forgery: who can write the cache can write the site.
 */
import { crc32 } from 'node:zlib'
import { errorCode, type FileSystem } from '../../disk/file-system.ts'
import { bytesOf, numbersIn } from './numbers.ts'
import { decodeHeader, encodeHeader, type Form, fillerAfter, type Row, thisProgram } from './state-header.ts'
import { decodeText, encodeText } from './text-bytes.ts'

export type Section = string | Uint8Array | Uint32Array

export type StateFile =
  | { readonly kind: 'absent' }
  /** Of another version of the program or of Node, or with another key. */
  | { readonly kind: 'other' }
  /** `reason` goes on after "the cache is damaged: ". */
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'state'; readonly sections: StoredSections }

/**
 * Each is looked at when it is asked for, and only then: null where there is none of that name or form, and where
 * its bytes are not those that were written. The file stays in memory as long as bytes or numbers of it are used.
 */
export interface StoredSections {
  text(name: string): string | null
  bytes(name: string): Buffer | null
  numbers(name: string): Uint32Array | null
}

/**
 * Replaces the state as a whole: a process that dies leaves the old one or the new. It is not flushed to the
 * disk; the checksums tell of one that a loss of power cut short.
 *
 * @param key what the sections depend on; a state with another key is not read
 * @throws what the file system throws
 */
export function writeState(
  path: string,
  key: string,
  sections: ReadonlyMap<string, Section>,
  fs: FileSystem,
): void {
  const rows: Row[] = []
  const parts: Buffer[] = []
  for (const [name, section] of sections) {
    const { form, bytes } = encodeSection(section)
    const filler = fillerAfter(bytes.length)
    rows.push([name, form, bytes.length, crc32(filler, crc32(bytes))])
    parts.push(bytes, filler)
  }
  const header = encodeHeader({ program: thisProgram(), key, sections: rows })
  const aside = `${path}.new`
  fs.write(aside, Buffer.concat([header, ...parts]))
  fs.rename(aside, path)
}

export function readState(path: string, key: string, fs: FileSystem): StateFile {
  try {
    const stat = fs.lstat(path)
    if (stat === undefined) return { kind: 'absent' }
    if (!stat.isFile() || stat.size > largest) return { kind: 'damaged', reason: 'it is no file of ours' }
    return parseState(fs.read(path), key)
  } catch (error) {
    const code = errorCode(error)
    if (code === null) throw error
    if (code === 'ENOENT') return { kind: 'absent' }
    return { kind: 'damaged', reason: `it cannot be read (${code})` }
  }
}

/** Bytes. Node reads no file of more than 2 GB at once. */
const largest = 2 ** 30

function encodeSection(section: Section): { form: Form; bytes: Buffer } {
  if (typeof section === 'string') {
    const { bytes, isWide } = encodeText(section)
    return { form: isWide ? 'wide' : 'narrow', bytes }
  }
  if (section instanceof Uint32Array) return { form: 'numbers', bytes: bytesOf(section) }
  return { form: 'bytes', bytes: Buffer.from(section.buffer, section.byteOffset, section.byteLength) }
}

function parseState(file: Buffer, key: string): StateFile {
  const start = decodeHeader(file)
  if (start === 'other') return { kind: 'other' }
  if ('reason' in start) return { kind: 'damaged', reason: start.reason }
  const { header } = start
  if (header.program !== thisProgram() || header.key !== key) return { kind: 'other' }

  const places = new Map<string, Place>()
  let at = start.end
  for (const [name, form, length, checksum] of header.sections) {
    const end = at + length + fillerAfter(length).length
    places.set(name, { form, filled: file.subarray(at, end), length, checksum })
    at = end
  }
  if (at !== file.length) return { kind: 'damaged', reason: 'it is not as long as it was written' }
  return { kind: 'state', sections: new Sections(places) }
}

interface Place {
  readonly form: Form
  readonly filled: Buffer
  readonly length: number
  readonly checksum: number
}

class Sections implements StoredSections {
  readonly #places: ReadonlyMap<string, Place>

  constructor(places: ReadonlyMap<string, Place>) {
    this.#places = places
  }

  text(name: string): string | null {
    const isWide = this.#places.get(name)?.form === 'wide'
    const bytes = this.#read(name, isWide ? 'wide' : 'narrow')
    return bytes === null ? null : decodeText({ bytes, isWide })
  }

  bytes(name: string): Buffer | null {
    return this.#read(name, 'bytes')
  }

  numbers(name: string): Uint32Array | null {
    const bytes = this.#read(name, 'numbers')
    return bytes === null ? null : numbersIn(bytes)
  }

  #read(name: string, form: Form): Buffer | null {
    const place = this.#places.get(name)
    if (place?.form !== form || crc32(place.filled) !== place.checksum) return null
    return place.filled.subarray(0, place.length)
  }
}
