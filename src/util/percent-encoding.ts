/** Percent-encoding as Addressable, Jekyll's URI library, does it: by bytes of UTF-8, with capitals. */

/** Replaces every run of characters that `unsafe`, a global expression, finds. */
export function percentEncode(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, encodeRun)
}

/** `text` with its percent codes read; null where they do not make UTF-8. Codes of `keep` stay as they are. */
export function percentDecode(text: string, keep = ''): string | null {
  if (!text.includes('%')) return text
  const bytes = Buffer.from(text)
  const decoded: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const code = codeAt(bytes, at)
    if (code === null || (code < 0x80 && keep.includes(String.fromCharCode(code)))) {
      decoded.push(bytes[at] ?? 0)
    } else {
      decoded.push(code)
      at += 2
    }
  }
  return decodeUtf8(Uint8Array.from(decoded))
}

/**
 * The one normal form of a part of a URI: codes read, Unicode in form KC, and what is `unsafe` encoded.
 * A part whose codes are no UTF-8 keeps its bytes.
 */
export function normalizeComponent(text: string, unsafe: RegExp, keep = ''): string {
  if (PLAIN.test(text)) return text
  const decoded = percentDecode(text, keep)
  if (decoded === null) return percentEncode(text, NOT_A_URI_CHARACTER)
  return percentEncode(decoded.normalize('NFKC'), unsafe)
}

/** Letters and digits that no component encodes. */
const PLAIN = /^[A-Za-z0-9_~.-]*$/
const NOT_A_URI_CHARACTER = /[^A-Za-z0-9_~.:/?#[\]@!$&'()*+,;=%-]+/g

const HEX = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)

function encodeRun(run: string): string {
  let encoded = ''
  for (const byte of Buffer.from(run)) encoded += HEX[byte]
  return encoded
}

/** The byte that a percent code at this place stands for. */
function codeAt(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== 0x25 || at + 2 >= bytes.length) return null
  const high = digitOf(bytes[at + 1])
  const low = digitOf(bytes[at + 2])
  return high === null || low === null ? null : high * 16 + low
}

function digitOf(byte = 0): number | null {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
