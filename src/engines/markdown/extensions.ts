/**
 * Lines between `{:` and `}`: named attribute lists (`{:name: .class}`), attribute lists of the block before
 * or behind (`{: .class}`), and extensions (`{::comment}`, `{::nomarkdown}`, `{::options}`).
 */
import {
  type AttributeList,
  attributeListAt,
  attributeListEnd,
  emptyAttributeList,
  readAttributeList,
} from './attributes.ts'
import { attributeLineEnd, restOfLineEnd } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt } from './markdown-it.ts'
import { withInlineOptions } from './options.ts'
import type { SpanState } from './span-state.ts'

export function blockExtensions(md: MarkdownIt): void {
  addBlockRule(md, 'extension', readBlockExtension, '{')
}

function readBlockExtension(state: BlockState): boolean {
  if (state.code !== 123 || state.src.charCodeAt(state.first + 1) !== 58) return false
  return readNamedList(state) || readExtension(state) || readAttributeLine(state)
}

function readNamedList(state: BlockState): boolean {
  const { src } = state
  nameStart.lastIndex = state.first
  const match = nameStart.exec(src)
  if (match?.[1] === undefined) return false
  const from = nameStart.lastIndex
  const close = attributeListEnd(src, from)
  const end = close < 0 ? -1 : restOfLineEnd(src, close + 1)
  if (end < 0) return false
  const list = state.env.named.get(match[1]) ?? emptyAttributeList()
  readAttributeList(src.slice(from, close), list)
  state.env.named.set(match[1], list)
  state.addInvisible('ald')
  state.moveTo(end)
  return true
}

/** The list belongs to the block right before it, else to the next one. */
function readAttributeLine(state: BlockState): boolean {
  const { src, first } = state
  const end = attributeLineEnd(state, first)
  if (end < 0) return false
  const text = src.slice(first + 2, attributeListEnd(src, first + 2))
  const last = state.last()
  const isDefinition = definitions.has(last?.info ?? '')
  const hasOwner = last !== undefined && last.type !== 'blank' && (last.type !== 'invisible' || isDefinition)
  if (hasOwner) {
    readAttributeList(text, attributeListAt(last))
    state.env.has.lists = true
  } else {
    state.waiting ??= emptyAttributeList()
    readAttributeList(text, state.waiting)
  }
  state.moveTo(end)
  const another =
    state.line < state.lineMax && state.code === 123 && attributeLineEnd(state, state.first) >= 0
  if (hasOwner && !another) state.addInvisible('ial')
  return true
}

function readExtension(state: BlockState): boolean {
  const { src } = state
  const start = readExtensionStart(src, state.first)
  const lineEnd = start === null ? -1 : restOfLineEnd(src, start.end)
  if (start === null || lineEnd < 0) return false
  let body: string | null = null
  let end = lineEnd
  if (!start.closed) {
    const match = findExtensionStop(state, start.name, lineEnd, true)
    if (match === null) return false
    body = src.slice(lineEnd, match.index)
    if (body.endsWith('\n')) body = body.slice(0, -1)
    end = match.index + match[0].length
  }
  if (!addExtension(state, start, body)) return false
  state.moveTo(end)
  return true
}

function addExtension(state: BlockState, { name, list }: ExtensionStart, body: string | null): boolean {
  if (name === 'comment') {
    if (body !== null) addRaw(state, `<!-- ${body} -->\n`, true)
  } else if (name === 'nomarkdown') {
    if (body !== null && isForHtml(list)) addRaw(state, `${body}\n`, false)
  } else if (name === 'options') {
    state.env.options = withInlineOptions(state.env.options, list.attributes)
    state.addInvisible('extension')
  } else return false
  return true
}

function addRaw(state: BlockState, html: string, indent: boolean): void {
  const token = state.push('html_raw', '', 0)
  token.content = html
  token.meta = { indent }
  state.children.push(token)
}

export interface ExtensionStart {
  readonly name: string
  readonly list: AttributeList
  /** `{::name /}`: it has no body. */
  readonly closed: boolean
  /** The offset behind the `}`. */
  readonly end: number
}

/** Reads `{::name key="value"}` at `at`. */
export function readExtensionStart(source: string, at: number): ExtensionStart | null {
  extensionName.lastIndex = at
  const name = extensionName.exec(source)?.[1]
  if (name === undefined) return null
  const from = extensionName.lastIndex
  const close = attributeListEnd(source, from - 1)
  const closed = source.charCodeAt(close - 1) === 47
  const text = source.slice(from, closed ? close - 1 : close)
  if (close < 0 || (text !== '' && !/^[ \t\n\v\f\r]/.test(text))) return null
  const list = emptyAttributeList()
  readAttributeList(text, list)
  return { name, list, closed, end: close + 1 }
}

/** `nomarkdown` may be meant for other formats: `type="latex"`. */
export function isForHtml(list: AttributeList): boolean {
  const types = list.attributes.get('type')
  return types === undefined || types.trim() === '' || types.split(/\s+/).includes('html')
}

/** Finds the tag that ends an extension: `{:/name}` or `{:/}`, as a block on a line of its own. */
export function findExtensionStop(
  state: BlockState | SpanState,
  name: string,
  from: number,
  isBlock: boolean,
): RegExpExecArray | null {
  if (state.find(`{:/${name}}`, from) < 0 && state.find('{:/}', from) < 0) return null
  const tag = `\\{:/(?:${name})?\\}`
  const stop = isBlock ? new RegExp(`^ {0,3}${tag}[ \\t\\v\\f\\r]*\\n`, 'gm') : new RegExp(tag, 'g')
  stop.lastIndex = from
  return stop.exec(state.src)
}

const definitions: ReadonlySet<string> = new Set(['link', 'abbreviation', 'footnote'])
const nameStart = /\{:(\w[\w-]*):/y
const extensionName = /\{::(\w+)/y
