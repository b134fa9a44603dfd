import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'

/** A backslash before a character that means something in Markdown. */
export function escapes(md: MarkdownIt, characters: string): void {
  addSpanRule(md, 'escape', '\\', state => {
    const next = state.src.charAt(state.pos + 1)
    if (state.src.charCodeAt(state.pos) !== 92 || next === '' || !characters.includes(next)) return false
    state.addText(next)
    state.pos += 2
    return true
  })
}

export const kramdownEscapes = '\\.*_+`<>()[]{}#!:|"\'$=-'
export const gfmEscapes = `${kramdownEscapes}~`
