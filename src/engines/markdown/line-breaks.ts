import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'

/** Two spaces or two backslashes at a line's end. */
export function lineBreaks(md: MarkdownIt): void {
  addSpanRule(md, 'line_break', ' \\', state => {
    const { src, pos } = state
    const isBreak = src.charCodeAt(pos + 2) === 10 && src.charCodeAt(pos + 1) === src.charCodeAt(pos)
    if (!isBreak) return false
    addBreak(state, pos + 2)
    return true
  })
}

/** GFM's one backslash at a line's end. It is no break inside elements of HTML. */
export function backslashBreaks(md: MarkdownIt): void {
  addSpanRule(md, 'backslash_break', '\\', state => {
    const { src, pos, inHtml } = state
    if (src.charCodeAt(pos) !== 92 || src.charCodeAt(pos + 1) !== 10 || inHtml) return false
    if (isAtEnd(state, pos + 1)) state.pos++
    else addBreak(state, pos + 1)
    return true
  })
}

/** Every line's end, as the `hard_wrap` option has it. */
export function hardWraps(md: MarkdownIt): void {
  addSpanRule(md, 'hard_wrap', '\n', state => {
    if (state.src.charCodeAt(state.pos) !== 10 || state.inHtml) return false
    // The newline itself stays text: a quotation mark behind it is judged by it.
    if (!isAtEnd(state, state.pos)) addBreak(state, state.pos)
    return false
  })
}

function addBreak(state: SpanState, end: number): void {
  state.push('hardbreak', 'br', 0)
  state.pos = end
}

/** Whether the newline at `at` is the last character of the whole text: no break is wanted there. */
function isAtEnd({ posMax, depth, isStray }: SpanState, at: number): boolean {
  return at + 1 === posMax && depth === 1 && !isStray
}
