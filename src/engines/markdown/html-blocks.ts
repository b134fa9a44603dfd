/**
 * Blocks of HTML. kramdown reads them as elements and writes them anew: what is left open is closed, stray
 * end tags become text, and only `markdown="1"` (or `span`, `block`) lets Markdown in.
 */

import { addBlockRule, readBlocks } from './block-reading.ts'
import { type BlockState, maxDepth } from './block-state.ts'
import { escapeText, renderAttributes } from './escape.ts'
import {
  type ContentModel,
  contentModel,
  elementName,
  findEndTag,
  isSpanElement,
  isVoidElement,
  readEndTag,
  readStartTag,
  type StartTag,
  takeMarkdownAttribute,
} from './html-tags.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'

export function htmlBlocks(md: MarkdownIt): void {
  addBlockRule(md, 'html_block', readHtmlBlock, '<')
}

function readHtmlBlock(state: BlockState): boolean {
  if (state.code !== 60) return false
  const { src, first } = state
  if (first === state.lineStart(state.line) && src.startsWith('<!--', first)) {
    const end = state.find('-->', first + 4)
    if (end >= 0) {
      addComment(state, src.slice(first, end + 3))
      state.moveTo(behindBlankRest(src, end + 3))
      return true
    }
  }
  const start = readStartTag(src, first)
  if (start !== null) return !isSpanElement(start.name) && readElement(state, start)
  const end = readEndTag(src, first)
  if (end === null || state.element === null || end.name.toLowerCase() !== state.element) return false
  if (isSpanElement(end.name)) return false
  state.moveTo(end.end)
  state.stopped = true
  return true
}

function addComment(state: BlockState, html: string): void {
  const token = state.push('html_raw', '', 0)
  token.content = `${html}\n`
  token.meta = { indent: true }
  state.children.push(token)
}

function readElement(state: BlockState, tag: StartTag): boolean {
  if (state.depth >= maxDepth) return false
  const model = modelOf(state, tag)
  const open = openElement(state, tag, model, false)
  state.add(open)
  const isEmpty = tag.selfClosed || isVoidElement(tag.name)
  let at = tag.end
  if (isEmpty) {
    if (model === 'block') at = behindBlankRest(state.src, at)
  } else if (isVerbatim(tag)) at = readVerbatim(state, tag)
  else at = behindBlankRest(state.src, readContent(state, tag, model))
  if (isEmpty && model === 'raw') open.meta.selfClosed = true
  closeElement(state, open)
  state.moveTo(at)
  return true
}

/** Reads an element's inside and its end tag, and returns the offset behind it. */
function readContent(state: BlockState, tag: StartTag, model: ContentModel): number {
  if (model === 'block') return readMarkdown(state, tag)
  return model === 'span' ? readSpans(state, tag) : readRaw(state, tag)
}

function readMarkdown(state: BlockState, tag: StartTag): number {
  const { children, waiting, element, inHtml } = state
  Object.assign(state, { children: [], waiting: null, element: tag.name, inHtml: true })
  state.depth++
  state.moveTo(behindBlankRest(state.src, tag.end))
  readBlocks(state, state.line, state.lineMax)
  state.depth--
  Object.assign(state, { children, waiting, element, inHtml, stopped: false })
  return state.offset()
}

function readSpans(state: BlockState, tag: StartTag): number {
  const end = findEndTag(state.src, tag.end, tag.name)
  const inline = state.push('inline', '', 0)
  inline.content = state.src.slice(tag.end, end < 0 ? state.src.length : end)
  inline.children = []
  inline.meta = { inHtml: true }
  return end < 0 ? state.src.length : state.src.indexOf('>', end) + 1
}

/** Script and style keep every character. */
function isVerbatim(tag: StartTag): boolean {
  return tag.name === 'script' || tag.name === 'style'
}

function readVerbatim(state: BlockState, tag: StartTag): number {
  const end = findEndTag(state.src, tag.end, tag.name)
  addRaw(state, state.src.slice(tag.end, end < 0 ? state.src.length : end))
  return end < 0 ? state.src.length : state.src.indexOf('>', end) + 1
}

/** Reads HTML without Markdown. Elements are kept on a list, not on the stack: any depth will do. */
function readRaw(state: BlockState, root: StartTag): number {
  const { src } = state
  const open: Token[] = []
  let at = root.end
  for (;;) {
    const next = nextMarkup(src, at)
    addRaw(state, escapeText(src.slice(at, next)))
    at = next
    if (at >= src.length) break
    const verbatim = commentOrInstructionEnd(state, at)
    if (verbatim > 0) {
      addRaw(state, src.slice(at, verbatim))
      at = verbatim
      continue
    }
    const character = characterDataEnd(state, at)
    if (character > 0) {
      addRaw(state, escapeText(src.slice(at + 9, character - 3)))
      at = character
      continue
    }
    const tag = readStartTag(src, at)
    if (tag !== null) {
      at = readRawElement(state, tag, open)
      continue
    }
    const end = readEndTag(src, at)
    const current = open[open.length - 1]
    if (end !== null && elementName(end.name) === (current?.tag ?? root.name)) {
      if (current === undefined) return end.end
      open.pop()
      closeElement(state, current)
      at = end.end
    } else {
      const text = src.slice(at, end === null ? at + 1 : end.end)
      addRaw(state, escapeText(text))
      at += text.length
    }
  }
  for (let last = open.pop(); last !== undefined; last = open.pop()) closeElement(state, last)
  return at
}

/** A start tag amid raw HTML: `markdown="1"` there ends the rawness for its element. */
function readRawElement(state: BlockState, tag: StartTag, open: Token[]): number {
  const model = takeMarkdownAttribute(tag) ?? 'raw'
  if (model === 'raw' && (tag.selfClosed || isVoidElement(tag.name))) {
    addRaw(state, `<${tag.name}${renderAttributes(tag.attributes)} />`)
    return tag.end
  }
  const token = openElement(state, tag, model, true)
  if (model === 'raw' && !isVerbatim(tag)) {
    open.push(token)
    return tag.end
  }
  let at = tag.end
  if (isVerbatim(tag)) at = readVerbatim(state, tag)
  else if (!tag.selfClosed && state.depth < maxDepth) at = readContent(state, tag, model)
  closeElement(state, token)
  return at
}

function modelOf(state: BlockState, tag: StartTag): ContentModel {
  const model = takeMarkdownAttribute(tag)
  return model ?? (state.env.options.parse_block_html ? contentModel(tag.name) : 'raw')
}

function openElement(state: BlockState, tag: StartTag, model: ContentModel, inRaw: boolean): Token {
  const token = state.push('html_open', tag.name, 1)
  token.attrs = tag.attributes
  token.meta = { model, inRaw, selfClosed: false }
  return token
}

function closeElement(state: BlockState, open: Token): void {
  const token = state.push('html_close', open.tag, -1)
  token.meta = open.meta
}

function addRaw(state: BlockState, html: string): void {
  if (html === '') return
  const last = state.tokens[state.tokens.length - 1]
  if (last?.type === 'html_raw' && last.meta === null) last.content += html
  else state.push('html_raw', '', 0).content = html
}

function nextMarkup(source: string, from: number): number {
  markup.lastIndex = from
  return markup.exec(source)?.index ?? source.length
}

function commentOrInstructionEnd(state: BlockState, at: number): number {
  const isComment = state.src.startsWith('<!--', at)
  if (!isComment && !state.src.startsWith('<?', at)) return -1
  const end = isComment ? state.find('-->', at + 4) : state.find('?>', at + 2)
  return end < 0 ? -1 : end + (isComment ? 3 : 2)
}

function characterDataEnd(state: BlockState, at: number): number {
  if (!state.src.startsWith('<![CDATA[', at)) return -1
  const end = state.find(']]>', at + 9)
  return end < 0 ? -1 : end + 3
}

/** Skips the rest of the line if it is blank. */
function behindBlankRest(source: string, at: number): number {
  let end = at
  while (source.charCodeAt(end) === 32 || source.charCodeAt(end) === 9) end++
  return source.charCodeAt(end) === 10 ? end + 1 : at
}

const markup = /<(?:[\p{Alphabetic}_]|\/|!--|\?|!\[CDATA\[)/gu
