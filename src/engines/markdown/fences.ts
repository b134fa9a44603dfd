import { restOfLineEnd } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'
import { isWhitespace } from './text.ts'

/** Fenced code. What follows the fence is one word or nothing, and there must be a closing fence. */
export function fences(md: MarkdownIt): void {
  addBlockRule(md, 'fence', readFence, '`~')
}

function readFence(state: BlockState): boolean {
  const { code, src, first } = state
  if (code !== 126 && code !== 96) return false
  const isGfm = state.env.options.input === 'GFM'
  if (!isGfm && (code !== 126 || first !== state.lineStart(state.line))) return false
  let end = first
  while (src.charCodeAt(end) === 126 || (isGfm && src.charCodeAt(end) === 96)) end++
  // A fence that is longer than any closing one may count as a shorter one before an odd language.
  const shortest = Math.max(first + 3, end - mostTries)
  for (let behind = end; behind >= shortest; behind--) {
    const word = readWord(src, behind)
    const close = word === null ? -1 : closingLine(state, src.slice(first, behind), isGfm)
    if (word === null || close < 0) continue
    addFence(state, word, close)
    return true
  }
  return false
}

function addFence(state: BlockState, word: string, close: number): void {
  const token = state.push('fence', 'code', 0)
  token.content = state.src.slice(state.lineStart(state.line + 1), state.lineStart(close))
  if (word !== '') {
    const language = /^(.[^?]*)/.exec(word)?.[1] ?? word
    token.attrSet('class', `language-${language}`)
    token.info = word
  }
  state.add(token)
  state.line = close + 1
}

/** The word behind the fence, '' for none, null for more than one. */
function readWord(source: string, from: number): string | null {
  let start = from
  while (source.charCodeAt(start) !== 10 && isWhitespace(source.charCodeAt(start))) start++
  let end = start
  while (end < source.length && !isWhitespace(source.charCodeAt(end))) end++
  return restOfLineEnd(source, end) < 0 ? null : source.slice(start, end)
}

function closingLine(state: BlockState, marker: string, isGfm: boolean): number {
  const kind = marker.endsWith('`') ? 'backtick' : 'tilde'
  // Only a search that found nothing is remembered: a longer fence cannot be closed either then.
  if (state.unclosed !== null && (marker.length >= state.unclosed[kind] || state.unclosed.mixed.has(marker)))
    return -1
  const fill = marker.charCodeAt(marker.length - 1)
  for (let line = state.line + 1; line < state.lineMax; line++) {
    if (state.codeAt(line) !== marker.charCodeAt(0)) continue
    let at = state.textStart(line)
    if ((!isGfm && at !== state.lineStart(line)) || !state.src.startsWith(marker, at)) continue
    at += marker.length
    while (state.src.charCodeAt(at) === fill) at++
    if (restOfLineEnd(state.src, at) >= 0) return line
  }
  state.unclosed ??= {
    backtick: Number.POSITIVE_INFINITY,
    tilde: Number.POSITIVE_INFINITY,
    mixed: new Set(),
  }
  if (isUniform(marker)) state.unclosed[kind] = marker.length
  else state.unclosed.mixed.add(marker)
  return -1
}

const mostTries = 16

function isUniform(marker: string): boolean {
  return marker === marker.charAt(0).repeat(marker.length)
}
