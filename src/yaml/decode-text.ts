import { isUtf8 } from 'node:buffer'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** A text without its byte order mark; null, and why, for bytes that are none. */
export type DecodedText =
  | { readonly text: string; readonly diagnostic?: undefined }
  | { readonly text: null; readonly diagnostic: Diagnostic }

/**
 * The text of a file, in UTF-8 whatever the machine's locale. Bytes in another encoding are an error: Jekyll
 * leaves out such posts with a warning at best.
 *
 * @param encoding the configuration's `encoding`, by its name in the Encoding Standard.
 */
export function decodeText(bytes: Uint8Array, file: string, encoding = 'utf-8'): DecodedText {
  const mark = marks.find(({ start }) => start.every((byte, at) => bytes[at] === byte))
  if (mark !== undefined && mark.name !== 'UTF-8') return refuse(file, `is ${mark.name}`, utf8Hint)
  if (!/^utf-?8$/i.test(encoding)) return decodeOther(bytes, file, encoding)
  if (!isUtf8(bytes)) return refuseInvalid(bytes, file)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { text: buffer.toString('utf8', mark?.start.length ?? 0) }
}

// The longer first, as one of UTF-32 starts with one of UTF-16.
const marks: readonly { readonly name: string; readonly start: readonly number[] }[] = [
  { name: 'UTF-32', start: [0xff, 0xfe, 0, 0] },
  { name: 'UTF-32', start: [0, 0, 0xfe, 0xff] },
  { name: 'UTF-16', start: [0xff, 0xfe] },
  { name: 'UTF-16', start: [0xfe, 0xff] },
  { name: 'UTF-8', start: [0xef, 0xbb, 0xbf] },
]

const utf8Hint = 'save it as UTF-8; most editors offer this under "Save as"'

function decodeOther(bytes: Uint8Array, file: string, encoding: string): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch (error) {
    const isUnknown = error instanceof RangeError
    const reason = isUnknown ? `cannot be read: there is no encoding "${encoding}"` : `is not ${encoding}`
    return refuse(
      file,
      reason,
      isUnknown ? 'set "encoding" in the configuration to utf-8' : `save it as ${encoding}`,
    )
  }
}

function refuseInvalid(bytes: Uint8Array, file: string): DecodedText {
  const at = firstInvalid(bytes)
  const before = Buffer.from(bytes.buffer, bytes.byteOffset, at).toString('utf8')
  const lineStart = before.lastIndexOf('\n') + 1
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return refuse(file, `is not UTF-8: byte 0x${byte} at offset ${at}`, utf8Hint, {
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
    length: 1,
  })
}

// A cut between two characters keeps a valid beginning valid, so the fault can be found by halving.
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = characterStart(bytes, (valid + invalid) >> 1)
    if (middle <= valid) break
    if (isUtf8(bytes.subarray(valid, middle))) valid = middle
    else invalid = middle
  }
  while (
    valid < bytes.length &&
    isUtf8(bytes.subarray(valid, valid + lengthOfCharacter(bytes[valid] ?? 0)))
  ) {
    valid += lengthOfCharacter(bytes[valid] ?? 0)
  }
  return valid
}

function characterStart(bytes: Uint8Array, from: number): number {
  let at = from
  while (at > 0 && from - at < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--
  return at
}

function lengthOfCharacter(first: number): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

function refuse(file: string, reason: string, hint: string, place: Partial<Diagnostic> = {}): DecodedText {
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'file-encoding',
    message: `the file ${reason}`,
    file,
    hint,
    ...place,
  }
  return { text: null, diagnostic }
}
