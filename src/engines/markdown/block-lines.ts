/** Questions about a line that several block rules ask. */
import { attributeListEnd } from './attributes.ts'
import type { BlockState } from './block-state.ts'
import { isWhitespace } from './text.ts'

/** Whether `line` ends a run of lazy lines: blank, a `{: }` line, an end-of-block marker, a block of HTML. */
export function isLazyEnd(state: BlockState, line: number): boolean {
  if (line >= state.lineMax) return true
  const code = state.src.charCodeAt(state.textStart(line))
  if (code === 60 || code === 123) return state.hasOptionalSpace(line) && isAttributeOrHtml(state, line)
  if (code === 94) return isEndOfBlock(state, line)
  return (code === 10 || isWhitespace(code)) && state.isBlankLine(line)
}

/** Whether a `{: }` line or a block of HTML begins at the line's first character. */
export function isAttributeOrHtml(state: BlockState, line: number): boolean {
  const at = state.textStart(line)
  const code = state.src.charCodeAt(at)
  if (code === 123) return attributeLineEnd(state, at) >= 0
  if (code !== 60) return false
  const rule = state.src.charCodeAt(at + 1) === 47 ? blockEndTag : blockStartTag
  rule.lastIndex = at
  return rule.test(state.src)
}

/** The offset behind a `{: }` line that begins at `at` (it may span lines), or -1. */
export function attributeLineEnd(state: BlockState, at: number): number {
  const { src } = state
  const next = src.charCodeAt(at + 2)
  if (src.charCodeAt(at + 1) !== 58 || next === 58 || next === 47) return -1
  const close = attributeListEnd(src, at + 2)
  return close < 0 ? -1 : restOfLineEnd(src, close + 1)
}

/** The offset behind the newline if only white space is left from `at` on, else -1. */
export function restOfLineEnd(source: string, at: number): number {
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10) return at + 1
    if (!isWhitespace(code)) return -1
  }
  return -1
}

export function isEndOfBlock(state: BlockState, line: number): boolean {
  const start = state.lineStart(line)
  return state.src.charCodeAt(start) === 94 && restOfLineEnd(state.src, start + 1) >= 0
}

// HTML elements that belong into a paragraph: a line that begins with another one ends it.
const spanNames =
  'a|abbr|acronym|b|big|bdo|br|button|cite|code|del|dfn|em|i|img|input|ins|kbd|label|mark|option|q|rb|rbc|rp|' +
  'rt|rtc|ruby|samp|select|small|span|strong|sub|sup|time|tt|u|var|script'
const blockStartTag = new RegExp(
  `<(?!(?:${spanNames})(?![\\p{L}\\p{M}\\p{N}\\p{Pc}]))[\\p{Alphabetic}_]`,
  'uy',
)
const blockEndTag = new RegExp(
  `</(?!(?:${spanNames})(?![\\p{L}\\p{M}\\p{N}\\p{Pc}]))(?:[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*:)?` +
    '[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*\\s*>',
  'uy',
)
