import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'

/** Blank lines are siblings too: they bound blocks, loosen list items and are printed as one empty line. */
export function blankLines(md: MarkdownIt): void {
  addBlockRule(md, 'blank', readBlankLines, '\0\n\v\f\r')
}

function readBlankLines(state: BlockState): boolean {
  const first = state.line
  if (!state.isBlankLine(first)) return false
  let line = first + 1
  while (line < state.lineMax && state.isBlankLine(line)) line++
  const text = state.src.slice(state.lineStart(first), state.lineStart(line))
  const last = state.last()
  if (last?.type === 'blank') last.content += text
  else addBlank(state, text)
  state.line = line
  return true
}

/** Adds the sibling; two with nothing visible between them are printed as one. */
export function addBlank(state: BlockState, text: string): void {
  const token = state.push('blank', '', 0)
  token.content = text
  state.add(token)
  const before = state.tokens[state.tokens.length - 2]
  if (before?.type === 'blank' && before.level === token.level) token.hidden = true
}
