import { applyAttributeList, attributeListOf } from './attributes.ts'
import { normalizeLinkId } from './environment.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'
import { addSpanRule, readSpans } from './span-reading.ts'
import type { SpanState } from './span-state.ts'
import { isWhitespace, strip } from './text.ts'

/**
 * Links and images: `[text](url "title")`, `[text][id]`, `[id]`. The URL is written as it stands, spaces
 * and brackets included.
 */
export function links(md: MarkdownIt): void {
  addSpanRule(md, 'link', '[!', readLink)
}

interface Target {
  readonly url: string
  readonly title: string | null
  /** The link's definition, whose attributes it gets. */
  readonly definition: Token | null
  readonly end: number
}

function readLink(state: SpanState): boolean {
  const { src, pos } = state
  const isImage = src.charCodeAt(pos) === 33
  const start = isImage ? pos + 2 : pos + 1
  if (start >= state.posMax || src.charCodeAt(start) === 94) return false
  const saved = state.save()
  if ((isImage || !state.inLink) && state.canNest() && state.find(']', start) >= 0) {
    if (readFrom(state, start, isImage)) return true
    state.revert(saved)
  }
  state.addText(src.slice(pos, start))
  state.pos = start
  return true
}

function readFrom(state: SpanState, start: number, isImage: boolean): boolean {
  const { inLink } = state
  const count = state.tokens.length + (state.pending === '' ? 0 : 1)
  const level = state.level
  const open = state.push('link_open', 'a', 1)
  state.pos = start
  state.inLink = true
  const found = readSpans(state, isImage ? 'img' : 'a', createBracketCounter())
  state.inLink = inLink
  if (!found) return false
  const text = withoutEscapes(state.src.slice(start, state.pos))
  state.pos++
  const target = readTarget(state, text)
  if (target === null) return false
  state.pos = target.end
  if (!isImage) {
    setTarget(state, open, target, [['href', target.url]])
    state.push('link_close', 'a', -1)
    return true
  }
  state.tokens.length = count
  state.pending = ''
  state.level = level
  const image = state.push('image', 'img', 0)
  setTarget(state, image, target, [
    ['src', target.url],
    ['alt', text],
  ])
  state.images++
  return true
}

/** Stops at the bracket that closes the first one; those of images inside do not count. */
function createBracketCounter(): (state: SpanState) => boolean {
  let depth = 1
  return state => {
    const code = state.src.charCodeAt(state.pos)
    if (code === 93) depth--
    else if (code === 91 || (code === 33 && state.src.charCodeAt(state.pos + 1) === 91)) depth++
    else return false
    return depth === state.images
  }
}

function setTarget(
  state: SpanState,
  token: Token,
  { definition, title }: Target,
  attributes: readonly [string, string][],
): void {
  const list = definition === null ? undefined : attributeListOf(definition)
  if (list !== undefined) {
    applyAttributeList(token, list, state.env.named)
    token.meta = { ial: list }
  }
  for (const [name, value] of attributes) token.attrSet(name, value)
  if (title !== null) token.attrSet('title', title)
}

/** Reads what follows the closing bracket. */
function readTarget(state: SpanState, text: string): Target | null {
  const { src, pos } = state
  idBehind.lastIndex = pos
  const match = idBehind.exec(src)
  if (match === null && src.charCodeAt(pos) === 40) return readInline(state)
  const found = state.env.links.get(normalizeLinkId(match?.[1] ?? text))
  if (found === undefined) return null
  const { url, title, token } = found
  return { url, title, definition: token, end: match === null ? pos : idBehind.lastIndex }
}

function readInline(state: SpanState): Target | null {
  const { src, pos } = state
  if (src.charCodeAt(pos + 1) === 60) {
    const close = state.find('>', pos + 2)
    const newline = src.indexOf('\n', pos + 2)
    if (close >= 0 && (newline < 0 || close < newline)) {
      const url = src.slice(pos + 2, close)
      if (src.charCodeAt(close + 1) === 41) return { url, title: null, definition: null, end: close + 2 }
      return readTitle(state, url, close + 1)
    }
  }
  return readPlain(state)
}

/** The URL ends at the bracket that closes the first one, or before white space and a quotation mark. */
function readPlain(state: SpanState): Target | null {
  const { src, pos } = state
  let depth = 0
  let at = pos
  let last = pos
  for (; at < src.length; at++) {
    const code = src.charCodeAt(at)
    if (code === 40) depth++
    else if (code === 41) {
      depth--
      if (depth === 0)
        return { url: strip(src.slice(pos + 1, at)), title: null, definition: null, end: at + 1 }
    } else if (isWhitespace(code) && isQuote(src.charCodeAt(at + 1))) {
      return readTitle(state, strip(src.slice(pos + 1, at)), at + 1)
    } else continue
    last = at
  }
  state.budget -= at - pos
  return readTitle(state, strip(src.slice(pos + 1, last)), last + 1)
}

function readTitle(state: SpanState, url: string, at: number): Target | null {
  const { src } = state
  let start = at
  while (isWhitespace(src.charCodeAt(start))) start++
  const quote = src.charAt(start)
  if (!isQuote(quote.charCodeAt(0))) return null
  for (let close = src.indexOf(quote, start + 2); close >= 0; close = src.indexOf(quote, close + 1)) {
    let end = close + 1
    while (isWhitespace(src.charCodeAt(end))) end++
    if (src.charCodeAt(end) === 41) {
      return { url, title: src.slice(start + 1, close), definition: null, end: end + 1 }
    }
    state.budget -= close - start
    if (state.budget < 0) return null
  }
  return null
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39
}

function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replace(escaped, '$1') : text
}

const idBehind = /[ \t\n\v\f\r]*\[([^\]]+)?\]/y
const escaped = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g
