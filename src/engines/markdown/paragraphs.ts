import { isLazyEnd } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import { isListStart } from './list-lines.ts'
import type { MarkdownIt } from './markdown-it.ts'
import { stripEnd, stripStart } from './text.ts'

/** Paragraphs, which go on until a line that could begin another block, and even behind one that did not. */
export function paragraphs(md: MarkdownIt): void {
  addBlockRule(md, 'paragraph', readParagraph)
}

function readParagraph(state: BlockState): boolean {
  if (state.code === 0) return false
  const start = state.lineStart(state.line)
  let line = state.line + 1
  while (!isParagraphEnd(state, line)) line++
  const text = stripEnd(state.src.slice(start, state.lineEnd(line - 1)))
  state.line = line
  const last = state.last()
  const inline = state.tokens[state.tokens.length - 2]
  if (last?.type === 'paragraph_open' && inline?.type === 'inline') {
    inline.content += (state.src.startsWith('  \n', start - 3) ? '  \n' : '\n') + text
  } else addParagraph(state, stripStart(text))
  return true
}

function addParagraph(state: BlockState, text: string): void {
  state.open('paragraph_open', 'p')
  const inline = state.push('inline', '', 0)
  inline.content = text
  inline.children = []
  state.push('paragraph_close', 'p', -1)
}

/**
 * Lists, quotes, headings and fences end a paragraph without a blank line only in GFM with its
 * `paragraph_end` quirk, which Jekyll has; rules, tables and underlined headings never do.
 */
function isParagraphEnd(state: BlockState, line: number): boolean {
  if (isLazyEnd(state, line)) return true
  const code = state.src.charCodeAt(state.textStart(line))
  if (code === 58) return isListStart(state, line)
  if (code > 64 && code !== 96 && code !== 126) return false
  const { input, gfm_quirks } = state.env.options
  if (input !== 'GFM' || !gfm_quirks.includes('paragraph_end')) return false
  if (code === 62) return state.hasOptionalSpace(line)
  if (code === 35) return startsHeading(state, line)
  if (code === 96 || code === 126) return state.hasOptionalSpace(line) && startsFence(state, line)
  return isListStart(state, line)
}

function startsHeading(state: BlockState, line: number): boolean {
  headingStart.lastIndex = state.lineStart(line)
  return headingStart.test(state.src)
}

function startsFence(state: BlockState, line: number): boolean {
  fenceStart.lastIndex = state.textStart(line)
  return fenceStart.test(state.src)
}

const headingStart = /#{1,6}[\t ]+.*\n/y
const fenceStart = /[~`]{3}/y
