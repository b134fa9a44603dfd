import { isLazyEnd } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import { type BlockState, maxDepth } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'

/** Quotes: all lines from a `>` to the next blank one, whether they begin with `>` or not. */
export function blockquotes(md: MarkdownIt): void {
  addBlockRule(md, 'blockquote', readBlockquote, '>')
}

function readBlockquote(state: BlockState): boolean {
  if (state.code !== 62 || state.depth >= maxDepth) return false
  let text = withoutMarker(state, state.line)
  let line = state.line + 1
  for (; !isLazyEnd(state, line); line++) text += withoutMarker(state, line)
  state.line = line
  state.open('blockquote_open', 'blockquote')
  state.nest(text)
  state.push('blockquote_close', 'blockquote', -1)
  return true
}

function withoutMarker(state: BlockState, line: number): string {
  if (state.codeAt(line) !== 62) return state.lineText(line)
  const behind = state.textStart(line) + 1
  return state.src.slice(state.src.charCodeAt(behind) === 32 ? behind + 1 : behind, state.lineEnd(line) + 1)
}
