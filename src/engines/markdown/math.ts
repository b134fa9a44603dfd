import { attributeLineEnd, isEndOfBlock, restOfLineEnd } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'
import { strip } from './text.ts'

/** `$$...$$` as a block of its own: nothing but white space around it. */
export function mathBlocks(md: MarkdownIt): void {
  addBlockRule(md, 'math_block', readMathBlock, '$\\')
}

/** `$$...$$` amid text. */
export function mathSpans(md: MarkdownIt): void {
  addSpanRule(md, 'math_inline', '$', readMathSpan)
}

function readMathBlock(state: BlockState): boolean {
  const { src, code, first } = state
  const isEscaped = code === 92
  if ((code !== 36 && !isEscaped) || !src.startsWith('$$', isEscaped ? first + 1 : first)) return false
  if (!state.isAfterBoundary()) return false
  const start = first + (isEscaped ? 3 : 2)
  const close = state.find('$$', start)
  if (close < 0) return false
  const end = restOfLineEnd(src, close + 2)
  if (isEscaped) {
    // The backslash is spent: what is left is a paragraph with a formula in it.
    if (end >= 0) state.moveTo(first + 1)
    return false
  }
  if (end < 0 || !isBeforeBoundary(state, end)) return false
  const token = state.push('math_block', '', 0)
  token.content = strip(src.slice(start, close))
  state.add(token)
  state.moveTo(end)
  return true
}

function isBeforeBoundary(state: BlockState, offset: number): boolean {
  let line = state.line
  while (line < state.lineMax && state.lineStart(line) < offset) line++
  if (line >= state.lineMax || state.isBlankLine(line) || isEndOfBlock(state, line)) return true
  return state.codeAt(line) === 123 && attributeLineEnd(state, state.textStart(line)) >= 0
}

function readMathSpan(state: SpanState): boolean {
  const { src, pos } = state
  if (src.charCodeAt(pos + 1) !== 36) return false
  const close = state.find('$$', pos + 2)
  if (close < 0) return false
  state.push('math_inline', '', 0).content = strip(src.slice(pos + 2, close))
  state.pos = close + 2
  return true
}
