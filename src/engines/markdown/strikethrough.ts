import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule, readSpans } from './span-reading.ts'
import { SpanState } from './span-state.ts'
import { isWhitespace } from './text.ts'

/** GFM's `~~deleted~~`. Its text is read by itself. */
export function strikethrough(md: MarkdownIt): void {
  addSpanRule(md, 'strikethrough', '~', readStrikethrough)
}

function readStrikethrough(state: SpanState): boolean {
  const { src, pos } = state
  const next = src.charCodeAt(pos + 2)
  if (src.charCodeAt(pos + 1) !== 126 || next === 126 || isWhitespace(next) || !state.canNest()) return false
  const close = closingMarker(state)
  if (close < 0) return false
  state.push('span_open', 'del', 1)
  readInside(state, src.slice(pos + 2, close))
  state.push('span_close', 'del', -1)
  state.pos = close + 2
  return true
}

function readInside(state: SpanState, text: string): void {
  const inside = new SpanState(text, state.md, state.env, [])
  const { dispatch, budget, depth, level, tokens } = state
  Object.assign(inside, { tokens, dispatch, budget, depth, level, pendingLevel: level, inHtml: true })
  readSpans(inside, 'del', null)
  if (inside.pending !== '') inside.pushPending()
  state.budget = inside.budget
}

/** Where the first `~~` stands that has neither white space nor a tilde before it. */
function closingMarker(state: SpanState): number {
  const { src, pos } = state
  if (pos >= state.unclosedStrike) return -1
  for (let at = src.indexOf('~~', pos + 3); at >= 0; at = src.indexOf('~~', at + 1)) {
    const before = src.charCodeAt(at - 1)
    if (before !== 126 && !isWhitespace(before)) return at
  }
  state.unclosedStrike = pos
  return -1
}
