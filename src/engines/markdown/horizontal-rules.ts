import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'

/** `* * *`, `---`, `___`: three or more of one kind, and nothing else on the line. */
export function horizontalRules(md: MarkdownIt): void {
  addBlockRule(md, 'hr', readHorizontalRule, '*-_')
}

function readHorizontalRule(state: BlockState): boolean {
  const { code } = state
  if ((code !== 42 && code !== 45 && code !== 95) || !isHorizontalRule(state, state.line)) return false
  state.add(state.push('hr', 'hr', 0))
  state.line++
  return true
}

export function isHorizontalRule(state: BlockState, line: number): boolean {
  const marker = state.codeAt(line)
  if (marker !== 42 && marker !== 45 && marker !== 95) return false
  let count = 0
  for (let at = state.textStart(line); at < state.lineEnd(line); at++) {
    const code = state.src.charCodeAt(at)
    if (code === marker) count++
    else if (code !== 32 && code !== 9) return false
  }
  return count >= 3
}
