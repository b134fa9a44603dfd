/**
 * Prints tokens as kramdown prints its elements: blocks indented by their depth, one empty line for blank
 * lines, `<br />` and `<img />`.
 */

import { attributeListOf } from './attributes.ts'
import { renderCodeBlock } from './code-html.ts'
import type { Environment } from './environment.ts'
import { escapeCode, escapeText, renderAttributes } from './escape.ts'
import { isVoidElement } from './html-tags.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'
import { renderSpans, withMathClass } from './span-html.ts'
import { entityHtml, noBreakSpace } from './symbols.ts'

export function renderer(md: MarkdownIt): void {
  md.renderer.render = (tokens, _options, env) => renderBlocks(tokens, env)
  md.renderer.renderInline = (tokens, _options, env) => renderSpans(tokens, env)
}

interface Place {
  readonly tokens: readonly Token[]
  readonly env: Environment
  index: number
  /** The piece of HTML before this one. */
  last: string
}

type RenderRule = (token: Token, indent: string, place: Place) => string

function renderBlocks(tokens: readonly Token[], env: Environment): string {
  let html = ''
  const place: Place = { tokens, env, index: 0, last: '' }
  for (; place.index < tokens.length; place.index++) {
    const token = tokens[place.index]
    if (token === undefined || token.hidden) continue
    const piece = rules[token.type]?.(token, indentation(token.level), place) ?? ''
    if (piece === '') continue
    html += piece
    place.last = piece
  }
  return html
}

const rules: Readonly<Record<string, RenderRule>> = {
  inline: ({ children }, _, { env }) => renderSpans(children ?? [], env),
  blank: () => '\n',
  paragraph_open: openParagraph,
  paragraph_close: closeText,
  heading_open: openHeading,
  heading_close: closeHeading,
  blockquote_open: openBlock,
  blockquote_close: closeBlock,
  bullet_list_open: openBlock,
  bullet_list_close: closeBlock,
  ordered_list_open: openBlock,
  ordered_list_close: closeBlock,
  list_item_open: openItem,
  list_item_close: closeItem,
  dl_open: openBlock,
  dl_close: closeBlock,
  dt_open: openText,
  dt_close: closeText,
  dd_open: openItem,
  dd_close: closeItem,
  hr: ({ attrs }, indent) => `${indent}<hr${renderAttributes(attrs)} />\n`,
  code_block: (token, indent, { env }) => renderCodeBlock(token, indent, env.options),
  fence: (token, indent, { env }) => renderCodeBlock(token, indent, env.options),
  table_open: openBlock,
  table_close: closeBlock,
  section_open: openBlock,
  section_close: closeBlock,
  tr_open: openBlock,
  tr_close: closeBlock,
  cell_open: renderCell,
  html_raw: ({ content, meta }, indent) => (meta?.indent ? indent + content : content),
  html_open: openHtml,
  html_close: closeHtml,
  math_block: renderMath,
}

function openText({ tag, attrs }: Token, indent: string): string {
  return `${indent}<${tag}${renderAttributes(attrs)}>`
}

function closeText({ tag }: Token): string {
  return `</${tag}>\n`
}

function openBlock({ tag, attrs }: Token, indent: string): string {
  return `${indent}<${tag}${renderAttributes(attrs)}>\n`
}

function closeBlock({ tag }: Token, indent: string): string {
  return `${indent}</${tag}>\n`
}

/** A paragraph that holds only an image with `{:standalone}` is a figure. */
function openParagraph(token: Token, indent: string, place: Place): string {
  const children = place.tokens[place.index + 1]?.children
  const image = children?.length === 1 ? children[0] : undefined
  if (image?.type !== 'image' || !attributeListOf(image)?.references.includes('standalone')) {
    return openText(token, indent)
  }
  place.index += 2
  const own = image.attrs ?? []
  const moved = ['class', 'id'].flatMap(name =>
    token.attrGet(name) === null ? own.filter(([key]) => key === name) : [],
  )
  const attributes = own.filter(attribute => !moved.includes(attribute))
  const caption = escapeText(image.attrGet('alt') ?? '')
  return (
    `${indent}<figure${renderAttributes([...(token.attrs ?? []), ...moved])}>\n` +
    `${indent}  <img${renderAttributes(attributes)} />\n` +
    `${indent}  <figcaption>${caption}</figcaption>\n${indent}</figure>\n`
  )
}

function openHeading(token: Token, indent: string, { env }: Place): string {
  const id = token.attrGet('id')
  const link =
    env.options.header_links && id !== null ? `<a${renderAttributes([['href', `#${id}`]])}></a>` : ''
  return `${indent}<${headingTag(token, env)}${renderAttributes(token.attrs)}>${link}`
}

function closeHeading(token: Token, _: string, { env }: Place): string {
  return `</${headingTag(token, env)}>\n`
}

function headingTag({ tag }: Token, { options }: Environment): string {
  if (options.header_offset === 0) return tag
  return `h${Math.max(1, Math.min(6, Number(tag.slice(1)) + options.header_offset))}`
}

/** An item whose first paragraph lost its tags begins on the line of its own tag. */
function openItem({ tag, attrs }: Token, indent: string, { tokens, index }: Place): string {
  const next = tokens[index + 1]
  const isTight = next?.hidden || next?.type === 'list_item_close' || next?.type === 'dd_close'
  return `${indent}<${tag}${renderAttributes(attrs)}>${isTight ? '' : '\n'}`
}

function closeItem({ tag }: Token, indent: string, { last }: Place): string {
  return `${last.endsWith('\n') ? indent : ''}</${tag}>\n`
}

/** An empty cell holds a no-break space. */
function renderCell(token: Token, indent: string, place: Place): string {
  const inner = renderSpans(place.tokens[place.index + 1]?.children ?? [], place.env)
  place.index += 2
  const content = inner === '' ? entityHtml(noBreakSpace, place.env.options.entity_output) : inner
  return openText(token, indent) + content + closeText(token)
}

function openHtml({ tag, attrs, meta }: Token, indent: string, place: Place): string {
  const start = `${meta.inRaw ? '' : indent}<${tag}${renderAttributes(attrs)}`
  const isEmpty = place.tokens[place.index + 1]?.type === 'html_close'
  if (!isEmpty) return `${start}>${meta.model === 'block' ? '\n' : ''}`
  place.index++
  const end = meta.selfClosed || isVoidElement(tag) ? ' />' : `></${tag}>`
  return start + end + (meta.inRaw ? '' : '\n')
}

function closeHtml({ tag, meta }: Token, indent: string, { last }: Place): string {
  const before = meta.model === 'block' ? (last.endsWith('\n') ? '' : '\n') + indent : ''
  return `${before}</${tag}>${meta.inRaw ? '' : '\n'}`
}

/** MathJax finds formulas between `\\[` and `\\]`; with attributes they get an element. */
function renderMath({ content, attrs }: Token, indent: string, { env }: Place): string {
  if (env.options.math_engine === null) {
    return `${indent}<div${renderAttributes(withMathClass(attrs))}>$$\n${escapeCode(content)}\n$$</div>\n`
  }
  const formula = `\\[${escapeCode(content)}\\]\n`
  return attrs === null ? formula : `${indent}<div${renderAttributes(attrs)}>${formula}</div>\n`
}

function indentation(level: number): string {
  return indentations[level] ?? ' '.repeat(2 * level)
}

const indentations: readonly string[] = Array.from({ length: 32 }, (_, level) => ' '.repeat(2 * level))
