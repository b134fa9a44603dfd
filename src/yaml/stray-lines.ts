import { startOfLine } from '../util/text-place.ts'
import { constructEnd } from './construct-end.ts'

/** Text with some white space changed, and the way back to the author's positions. */
export interface RespacedText {
  readonly text: string
  readonly place: (position: number) => number
}

/** What the strict parser says of a text: js-yaml's words and where; null if it can read it. */
export type StrictParser = (text: string) => { readonly reason: string; readonly position: number } | null

/** js-yaml's words for a line that stands too near to the margin. */
export const strayLine = 'deficient indentation'

/**
 * Moves in the lines that libyaml takes and js-yaml does not: those of a list in brackets or of a text in
 * quotes that stand no deeper than their key. Many front matters close their lists so:
 *
 *     tags: [
 *       one
 *     ]
 *
 * and some have a tab before the bracket. Such spaces mean nothing, so the values stay the same. `position`
 * is in the first such line of all. Lines that cannot be helped are left.
 */
export function moveStrayLines(text: string, position: number, parse: StrictParser): RespacedText {
  const edits: Edit[] = []
  let start = 0
  let own: readonly Edit[] = []
  for (let stray: number | null = position; stray !== null; ) {
    const outer = lastOuterLine(text, start, stray, own.at(-1)?.start ?? -1)
    if (outer > start) own = []
    start = outer
    const more = editsFor(text, start, stray, own, parse)
    if (more.length === 0) break
    edits.push(...more)
    own = [...own, ...more]
    stray = nextStray(text, start, own, parse)
  }
  return { text: apply(text, 0, text.length, edits), place: at => placeBefore(edits, at) }
}

/** Spaces that stand in for the text from `start` to `end`. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly width: number
}

// A tab behind a key becomes a space; in a list or a text all lines move in, down to its end.
function editsFor(
  text: string,
  start: number,
  stray: number,
  own: readonly Edit[],
  parse: StrictParser,
): readonly Edit[] {
  const line = startOfLine(text, stray)
  const last = own.at(-1)?.start ?? -1
  const lead = text.slice(line, stray)
  if (/[^ \t]/.test(lead)) {
    const tabs = [...lead.matchAll(/\t/g)].map(({ index }) => ({
      start: line + index,
      end: line + index + 1,
      width: 1,
    }))
    return tabs.filter(tab => tab.start > last)
  }
  if (line <= last) return []
  const before = apply(text, start, line, own)
  const end = constructEnd(text, stray, parse(before.trimEnd())?.reason ?? '')
  const width = deepestIndent(before) + 1
  return lineStarts(text, line, end).map(at => ({ start: at, end: at, width }))
}

const firstWindow = 512

// Looked for from the last line at the margin on, and in growing windows: to parse all of the text for each
// list would be quadratic in a data file with a thousand of them.
function nextStray(text: string, start: number, own: readonly Edit[], parse: StrictParser): number | null {
  const last = own.at(-1)?.end ?? start
  for (let window = firstWindow; ; window *= 4) {
    const end = Math.min(text.length, last + window)
    const part = apply(text, start, end, own)
    const fault = parse(part)
    // At the end of a window a line may look stray only because it is cut off.
    if (fault?.reason === strayLine && (fault.position < part.length || end === text.length)) {
      const shifted = own.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }))
      return start + placeBefore(shifted, fault.position)
    }
    if (end === text.length) return null
  }
}

// A line at the margin that opens an entry of the outermost map or list can be read without those before it.
function lastOuterLine(text: string, from: number, stray: number, lastEdit: number): number {
  let line = startOfLine(text, stray)
  const isOpening = line > from && /[^ \t]/.test(text.slice(line, stray))
  if (isOpening && outerLine.test(text[line] ?? '')) return line
  while (line > from && line > lastEdit) {
    line = startOfLine(text, line - 1)
    if (line > lastEdit && outerLine.test(text[line] ?? '')) return Math.max(line, from)
  }
  return from
}

const outerLine = /[^\s#\]},]/

function lineStarts(text: string, from: number, to: number): readonly number[] {
  const breaks = text.slice(from, to).matchAll(/\r\n|\r|\n/g)
  return [from, ...[...breaks].map(match => from + match.index + match[0].length)].filter(at => at <= to)
}

function deepestIndent(text: string): number {
  let deepest = 0
  for (const [lead] of text.matchAll(/^[ \t?:-]*/gm)) deepest = Math.max(deepest, lead.length)
  return deepest
}

function apply(text: string, from: number, to: number, edits: readonly Edit[]): string {
  let result = ''
  let done = from
  for (const { start, end, width } of edits) {
    if (end > to) break
    result += text.slice(done, start) + ' '.repeat(width)
    done = end
  }
  return result + text.slice(done, to)
}

function placeBefore(edits: readonly Edit[], position: number): number {
  let shift = 0
  for (const { start, end, width } of edits) {
    if (position - shift <= start) break
    shift += Math.min(width - (end - start), position - shift - start)
  }
  return position - shift
}
