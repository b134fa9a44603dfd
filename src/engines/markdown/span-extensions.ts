/** `{:.class}` right behind a span, and `{::comment}`, `{::nomarkdown}` and `{::options /}` amid text. */
import {
  applyAttributeList,
  attributeListAt,
  attributeListEnd,
  emptyAttributeList,
  readAttributeList,
} from './attributes.ts'
import { type ExtensionStart, findExtensionStop, isForHtml, readExtensionStart } from './extensions.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'
import { withInlineOptions } from './options.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'

export function spanExtensions(md: MarkdownIt): void {
  addSpanRule(md, 'span_extension', '{', state => {
    if (state.src.charCodeAt(state.pos + 1) !== 58) return false
    if (!readExtension(state) && !readAttributes(state)) {
      state.addText('{')
      state.pos++
    }
    return true
  })
}

function readExtension(state: SpanState): boolean {
  const start = readExtensionStart(state.src, state.pos)
  if (start === null) return false
  let body: string | null = null
  let { end } = start
  if (!start.closed) {
    const match = findExtensionStop(state, start.name, end, false)
    if (match === null) return false
    body = state.src.slice(end, match.index)
    end = match.index + match[0].length
  }
  if (!addExtension(state, start, body)) return false
  state.pos = end
  return true
}

function addExtension(state: SpanState, { name, list }: ExtensionStart, body: string | null): boolean {
  if (name === 'comment') {
    if (body !== null) state.push('html_inline', '', 0).content = `<!-- ${body} -->`
  } else if (name === 'nomarkdown') {
    if (body !== null) state.push('html_inline', '', 0).content = isForHtml(list) ? body : ''
  } else if (name === 'options') {
    state.env.options = withInlineOptions(state.env.options, list.attributes)
  } else return false
  return true
}

/** A list behind plain text is text itself; behind a symbol it vanishes. */
function readAttributes(state: SpanState): boolean {
  const { src, pos } = state
  const next = src.charCodeAt(pos + 2)
  if (next === 58 || stopTag.test(src.slice(pos, pos + 100))) return false
  const close = attributeListEnd(src, pos + 2)
  if (close < 0) return false
  const isSymbol = state.pending !== '' && state.symbolEnd === state.pending.length
  const owner = state.pending === '' ? lastElement(state) : null
  if (owner === null && !isSymbol) return false
  if (owner !== null) {
    const list = emptyAttributeList()
    readAttributeList(src.slice(pos + 2, close), list)
    attributeListAt(owner).references.push(...list.references)
    applyAttributeList(owner, list, state.env.named)
  }
  state.pos = close + 1
  return true
}

/** The last span of the construct that is being read, by its opening token. */
function lastElement(state: SpanState): Token | null {
  const { tokens } = state
  const last = tokens[tokens.length - 1]
  if (last === undefined || tokens.length <= state.base) return null
  if (last.nesting === 0) return last
  for (let index = tokens.length - 1; index >= state.base; index--) {
    const token = tokens[index]
    if (token?.nesting === 1 && token.level === last.level) return token
  }
  return null
}

const stopTag = /^\{:\/(?:\w[\w-]*)?\}/
