import { endianness } from 'node:os'
import { crc32 } from 'node:zlib'
import { tusitalaVersion } from '../../util/version.ts'

/** The first line of a state: who wrote it, and what follows. */
export interface StateHeader {
  readonly program: string
  /** The caller's. */
  readonly key: string
  readonly sections: readonly Row[]
}

/** Of a section. The checksum is also of what fills it up. */
export type Row = readonly [name: string, form: Form, length: number, checksum: number]

/** `narrow` and `wide` are texts, see `text-bytes.ts`. */
export type Form = (typeof forms)[number]

const forms = ['bytes', 'numbers', 'narrow', 'wide'] as const

/** What must be the same for a state to be of use: another Node may print or sort otherwise. */
export function thisProgram(): string {
  const [major] = process.versions.node.split('.')
  return `${tusitalaVersion()} node ${major} ${endianness()}`
}

/** Bytes that follow `length` others to fill up words of 8, so that numbers can be read where they lie. */
export function fillerAfter(length: number): Buffer {
  return Buffer.alloc((8 - (length % 8)) % 8, ' ')
}

export function encodeHeader(header: StateHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const rest = Buffer.concat([json, fillerAfter(prefix.length + json.length + 1), Buffer.from('\n')])
  return Buffer.concat([Buffer.from(`${mark}${hex(crc32(rest))} `), rest])
}

/** `other`: of another version of the format. A text says what is wrong. */
export function decodeHeader(
  file: Buffer,
): { header: StateHeader; end: number } | 'other' | { reason: string } {
  const start = file.toString('latin1', 0, prefix.length)
  if (!start.startsWith(mark)) {
    return /^tusitala state \d+ /.test(start) ? 'other' : { reason: 'it does not begin as a state' }
  }
  const end = file.indexOf('\n') + 1
  const rest = file.subarray(prefix.length, end)
  const header = start === `${mark}${hex(crc32(rest))} ` ? parseHeader(rest.toString()) : null
  return header === null ? { reason: 'its first line is not as it was written' } : { header, end }
}

/** The number is the format's. */
const mark = 'tusitala state 1 '
const prefix = `${mark}01234567 `

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}

function parseHeader(json: string): StateHeader | null {
  try {
    const header: unknown = JSON.parse(json)
    return isHeader(header) ? header : null
  } catch {
    return null
  }
}

function isHeader(header: unknown): header is StateHeader {
  if (typeof header !== 'object' || header === null) return false
  if (!('program' in header && 'key' in header && 'sections' in header)) return false
  const { program, key, sections } = header
  return (
    typeof program === 'string' && typeof key === 'string' && Array.isArray(sections) && sections.every(isRow)
  )
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row)) return false
  const [name, form, length, checksum] = row
  return (
    typeof name === 'string' &&
    forms.includes(form) &&
    Number.isSafeInteger(length) &&
    length >= 0 &&
    Number.isSafeInteger(checksum)
  )
}
