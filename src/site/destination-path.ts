import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { percentDecode } from '../util/percent-encoding.ts'
import type { DestinationPath, Url } from './types.ts'

export interface MadeDestinationPath {
  /** Null where the path is refused; `problems` then holds the error. */
  readonly path: DestinationPath | null
  /** Without a file: the caller knows whose path it is. */
  readonly problems: readonly Diagnostic[]
}

/**
 * The file, below the destination, that a URL or a path is published as. Every published file's path is made
 * here, whatever it came from, so that no permalink, title or data can lead out of the destination.
 *
 * Codes are read once, before anything is checked (Jekyll publishes `/a%20b/` as `a b/index.html`), and dot
 * segments are resolved, never above the destination, as Jekyll's `sanitized_path` does. Unlike Jekyll's, a
 * backslash separates, Unicode is in form C, and what some file system cannot hold is refused.
 */
export function destinationPath(urlOrPath: Url | string): MadeDestinationPath {
  const decoded = percentDecode(urlOrPath)
  return decoded === null
    ? refused(urlOrPath, 'has percent codes that are not UTF-8')
    : pathOf(decoded, urlOrPath)
}

/** A path that {@link destinationPath} made and a file kept; null for anything that it cannot have made. */
export function readDestinationPath(text: string): DestinationPath | null {
  const { path } = pathOf(text, text)
  return path === text ? path : null
}

/** The absolute path of a published file: the only place where one is made. */
export function joinDestination(root: string, path: DestinationPath): string {
  return `${root}/${path}`
}

/** What no path may have. All hold on every machine, so that a site is the same on all. */
const faults: readonly [RegExp, string][] = [
  [/\p{Cc}/u, 'has a control character'],
  [/\p{Cs}/u, 'has half of a surrogate pair'],
  [
    /(?:^|\/)(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:[./]|$)/i,
    'has the name of a Windows device',
  ],
  // Windows drops dots and spaces at the end of a name: `.. ` would be `..` there.
  [/(?:^|\/)(?!\.\.?(?:\/|$))[. ]+(?:\/|$)/, 'has a name of nothing but dots and spaces'],
]

/** What ext4, APFS and NTFS take. */
const MAXIMUM_SEGMENT_BYTES = 255
/** PATH_MAX is 4,096 on Linux; a quarter of it is left for the destination itself. */
const MAXIMUM_PATH_BYTES = 3072

function pathOf(decoded: string, given: string): MadeDestinationPath {
  const text = decoded.normalize('NFC').replaceAll('\\', '/')
  for (const [pattern, fault] of faults) if (pattern.test(text)) return refused(given, fault)
  const segments: string[] = []
  let hasDots = false
  for (const segment of text.split('/')) {
    if (segment === '.' || segment === '..') {
      hasDots = true
      if (segment === '..') segments.pop()
    } else if (isLonger(segment, MAXIMUM_SEGMENT_BYTES)) {
      return refused(given, `has a name longer than ${MAXIMUM_SEGMENT_BYTES} bytes`)
    } else if (segment !== '') {
      segments.push(segment)
    }
  }
  if (segments.length === 0 || /[/\\]$/.test(given)) segments.push('index.html')
  const path = segments.join('/')
  if (isLonger(path, MAXIMUM_PATH_BYTES)) return refused(given, `is longer than ${MAXIMUM_PATH_BYTES} bytes`)
  const problems: Diagnostic[] = []
  if (hasDots) problems.push(warning(given, path, 'has dot segments'))
  if (decoded.includes('\\')) problems.push(warning(given, path, 'has a backslash, taken as a slash'))
  return { path: path as DestinationPath, problems }
}

/** No UTF-16 unit takes more than three bytes of UTF-8, so short texts need no counting. */
function isLonger(text: string, bytes: number): boolean {
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes
}

function refused(given: string, fault: string): MadeDestinationPath {
  const problem: Diagnostic = {
    severity: 'error',
    code: 'destination-path',
    message: `${quote(given)} cannot be published: it ${fault}`,
    hint: 'give the page another permalink, title or file name',
  }
  return { path: null, problems: [problem] }
}

function warning(given: string, path: string, oddity: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'destination-path',
    message: `${quote(given)} ${oddity}; it is published as ${quote(path)}`,
    hint: 'write the path without "..", "." and "\\"',
  }
}

/** With control characters shown, not sent to the terminal, and cut where nobody reads on. */
function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text)
}
