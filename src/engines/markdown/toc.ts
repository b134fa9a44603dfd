import { attributeListOf } from './attributes.ts'
import type { Environment } from './environment.ts'
import { type MarkdownIt, type StateCore, Token } from './markdown-it.ts'

/** The first list with `{:toc}` becomes the table of contents. */
export function toc(md: MarkdownIt): void {
  md.core.ruler.push('toc', state => {
    const { has }: Environment = state.env
    if (has.lists) replaceList(state)
  })
}

/** The range of the first list whose attribute list names `reference`. */
export function findList(tokens: readonly Token[], reference: string): { start: number; end: number } | null {
  const start = tokens.findIndex(
    token =>
      (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') &&
      attributeListOf(token)?.references.includes(reference),
  )
  if (start < 0) return null
  const level = tokens[start]?.level
  const length = tokens.slice(start).findIndex(token => token.nesting === -1 && token.level === level)
  return { start, end: start + length + 1 }
}

interface Entry {
  readonly level: number
  readonly id: string
  readonly children: readonly Token[]
  readonly entries: Entry[]
}

function replaceList(state: StateCore): void {
  const { env, tokens } = state
  const range = findList(tokens, 'toc')
  const open = range === null ? undefined : tokens[range.start]
  if (range === null || open === undefined) return
  const before = tokens.slice(0, range.start)
  const behind = tokens.slice(range.end)
  state.tokens = before.concat(behind)
  const { footnotes }: Environment = env
  const headings = state.tokens.concat(...[...footnotes.values()].map(footnote => footnote.tokens))
  const entries = nest(gatherHeadings(headings, env))
  if (entries.length === 0) return
  if (open.attrGet('id') === null) open.attrSet('id', 'markdown-toc')
  const list: Token[] = []
  addList(list, entries, { type: open.type, tag: open.tag, prefix: open.attrGet('id') ?? '' }, 0)
  const first = list[0]
  if (first !== undefined) first.attrs = open.attrs
  state.tokens = before.concat(list, behind)
}

function gatherHeadings(tokens: readonly Token[], { options }: Environment): readonly Entry[] {
  const entries: Entry[] = []
  tokens.forEach((token, index) => {
    const id = token.type === 'heading_open' ? token.attrGet('id') : null
    if (id === null || !options.toc_levels.includes(token.meta.level)) return
    if (/\bno_toc\b/.test(token.attrGet('class') ?? '')) return
    const children = (tokens[index + 1]?.children ?? []).filter(({ type }) => !leftOut.has(type))
    entries.push({ level: token.meta.level, id, children, entries: [] })
  })
  return entries
}

function nest(flat: readonly Entry[]): readonly Entry[] {
  const top: Entry[] = []
  const path: Entry[] = []
  for (const entry of flat) {
    while ((path[path.length - 1]?.level ?? 0) >= entry.level) path.pop()
    const parent = path[path.length - 1]
    if (parent === undefined) top.push(entry)
    else parent.entries.push(entry)
    path.push(entry)
  }
  return top
}

interface ListShape {
  readonly type: string
  readonly tag: string
  /** The id of the whole list, with which those of its links begin. */
  readonly prefix: string
}

function addList(tokens: Token[], entries: readonly Entry[], shape: ListShape, level: number): void {
  tokens.push(create(shape.type, shape.tag, 1, level))
  for (const { id, children, entries: inner } of entries) {
    tokens.push(create('list_item_open', 'li', 1, level + 1))
    const paragraph = create('paragraph_open', 'p', 1, level + 2)
    const end = create('paragraph_close', 'p', -1, level + 2)
    const inline = create('inline', '', 0, level + 3)
    const link = create('link_open', 'a', 1, 0)
    link.attrs = [
      ['href', `#${id}`],
      ['id', `${shape.prefix}-${id}`],
    ]
    inline.children = [link, ...children, create('link_close', 'a', -1, 0)]
    paragraph.hidden = true
    end.hidden = true
    tokens.push(paragraph, inline, end)
    if (inner.length > 0) addList(tokens, inner, shape, level + 2)
    tokens.push(create('list_item_close', 'li', -1, level + 1))
  }
  tokens.push(create(shape.type.replace('open', 'close'), shape.tag, -1, level))
}

function create(type: string, tag: string, nesting: 1 | 0 | -1, level: number): Token {
  const token = new Token(type, tag, nesting)
  token.level = level
  return token
}

/** A link of the contents holds no other link, and no footnote. */
const leftOut: ReadonlySet<string> = new Set(['link_open', 'link_close', 'footnote_reference'])
