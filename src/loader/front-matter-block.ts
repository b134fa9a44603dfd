/** Where the front matter of a text is. */
export interface FrontMatterBlock {
  /** Where its first line behind the opening `---` starts. */
  readonly start: number
  /** Where the closing line starts. */
  readonly end: number
  /** Where the body starts: behind the closing line and the blank lines that follow it. */
  readonly bodyStart: number
}

/**
 * Finds the front matter by Jekyll's own rule, `Document::YAML_FRONT_MATTER_REGEXP`: a first line of `---`,
 * and the next line that is `---` or `...`, both with nothing but white space behind. Null without one.
 */
export function findFrontMatter(text: string): FrontMatterBlock | null {
  const start = lineAfterDashes(text)
  if (start === 0) return null
  const end = closingLine(text, start)
  return end === null ? null : { start, end, bodyStart: bodyStart(text, end + 3) }
}

/**
 * Whether a file is a page rather than a static file: Jekyll's `Utils.has_yaml_header?`. It looks at the
 * first line's bytes only, so behind a byte order mark, a space or a blank line there is no header.
 */
export function hasFrontMatterHeader(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestHeader))
  return lineAfterDashes(head.toString('latin1')) > 0
}

// White space behind the dashes is not bounded in Jekyll; nobody has more of it.
const longestHeader = 256

// The position behind the first line, if that is `---`; else 0.
function lineAfterDashes(text: string): number {
  if (!text.startsWith('---')) return 0
  if (text[3] === '\n') return 4
  const lineBreak = text.indexOf('\n')
  return lineBreak > 0 && isBlank(text, 3, lineBreak) ? lineBreak + 1 : 0
}

function closingLine(text: string, start: number): number | null {
  const dashes = nextMarker(text, '---', start)
  const dots = nextMarker(dashes === null ? text : text.slice(0, dashes), '...', start)
  return dots ?? dashes
}

function nextMarker(text: string, marker: string, start: number): number | null {
  if (isMarkerLine(text, marker, start)) return start
  for (let at = text.indexOf(`\n${marker}`, start); at >= 0; at = text.indexOf(`\n${marker}`, at + 1)) {
    if (isMarkerLine(text, marker, at + 1)) return at + 1
  }
  return null
}

function isMarkerLine(text: string, marker: string, at: number): boolean {
  if (!text.startsWith(marker, at)) return false
  const lineBreak = text.indexOf('\n', at + 3)
  return isBlank(text, at + 3, lineBreak < 0 ? text.length : lineBreak)
}

// The rest of the closing line, and all of the blank lines below, go with it.
function bodyStart(text: string, from: number): number {
  let start = from
  for (let at = from; isSpace(text.charCodeAt(at)); at++) {
    if (text[at] === '\n') start = at + 1
    if (at + 1 === text.length) return text.length
  }
  return start
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isSpace(text.charCodeAt(at))) return false
  }
  return true
}

// Ruby's `\s`: tab, line feed, vertical tab, form feed, carriage return, space.
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
