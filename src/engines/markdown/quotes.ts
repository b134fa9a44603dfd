/**
 * Straight quotation marks become curly ones. A mark is judged by the character before it and those behind
 * it; the order of the questions is kramdown's (from SmartyPants).
 */
import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'
import { addEntity, smartQuote } from './symbols.ts'
import { isAsciiWord, isDigit, isWhitespace } from './text.ts'

export function quotes(md: MarkdownIt): void {
  addSpanRule(md, 'smart_quotes', '"\'', state => readQuote(state, md.utils.unescapeAll))
}

/** Reads the mark here, or the one behind the character here. */
function readQuote(state: SpanState, decode: (text: string) => string): boolean {
  const { src, pos } = state
  const isAtQuote = isQuote(src.charCodeAt(pos))
  const at = isAtQuote && !isPairInside(src, pos) ? pos : pos + 1
  if (at > pos) state.addText(src.charAt(pos))
  const quote = src.charCodeAt(at)
  const next = src.charCodeAt(at + 1)
  state.pos = at + 1
  if (
    isQuote(next) &&
    next !== quote &&
    isAsciiWord(src.charCodeAt(at + 2)) &&
    mayPrecedePair(src, pos, at)
  ) {
    addQuote(state, quote, true, decode)
    addQuote(state, next, true, decode)
    state.pos = at + 2
  } else addQuote(state, quote, isLeftQuote(src, pos, at), decode)
  return true
}

function addQuote(state: SpanState, code: number, isLeft: boolean, decode: (text: string) => string): void {
  const index = (code === 39 ? 0 : 2) + (isLeft ? 0 : 1)
  addEntity(state, smartQuote(state.env.options, index, decode))
}

/** Two marks in a row, of which no earlier question takes the first: then the first is text. */
function isPairInside(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1)
  if (!isQuote(next) || opensEmphasis(source, at) || closesBeforePunctuation(source, at)) return false
  return next === source.charCodeAt(at) || !isAsciiWord(source.charCodeAt(at + 2))
}

/** A pair such as `"'` opens both; if a character was read with it that must be white space. */
function mayPrecedePair(source: string, pos: number, at: number): boolean {
  if (at > pos) return isWhitespace(source.charCodeAt(pos))
  return !opensEmphasis(source, at) && !closesBeforePunctuation(source, at)
}

function isLeftQuote(source: string, pos: number, at: number): boolean {
  const next = source.charCodeAt(at + 1)
  if (at === pos) {
    if (opensEmphasis(source, at)) return true
    if (closesBeforePunctuation(source, at) || isDecade(source, at)) return false
    if (at + 1 >= source.length || isWhitespace(next)) return false
    return !(next === 115 && !wordCharacter.test(source.charAt(at + 2)))
  }
  const before = source.charCodeAt(pos)
  if (isWhitespace(before)) return !isDecade(source, at)
  return before === 92 || before === 91 || before === 123 || before === 40 || before === 45
}

/** `"*word*"` */
function opensEmphasis(source: string, at: number): boolean {
  let end = at + 1
  while (end <= at + 2 && (source.charCodeAt(end) === 42 || source.charCodeAt(end) === 95)) end++
  // Two marks may also be read as one mark and a character that is not white space.
  if (end === at + 3) return true
  return end === at + 2 && end < source.length && !isWhitespace(source.charCodeAt(end))
}

/** A mark before punctuation that no word follows, unless it is an ellipsis. */
function closesBeforePunctuation(source: string, at: number): boolean {
  const next = source.charAt(at + 1)
  if (next === '' || !punctuation.test(next) || source.startsWith('..', at + 2)) return false
  return wordCharacter.test(source.charAt(at + 2)) === (next === '_')
}

/** `'80s` */
function isDecade(source: string, at: number): boolean {
  return (
    source.charCodeAt(at) === 39 &&
    isDigit(source.charCodeAt(at + 1)) &&
    isDigit(source.charCodeAt(at + 2)) &&
    source.charCodeAt(at + 3) === 115
  )
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39
}

const punctuation = /[!-%'-/:;<=>?@[\\\]^_`{|}~]/
const wordCharacter = /[\p{L}\p{M}\p{N}\p{Pc}]/u
