import { percentDecode, percentEncode } from './percent-encoding.ts'

/**
 * A path with all that may not stand in a URL's path percent-encoded, `?`, `#` and `%` among it:
 * Jekyll's `URL.escape_path`. Slashes stay.
 * Unicode is put in form C, as in the names of published files; Jekyll keeps the form that it finds.
 */
export function escapePath(path: string): string {
  return SAFE.test(path) ? path : percentEncode(path.normalize(), NOT_A_PATH_CHARACTER)
}

/** The path that a URL's path names: Jekyll's `URL.unescape_path`. Codes that are no UTF-8 stay as they are. */
export function unescapePath(path: string): string {
  return percentDecode(path) ?? path
}

const SAFE = /^[a-zA-Z0-9./-]*$/
const NOT_A_PATH_CHARACTER = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/]+/g
