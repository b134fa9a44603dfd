import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'

/** `*[HTML]: Hyper Text Markup Language`. */
export function abbreviationDefinitions(md: MarkdownIt): void {
  addBlockRule(md, 'abbreviation_definition', readAbbreviation, '*')
}

function readAbbreviation(state: BlockState): boolean {
  if (state.code !== 42 || state.src.charCodeAt(state.first + 1) !== 91) return false
  const line = state.src.slice(state.first, state.lineEnd(state.line))
  const close = line.indexOf(']:', 3)
  if (close < 0) return false
  const token = state.addInvisible('abbreviation')
  state.env.abbreviations.set(line.slice(2, close), { title: line.slice(close + 2).trim(), token })
  state.line++
  return true
}
