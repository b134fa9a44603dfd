import { isLazyEnd } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'

/** Code indented by a tab or four spaces. */
export function indentedCode(md: MarkdownIt): void {
  addBlockRule(md, 'code', readIndentedCode, '\0')
}

function readIndentedCode(state: BlockState): boolean {
  if (state.code !== 0 || !state.isIndented(state.line)) return false
  const end = indentedEnd(state, state.line)
  const text = state.src.slice(state.lineStart(state.line), state.lineStart(end))
  const token = state.push('code_block', 'code', 0)
  token.content = withoutIndentation(text.replace(lazyLine, ' $1'))
  state.add(token)
  state.line = end
  return true
}

/** The line behind a run of indented lines, blank lines between them, and lazy lines behind them. */
export function indentedEnd(state: BlockState, from: number): number {
  for (let end = from; ; ) {
    let line = end
    while (line < state.lineMax && state.isBlankLine(line)) line++
    if (line >= state.lineMax || !state.isIndented(line)) return end
    while (line < state.lineMax && state.isIndented(line) && !state.isBlankLine(line)) line++
    while (!isLazyEnd(state, line)) line++
    end = line
  }
}

export function withoutIndentation(text: string): string {
  return text.replace(indentation, '$1')
}

// A line that is not indented is joined to the one before it.
const lazyLine = /\n( {0,3}[^ \t\n\v\f\r])/g
const indentation = /(^|\n)(?:\t| {4})/g
