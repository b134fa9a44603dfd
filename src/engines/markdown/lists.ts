/**
 * Ordered and unordered lists, kramdown's way: the items' lines are gathered first, then each item is read
 * as a text of its own, then its first paragraph loses its tags unless the item is loose.
 */
import { addBlank } from './blank-lines.ts'
import { isEndOfBlock } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import { type BlockState, maxDepth } from './block-state.ts'
import { isHorizontalRule } from './horizontal-rules.ts'
import {
  beginsWithListMarker,
  type FirstLine,
  isIndentedTo,
  isLazyLine,
  type ListKind,
  markerEnd,
  readFirstLine,
  unindent,
} from './list-lines.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'
import { markTasks } from './task-lists.ts'

export function lists(md: MarkdownIt): void {
  addBlockRule(md, 'list', readList, '*+-0123456789')
}

interface Item {
  readonly first: FirstLine
  /** The item's text; a list inside it begins a part of its own. */
  readonly parts: string[]
}

interface GatheredList {
  readonly items: readonly Item[]
  /** An end-of-block marker closed the list. */
  readonly ended: boolean
}

/** An item as far as looseness and tasks ask. */
export interface ReadItem {
  readonly open: Token
  readonly children: readonly Token[]
  /** The text of the first paragraph, if the item begins with one. */
  readonly text: Token | null
}

function readList(state: BlockState): boolean {
  const { code } = state
  if (code !== 42 && code !== 43 && code !== 45 && (code < 48 || code > 57)) return false
  const kind: ListKind = code >= 48 ? 'ol' : 'ul'
  if (markerEnd(state.src, state.first, kind) < 0 || state.depth >= maxDepth) return false
  const { items, ended } = gatherItems(state, kind)
  const list = state.open(kind === 'ul' ? 'bullet_list_open' : 'ordered_list_open', kind)
  let blank: Token | null = null
  const read: ReadItem[] = []
  for (const item of items) {
    const index = state.tokens.length
    const open = state.push('list_item_open', 'li', 1)
    if (item.first.list !== null) {
      open.meta = { ial: item.first.list }
      state.env.has.lists = true
    }
    const children: Token[] = []
    for (const part of item.parts) state.nest(part, children)
    dropAttributeMarker(children)
    const isLast = read.length === items.length - 1
    if (children.length > 0) {
      if (isTight(children, isLast, read, ended)) {
        hideParagraph(state.tokens, index + 1, children.length > 1 && children[1]?.type !== 'blank')
      }
      blank = dropLastBlank(state, children)
    }
    const text = children[0]?.type === 'paragraph_open' ? (state.tokens[index + 2] ?? null) : null
    read.push({ open, children, text })
    state.push('list_item_close', 'li', -1)
  }
  if (state.env.options.input === 'GFM') markTasks(list, read)
  state.push(kind === 'ul' ? 'bullet_list_close' : 'ordered_list_close', kind, -1)
  if (blank !== null && !ended) addBlank(state, blank.content)
  return true
}

function gatherItems(state: BlockState, kind: ListKind): GatheredList {
  const items: Item[] = []
  let indentation = 4
  let nested = false
  let afterBlank = false
  for (; state.line < state.lineMax; state.line++) {
    const { line } = state
    if (afterBlank && isHorizontalRule(state, line)) break
    if (isEndOfBlock(state, line)) {
      state.line++
      return { items, ended: true }
    }
    const end = itemMarkerEnd(state, line, kind, indentation)
    const item = items[items.length - 1]
    if (end >= 0) {
      const first = readFirstLine(end - state.lineStart(line), state.src.slice(end, state.lineEnd(line) + 1))
      items.push({ first, parts: [first.content] })
      indentation = first.indentation
      nested = beginsWithListMarker(first.content)
      afterBlank = false
    } else if (item === undefined) break
    else if (state.isBlankLine(line)) {
      nested = true
      afterBlank = true
      append(item, state.lineText(line))
    } else if (
      isIndentedTo(state, line, indentation) ||
      (!afterBlank && isLazyLine(state, line, indentation))
    ) {
      const { text, found } = unindent(state.lineText(line), indentation)
      const isItem = (!nested && found) || (nested && !found) ? beginsWithListMarker(text) : false
      if (isItem && !nested) {
        item.parts.push(text)
        nested = true
      } else append(item, isItem ? ' '.repeat(indentation + 4) + text : text)
      afterBlank = false
    } else break
  }
  return { items, ended: false }
}

/** An item of this list may stand up to three columns in, but not as deep as the last item's text. */
function itemMarkerEnd(state: BlockState, line: number, kind: ListKind, indentation: number): number {
  const spaces = state.tShift[line] ?? 0
  if (spaces >= Math.min(indentation, 4) || state.sCount[line] !== spaces) return -1
  return markerEnd(state.src, state.textStart(line), kind)
}

function append(item: Item, text: string): void {
  item.parts[item.parts.length - 1] += text
}

/** The marker that a `{: }` line behind the first paragraph leaves does not count as a block. */
function dropAttributeMarker(children: Token[]): void {
  const [first, second] = children
  if (first?.type === 'paragraph_open' && second?.type === 'invisible' && first.meta?.ial)
    children.splice(1, 1)
}

function isTight(
  children: readonly Token[],
  isLast: boolean,
  before: readonly ReadItem[],
  ended: boolean,
): boolean {
  const [first, second] = children
  if (first?.type !== 'paragraph_open') return false
  const closed = second?.type !== 'blank' || (isLast && children.length === 2 && !ended)
  return closed && (!isLast || before.length === 0 || before.some(item => !isLoose(item)))
}

function isLoose({ children: [first] }: ReadItem): boolean {
  return first?.type === 'paragraph_open' && !first.hidden
}

/** Takes the tags off the paragraph that opens at `index`; its text may have to end its line. */
export function hideParagraph(tokens: readonly Token[], index: number, endLine: boolean): void {
  const open = tokens[index]
  const inline = tokens[index + 1]
  const close = tokens[index + 2]
  if (open === undefined || inline === undefined || close === undefined) return
  if (endLine) inline.content += '\n'
  open.hidden = true
  close.hidden = true
}

/** Blank lines at an item's end stand behind the list. */
export function dropLastBlank(state: BlockState, children: Token[]): Token | null {
  const last = children[children.length - 1]
  if (last?.type !== 'blank') return null
  children.pop()
  if (state.tokens[state.tokens.length - 1] === last) state.tokens.pop()
  return last
}
