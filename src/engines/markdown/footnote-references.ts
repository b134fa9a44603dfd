import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'

/** `[^name]`, which is text where no footnote has that name. */
export function footnoteReferences(md: MarkdownIt): void {
  addSpanRule(md, 'footnote_reference', '[', readReference)
}

function readReference(state: SpanState): boolean {
  if (state.src.charCodeAt(state.pos + 1) !== 94) return false
  reference.lastIndex = state.pos
  const match = reference.exec(state.src)
  if (match?.[1] === undefined) return false
  if (state.env.footnotes.has(match[1])) {
    const token = state.push('footnote_reference', '', 0)
    token.content = match[1]
    token.meta = { number: 0, repeat: 0 }
  } else state.addText(match[0])
  state.pos += match[0].length
  return true
}

const reference = /\[\^(\w[\w-]*)\]/y
