import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import { normalizeLinkId } from './environment.ts'
import type { MarkdownIt } from './markdown-it.ts'
import { isWhitespace } from './text.ts'

/** `[id]: url "title"`: the URL may hold spaces, the title may stand on the next line. */
export function linkDefinitions(md: MarkdownIt): void {
  addBlockRule(md, 'reference', readLinkDefinition, '[')
}

interface Definition {
  readonly url: string
  readonly title: string | null
  readonly end: number
}

function readLinkDefinition(state: BlockState): boolean {
  if (state.code !== 91) return false
  const { src } = state
  idStart.lastIndex = state.first
  const id = idStart.exec(src)?.[1]
  if (id === undefined) return false
  let at = idStart.lastIndex
  while (isSpace(src.charCodeAt(at))) at++
  const definition = readBracketed(src, at) ?? readPlain(src, at)
  if (definition === null) return false
  const token = state.addInvisible('link')
  state.env.links.set(normalizeLinkId(id), { url: definition.url, title: definition.title, token })
  state.moveTo(definition.end)
  return true
}

function readBracketed(source: string, at: number): Definition | null {
  if (source.charCodeAt(at) !== 60) return null
  const lineEnd = source.indexOf('\n', at)
  for (
    let close = source.indexOf('>', at);
    close >= 0 && close < lineEnd;
    close = source.indexOf('>', close + 1)
  ) {
    const url = source.slice(at + 1, close)
    const title = readTitle(source, close + 1)
    if (title !== null) return { url, ...title }
  }
  return null
}

/** The rest of the line is the URL, unless a title ends it. */
function readPlain(source: string, at: number): Definition | null {
  const lineEnd = source.indexOf('\n', at)
  let urlEnd = at
  let whole: Definition | null = null
  // The shortest URL wins that leaves a title or nothing, so the words are tried one after the other.
  for (let words = 0; urlEnd < lineEnd && words < mostWords; words++) {
    while (urlEnd < lineEnd && isSpace(source.charCodeAt(urlEnd))) urlEnd++
    while (urlEnd < lineEnd && !isSpace(source.charCodeAt(urlEnd))) urlEnd++
    if (source.slice(at, urlEnd).trim() === '') return null
    const title = readTitle(source, urlEnd)
    if (title !== null) {
      whole = { url: source.slice(at, urlEnd), ...title }
      break
    }
  }
  // kramdown takes a stray quote behind a space for a title that went wrong.
  return whole === null || strayQuote.test(whole.url) ? null : whole
}

/** What stands behind the URL: a title in quotes, on this line or the next, or nothing. */
function readTitle(source: string, at: number): { title: string | null; end: number } | null {
  let start = at
  while (isSpace(source.charCodeAt(start))) start++
  const onNextLine = source.charCodeAt(start) === 10
  const title = onNextLine || start > at ? readQuoted(source, onNextLine ? start + 1 : start) : null
  if (title !== null) return title
  return onNextLine ? { title: null, end: start + 1 } : null
}

function readQuoted(source: string, at: number): { title: string; end: number } | null {
  let start = at
  while (isSpace(source.charCodeAt(start))) start++
  const quote = source.charAt(start)
  if (quote !== '"' && quote !== "'") return null
  const lineEnd = source.indexOf('\n', start)
  let last = lineEnd - 1
  while (last > start && isWhitespace(source.charCodeAt(last))) last--
  if (last <= start + 1 || source.charAt(last) !== quote) return null
  return { title: source.slice(start + 1, last), end: lineEnd + 1 }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}

const mostWords = 50
const idStart = /\[([^\n\]]+)\]:/y
const strayQuote = /[ \t]["']/
