import { restOfLineEnd } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'
import { stripEnd } from './text.ts'

/** `# Heading #`: without indentation, with a space behind the hashes in GFM, with `{#id}` at its end. */
export function hashHeadings(md: MarkdownIt): void {
  addBlockRule(md, 'heading', readHashHeading, '#')
}

/** A line underlined with `===` or `---`. Only one line, and only behind a blank one. */
export function underlinedHeadings(md: MarkdownIt): void {
  addBlockRule(md, 'lheading', readUnderlinedHeading)
}

function readHashHeading(state: BlockState): boolean {
  if (state.code !== 35 || state.first !== state.lineStart(state.line)) return false
  const isGfm = state.env.options.input === 'GFM'
  const needsBoundary = !isGfm || !state.env.options.gfm_quirks.includes('paragraph_end')
  if (needsBoundary && !state.isAfterBoundary()) return false
  const match = (isGfm ? gfmHeading : kramdownHeading).exec(lineWithoutNewline(state))
  if (match === null) return false
  const [, hashes = '', contents = ''] = match
  const { text, id } = splitId(contents)
  const title = withoutClosingHashes(text, !needsBoundary)
  if (title === '') return false
  addHeading(state, hashes.length, title, id)
  state.line++
  return true
}

function readUnderlinedHeading(state: BlockState): boolean {
  if (state.code === 0 || state.line + 1 >= state.lineMax) return false
  const start = state.lineStart(state.line + 1)
  const marker = state.src.charCodeAt(start)
  if ((marker !== 45 && marker !== 61) || !state.isAfterBoundary()) return false
  let at = start + 1
  for (let code = state.src.charCodeAt(at); code === 45 || code === 61; code = state.src.charCodeAt(at)) at++
  if (restOfLineEnd(state.src, at) < 0) return false
  const { text, id } = splitId(state.src.slice(state.first, state.lineEnd(state.line)))
  if (text === '') return false
  addHeading(state, marker === 45 ? 2 : 1, text, id)
  state.line += 2
  return true
}

function addHeading(state: BlockState, level: number, text: string, id: string | null): void {
  const open = state.open('heading_open', `h${level}`)
  // Headings inside HTML elements get kramdown's own ids, the others GFM's.
  open.meta = { ...open.meta, level, source: text, inHtml: state.inHtml }
  if (id !== null) open.attrSet('id', id)
  const inline = state.push('inline', '', 0)
  inline.content = text
  inline.children = []
  state.push('heading_close', open.tag, -1)
  state.env.has.headings = true
}

function splitId(contents: string): { readonly text: string; readonly id: string | null } {
  const text = stripEnd(contents)
  const match = text.endsWith('}') ? idAtEnd.exec(text) : null
  if (match === null) return { text, id: null }
  return { text: stripEnd(text.slice(0, match.index)), id: match[1] ?? null }
}

function withoutClosingHashes(text: string, needSpace: boolean): string {
  if (!text.endsWith('#')) return text
  let end = text.length
  while (text.charCodeAt(end - 1) === 35) end--
  const before = text.charCodeAt(end - 1)
  if (needSpace) return before === 32 || before === 9 ? stripEnd(text.slice(0, end)) : text
  return stripEnd(text.slice(0, before === 92 ? end + 1 : end))
}

function lineWithoutNewline(state: BlockState): string {
  return state.src.slice(state.lineStart(state.line), state.lineEnd(state.line))
}

const gfmHeading = /^(#{1,6})[\t ]+(.*)$/
const kramdownHeading = /^(#{1,6})[\t ]*([^ \t].*)$/
const idAtEnd = /[\t ]\{#([\p{Alphabetic}_:][-\p{Alphabetic}\p{Nd}._:]*)\}$/u
