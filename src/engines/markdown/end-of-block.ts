import { isEndOfBlock } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'

/** A line with only a `^` ends the block before it and prints nothing. */
export function endOfBlock(md: MarkdownIt): void {
  addBlockRule(md, 'end_of_block', readEndOfBlock, '^')
}

function readEndOfBlock(state: BlockState): boolean {
  if (state.code !== 94 || !isEndOfBlock(state, state.line)) return false
  state.addInvisible('')
  state.line++
  return true
}
