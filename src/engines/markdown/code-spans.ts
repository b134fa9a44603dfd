import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'
import { isWhitespace } from './text.ts'

/** Code between equally long runs of backticks; line breaks in it stay. */
export function codeSpans(md: MarkdownIt): void {
  addSpanRule(md, 'backticks', '`', readCodeSpan)
}

export interface CodeSpan {
  /** The code, or null where the backticks are only text. */
  readonly inner: string | null
  /** The offset behind it. */
  readonly end: number
}

/** The code span at the backtick at `at`. One backtick amid white space is text, and so is an unclosed run. */
export function codeSpanAt(source: string, at: number): CodeSpan {
  let end = at + 1
  while (source.charCodeAt(end) === 96) end++
  const isSimple = end - at === 1
  const isApart = at === 0 || isWhitespace(source.charCodeAt(at - 1))
  if (isSimple && isApart && isWhitespace(source.charCodeAt(end))) return { inner: null, end }
  const close = source.indexOf(source.slice(at, end), end)
  if (close < 0) return { inner: null, end }
  const text = source.slice(end, close)
  return { inner: isSimple ? text : text.replace(/^ /, '').replace(/ $/, ''), end: close + end - at }
}

function readCodeSpan(state: SpanState): boolean {
  const { inner, end } = codeSpanAt(state.src, state.pos)
  if (inner === null) state.addText(state.src.slice(state.pos, end))
  else state.push('code_inline', 'code', 0).content = inner
  state.pos = end
  return true
}
