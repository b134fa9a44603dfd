import { bytesOf, numbersIn } from './numbers.ts'
import { decodeText, encodeText, type TextBytes } from './text-bytes.ts'

/** Texts of which each is decoded when it is asked for. */
export interface TextList {
  readonly length: number
  /** @throws RangeError where the list has none of this index. */
  get(index: number): string
  /** The text as it was written, for the next list: to decode 10,000 front matters and encode them again takes 0.5 s. */
  encoded(index: number): TextBytes
}

/** A list as one section of a state: a table of where each text ends and whether it is wide, then the texts. */
export function writeTextList(texts: readonly (string | TextBytes)[]): Buffer {
  const encoded = texts.map(text => (typeof text === 'string' ? encodeText(text) : text))
  const table = new Uint32Array(1 + 2 * encoded.length)
  table[0] = encoded.length
  let at = 1
  let end = 0
  for (const { bytes, isWide } of encoded) {
    end += bytes.length
    table[at++] = end
    table[at++] = Number(isWide)
  }
  return Buffer.concat([bytesOf(table), ...encoded.map(({ bytes }) => bytes)])
}

/** Null for bytes that are no list. */
export function readTextList(section: Buffer): TextList | null {
  const [length = -1] = numbersIn(section.subarray(0, 4))
  const start = 4 + 8 * length
  if (length < 0 || start > section.length) return null
  const table = numbersIn(section.subarray(4, start))
  const texts = section.subarray(start)
  if (!isTable(table, texts.length)) return null

  const encoded = (index: number): TextBytes => {
    const end = table[2 * index]
    if (end === undefined) throw new RangeError(`the list has no text ${index}`)
    return { bytes: texts.subarray(table[2 * index - 2] ?? 0, end), isWide: table[2 * index + 1] === 1 }
  }
  return { length, encoded, get: index => decodeText(encoded(index)) }
}

function isTable(table: Uint32Array, length: number): boolean {
  let end = 0
  for (let at = 0; at < table.length; at += 2) {
    const next = table[at] ?? -1
    if (next < end) return false
    end = next
  }
  return end === length
}
