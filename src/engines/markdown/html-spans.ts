import { escapeCode } from './escape.ts'
import {
  contentModel,
  elementName,
  isBlockElement,
  isKnownElement,
  isVoidElement,
  readEndTag,
  readStartTag,
  type StartTag,
  takeMarkdownAttribute,
} from './html-tags.ts'
import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule, readSpans } from './span-reading.ts'
import type { SpanState } from './span-state.ts'

/**
 * HTML amid text. The inside is read as Markdown where kramdown knows the element to hold text; tags of
 * blocks and stray end tags are shown as text; what is left open is closed at the text's end.
 */
export function htmlSpans(md: MarkdownIt): void {
  addSpanRule(md, 'html_inline', '<', readHtml)
}

function readHtml(state: SpanState): boolean {
  const { src, pos } = state
  markup.lastIndex = pos
  if (!markup.test(src)) return false
  if (src.startsWith('<!--', pos)) {
    const end = state.find('-->', pos + 4)
    return end >= 0 ? addVerbatim(state, src.slice(pos, end + 3), end + 3) : addBracket(state)
  }
  if (src.startsWith('<![CDATA[', pos)) {
    const end = state.find(']]>', pos + 9)
    return end >= 0 ? addVerbatim(state, escapeCode(src.slice(pos + 9, end)), end + 3) : addBracket(state)
  }
  const end = readEndTag(src, pos)
  if (end !== null) return addTagAsText(state, end.end)
  const tag = readStartTag(src, pos)
  if (tag === null) return addBracket(state)
  if (isBlockElement(tag.name)) return addTagAsText(state, tag.end)
  return readElement(state, tag)
}

function readElement(state: SpanState, tag: StartTag): boolean {
  for (const attribute of tag.attributes) attribute[1] = attribute[1].replace(/\n+/g, ' ')
  const marked = takeMarkdownAttribute(tag)
  const byDefault = contentModel(tag.name) !== 'raw' && !state.isRaw && state.env.options.parse_span_html
  const isRaw = marked === 'raw' || !(byDefault || marked === 'span')
  const isEmpty = tag.selfClosed || isVoidElement(tag.name)
  if (!isEmpty && !state.canNest()) return addBracket(state)
  state.push('span_open', tag.name, 1).attrs = tag.attributes
  state.pos = tag.end
  if (!isEmpty) {
    const { isRaw: wasRaw, inHtml } = state
    Object.assign(state, { isRaw, inHtml: true })
    const found = readSpans(state, tag.name, inner => endTagLength(inner, tag.name) > 0)
    Object.assign(state, { isRaw: wasRaw, inHtml })
    if (found) state.pos += endTagLength(state, tag.name)
  }
  state.push('span_close', tag.name, -1)
  return true
}

/** How long the end tag of `name` is that stands here; 0 for none. */
function endTagLength(state: SpanState, name: string): number {
  const { src, pos } = state
  if (src.charCodeAt(pos) !== 60 || src.charCodeAt(pos + 1) !== 47) return 0
  const end = readEndTag(src, pos)
  if (end === null || (isKnownElement(name) ? elementName(end.name) : end.name) !== name) return 0
  return end.end - pos
}

function addVerbatim(state: SpanState, html: string, end: number): true {
  state.push('html_inline', '', 0).content = html
  state.pos = end
  return true
}

function addTagAsText(state: SpanState, end: number): true {
  state.addText(state.src.slice(state.pos, end))
  state.pos = end
  return true
}

function addBracket(state: SpanState): true {
  state.addText('<')
  state.pos++
  return true
}

const markup = /<(?:[\p{Alphabetic}_]|!--|\/|!\[CDATA\[)/uy
