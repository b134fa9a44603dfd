import { type AttributeList, emptyAttributeList, readAttributeList } from './attributes.ts'
import { addBlank } from './blank-lines.ts'
import { isEndOfBlock } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import { type BlockState, maxDepth } from './block-state.ts'
import {
  attributeListAtStart,
  isIndentedTo,
  isLazyLine,
  markerEnd,
  readFirstLine,
  unindent,
} from './list-lines.ts'
import { dropLastBlank, hideParagraph } from './lists.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'

/** `: definition` behind a paragraph, whose lines become the terms. */
export function definitionLists(md: MarkdownIt): void {
  addBlockRule(md, 'deflist', readDefinitionList, ':')
}

interface Definition {
  text: string
  readonly list: AttributeList | null
  /** A blank line stood before the definition, so its first paragraph keeps its tags. */
  readonly isLoose: boolean
}

function readDefinitionList(state: BlockState): boolean {
  if (state.code !== 58 || markerEnd(state.src, state.first, 'dl') < 0 || state.depth >= maxDepth)
    return false
  const { children } = state
  const afterBlank = state.last()?.type === 'blank'
  const terms = children[children.length - (afterBlank ? 2 : 1)]
  if (terms?.type !== 'paragraph_open' || (afterBlank && state.last()?.content !== '\n')) return false
  if (afterBlank) popBlank(state)
  const text = state.tokens[state.tokens.length - 2]?.content ?? ''
  state.tokens.length -= 3
  children.pop()
  const definitions = gatherDefinitions(state, afterBlank)
  state.waiting = null
  openList(state, terms)
  for (const term of text.split('\n')) addTerm(state, term)
  let blank: Token | null = null
  for (const definition of definitions) blank = addDefinition(state, definition)
  state.push('dl_close', 'dl', -1)
  if (blank !== null) addBlank(state, blank.content)
  return true
}

/** Goes on with a definition list right before this one, else opens one. */
function openList(state: BlockState, terms: Token): void {
  const { children, tokens } = state
  const last = state.last()
  const before = last?.type === 'blank' ? children[children.length - 2] : last
  if (before?.type === 'dl_open') {
    if (last?.type === 'blank') popBlank(state)
    tokens.pop()
    state.level++
    return
  }
  const open = state.push('dl_open', 'dl', 1)
  open.meta = terms.meta
  children.push(open)
}

function gatherDefinitions(state: BlockState, afterBlank: boolean): readonly Definition[] {
  const definitions: Definition[] = []
  let indentation = 4
  let isLoose = afterBlank
  let lastIsBlank = false
  for (; state.line < state.lineMax; state.line++) {
    const { line } = state
    const spaces = state.tShift[line] ?? 0
    const canStart = spaces < Math.min(indentation, 4) && state.sCount[line] === spaces
    const end = canStart ? markerEnd(state.src, state.textStart(line), 'dl') : -1
    const current = definitions[definitions.length - 1]
    if (end >= 0) {
      const first = readFirstLine(end - state.lineStart(line), state.src.slice(end, state.lineEnd(line) + 1))
      definitions.push({ text: first.content, list: first.list, isLoose })
      indentation = first.indentation
      isLoose = false
      lastIsBlank = false
    } else if (current === undefined || isEndOfBlock(state, line)) break
    else if (state.isBlankLine(line)) {
      current.text += state.lineText(line)
      isLoose = true
      lastIsBlank = true
    } else if (
      isIndentedTo(state, line, indentation) ||
      (!lastIsBlank && isLazyLine(state, line, indentation))
    ) {
      current.text += unindent(state.lineText(line), indentation).text
      isLoose = false
      lastIsBlank = false
    } else break
  }
  return definitions
}

function addTerm(state: BlockState, source: string): void {
  const open = state.push('dt_open', 'dt', 1)
  const list = attributeListAtStart(source)
  if (list !== null) {
    const attributes = emptyAttributeList()
    readAttributeList(list.text, attributes)
    open.meta = { ial: attributes }
    state.env.has.lists = true
  }
  const inline = state.push('inline', '', 0)
  inline.content = list === null ? source : source.slice(list.end)
  inline.children = []
  open.meta = { ...open.meta, source: inline.content }
  state.push('dt_close', 'dt', -1)
}

function addDefinition(state: BlockState, { text, list, isLoose }: Definition): Token | null {
  const index = state.tokens.length
  const open = state.push('dd_open', 'dd', 1)
  if (list !== null) {
    open.meta = { ial: list }
    state.env.has.lists = true
  }
  const children = state.nest(text)
  const blank = dropLastBlank(state, children)
  if (children[0]?.type === 'paragraph_open' && !isLoose) {
    hideParagraph(state.tokens, index + 1, children.length > 1)
  }
  state.push('dd_close', 'dd', -1)
  return blank
}

function popBlank(state: BlockState): void {
  state.children.pop()
  state.tokens.pop()
}
