/**
 * The lines of lists and definitions: what begins an item, how deep its text stands, which lines belong to
 * it. kramdown gives an item all lines indented as its text, and lazily those that are not, then reads
 * them again as a text of their own.
 */
import { type AttributeList, attributeListEnd, readAttributeList } from './attributes.ts'
import { isAttributeOrHtml } from './block-lines.ts'
import type { BlockState } from './block-state.ts'
import { isDigit, isWhitespace } from './text.ts'

export type ListKind = 'ul' | 'ol' | 'dl'

/** Whether an item of any list, or a definition, begins at this line. */
export function isListStart(state: BlockState, line: number): boolean {
  if (!state.hasOptionalSpace(line)) return false
  const at = state.textStart(line)
  return (
    markerEnd(state.src, at, 'ul') >= 0 ||
    markerEnd(state.src, at, 'ol') >= 0 ||
    markerEnd(state.src, at, 'dl') >= 0
  )
}

/** Where the marker at `at` ends, or -1. A tab, a space or, oddly, a `|` must follow. */
export function markerEnd(source: string, at: number, kind: ListKind): number {
  const code = source.charCodeAt(at)
  let end = at + 1
  if (kind === 'ul') {
    if (code !== 42 && code !== 43 && code !== 45) return -1
  } else if (kind === 'dl') {
    if (code !== 58) return -1
  } else {
    if (!isDigit(code)) return -1
    while (isDigit(source.charCodeAt(end))) end++
    if (source.charCodeAt(end) !== 46) return -1
    end++
  }
  const next = source.charCodeAt(end)
  return next === 32 || next === 9 || next === 124 ? end : -1
}

/** Whether `text` begins with the marker of a list behind at most three spaces. */
export function beginsWithListMarker(text: string): boolean {
  let at = 0
  while (at < 3 && text.charCodeAt(at) === 32) at++
  return markerEnd(text, at, 'ul') >= 0 || markerEnd(text, at, 'ol') >= 0
}

export interface FirstLine {
  /** The line behind its marker and attribute list. */
  readonly content: string
  /** The column at which the item's text stands. */
  readonly indentation: number
  /** The attributes of `* {:.class} text`. */
  readonly list: AttributeList | null
}

/** Reads the line of a marker that is `width` wide, leading spaces included; `rest` is what follows it. */
export function readFirstLine(width: number, rest: string): FirstLine {
  let indentation = width
  let content = rest
  const list = attributeListAtStart(content)
  if ((list === null ? content : content.slice(list.end)).trim() === '') indentation = 4
  else {
    content = expandTabs(content, width)
    indentation += content.length - content.trimStart().length
  }
  content = content.replace(leadingSpace, '')
  if (list === null) return { content, indentation, list: null }
  const attributes: AttributeList = { references: [], attributes: new Map() }
  readAttributeList(list.text, attributes)
  const behind = attributeListAtStart(content)
  return { content: behind === null ? content : content.slice(behind.end), indentation, list: attributes }
}

/** An attribute list at the start of an item or a term: its text, and where what follows it begins. */
export function attributeListAtStart(text: string): { readonly text: string; readonly end: number } | null {
  let at = 0
  while (isWhitespace(text.charCodeAt(at))) at++
  if (!text.startsWith('{:', at) || definitionOrStop.test(text.slice(at + 2))) return null
  const close = attributeListEnd(text, at + 2)
  if (close < 0) return null
  let end = close + 1
  while (isWhitespace(text.charCodeAt(end))) end++
  return { text: text.slice(at + 2, close), end }
}

/** Whether the line is indented to `indentation`, a tab counting as four spaces. */
export function isIndentedTo(state: BlockState, line: number, indentation: number): boolean {
  if (state.isBlankLine(line)) return false
  const { src } = state
  let at = state.lineStart(line)
  for (let unit = Math.floor(indentation / 4); unit > 0; unit--) {
    const next = unitEnd(src, at)
    if (next < 0) return false
    at = next
  }
  if (unitEnd(src, at) >= 0) return true
  for (let left = indentation % 4; left > 0; left--, at++) if (src.charCodeAt(at) !== 32) return false
  return true
}

/** Whether the line, not indented enough, goes on with the item's text all the same. */
export function isLazyLine(state: BlockState, line: number, indentation: number): boolean {
  if (state.isBlankLine(line)) return false
  const spaces = state.tShift[line] ?? 0
  const allowed = Math.min(indentation, 3)
  return spaces > allowed || state.sCount[line] !== spaces || !isAttributeOrHtml(state, line)
}

/** The line with the item's indentation taken off; `found` tells whether it had all of it. */
export function unindent(
  text: string,
  indentation: number,
): { readonly text: string; readonly found: boolean } {
  let tabs = 0
  while (text.charCodeAt(tabs) === 9) tabs++
  const expanded = tabs === 0 ? text : '    '.repeat(tabs) + text.slice(tabs)
  for (let at = 0; at < indentation; at++) {
    if (expanded.charCodeAt(at) !== 32) return { text: expanded, found: false }
  }
  return { text: expanded.slice(indentation), found: true }
}

function unitEnd(source: string, at: number): number {
  if (source.charCodeAt(at) === 9) return at + 1
  return source.startsWith('    ', at) ? at + 4 : -1
}

function expandTabs(content: string, column: number): string {
  for (let text = content; ; ) {
    const match = tabsBehindSpaces.exec(text)
    if (match === null) return text
    const [all, spaces = '', tabs = ''] = match
    const width = 4 - ((spaces.length + column) % 4) + (tabs.length - 1) * 4
    text = spaces + ' '.repeat(width) + text.slice(all.length)
  }
}

const tabsBehindSpaces = /^( *)(\t+)/
const leadingSpace = /^[ \t\n\v\f\r]+/
const definitionOrStop = /^(?:(?:\w[\w-]*)?:|\/)/
