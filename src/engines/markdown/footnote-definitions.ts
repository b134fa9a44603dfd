import { addBlockRule } from './block-reading.ts'
import { type BlockState, maxDepth } from './block-state.ts'
import { indentedEnd, withoutIndentation } from './indented-code.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'

/** `[^name]: text`, with indented blocks behind it. It prints nothing where it stands. */
export function footnoteDefinitions(md: MarkdownIt): void {
  addBlockRule(md, 'footnote_definition', readFootnote, '[')
}

function readFootnote(state: BlockState): boolean {
  if (state.code !== 91 || state.src.charCodeAt(state.first + 1) !== 94 || state.depth >= maxDepth)
    return false
  definitionStart.lastIndex = state.first
  const name = definitionStart.exec(state.src)?.[1]
  if (name === undefined) return false
  const end = indentedEnd(state, state.line + 1)
  const text = state.src.slice(definitionStart.lastIndex, state.lineStart(end))
  const { level, tokens } = state
  const own: Token[] = []
  state.tokens = own
  state.level = 3
  state.nest(withoutIndentation(text))
  state.tokens = tokens
  state.level = level
  state.env.footnotes.set(name, { tokens: own })
  state.addInvisible('footnote')
  state.line = end
  return true
}

const definitionStart = /\[\^(\w[\w-]*)\]:/y
