/**
 * Tables. Any line with a bare `|` may be a row, so `a | b` alone is a table of one row; a whole block of
 * such lines is needed, between blank lines.
 */
import { attributeLineEnd, isEndOfBlock } from './block-lines.ts'
import { addBlockRule } from './block-reading.ts'
import type { BlockState } from './block-state.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'
import { hasPipeOnEachLine, splitCells } from './table-cells.ts'
import { strip, stripEnd } from './text.ts'

export function tables(md: MarkdownIt): void {
  addBlockRule(md, 'table', readTable)
}

type Alignment = 'left' | 'right' | 'center' | null
type SectionName = 'thead' | 'tbody' | 'tfoot'

interface Section {
  readonly name: SectionName
  readonly rows: readonly (readonly string[])[]
}

interface Table {
  readonly sections: readonly Section[]
  readonly alignments: readonly Alignment[]
  readonly columns: number
  readonly end: number
}

function readTable(state: BlockState): boolean {
  if (state.code === 0 || !hasPipe(state, state.line) || !state.isAfterBoundary()) return false
  const { waiting } = state
  // Even a table that comes to nothing uses up a waiting attribute list in kramdown.
  state.waiting = null
  const table = gatherTable(state)
  if (!isBeforeBoundary(state, table.end) || !table.sections.some(({ name }) => name === 'tbody'))
    return false
  const text = state.src.slice(state.lineStart(state.line), state.lineEnd(table.end - 1))
  if (!hasPipeOnEachLine(text)) return false
  state.waiting = waiting
  addTable(state, table)
  state.line = table.end
  return true
}

function gatherTable(state: BlockState): Table {
  const sections: Section[] = []
  let alignments: readonly Alignment[] = []
  let rows: string[][] = []
  let hasFooter = false
  let columns = 0
  const addSection = (name: SectionName, force: boolean): void => {
    if (hasFooter && name === 'tbody' && !force) return
    sections.push({ name, rows })
    rows = []
  }
  const leadingPipe = state.code === 124
  let { line } = state
  if (isSeparator(lineOf(state, line))) line++
  for (; line < state.lineMax && hasPipe(state, line); line++) {
    const text = lineOf(state, line)
    if (isSeparator(text)) {
      if (rows.length === 0) continue
      if (alignments.length === 0 && !hasFooter) {
        addSection('thead', false)
        alignments = readAlignments(text)
      } else addSection('tbody', false)
    } else if (isFooterSeparator(text)) {
      if (rows.length > 0) addSection('tbody', true)
      hasFooter = true
    } else {
      const cells = splitCells(stripEnd(text))
      if (leadingPipe && strip(cells[0] ?? '') === '') cells.shift()
      if (strip(cells[cells.length - 1] ?? '') === '') cells.pop()
      columns = Math.max(columns, cells.length)
      rows.push(cells)
    }
  }
  if (rows.length > 0) addSection(hasFooter ? 'tfoot' : 'tbody', false)
  return { sections, alignments, columns, end: line }
}

function addTable(state: BlockState, { sections, alignments, columns }: Table): void {
  state.open('table_open', 'table')
  for (const { name, rows } of sections) {
    state.push('section_open', name, 1)
    for (const cells of rows) {
      state.push('tr_open', 'tr', 1)
      for (let column = 0; column < columns; column++) {
        addCell(state, name === 'thead' ? 'th' : 'td', cells[column], alignments[column] ?? null)
      }
      state.push('tr_close', 'tr', -1)
    }
    state.push('section_close', name, -1)
  }
  state.push('table_close', 'table', -1)
}

function addCell(state: BlockState, tag: string, text: string | undefined, alignment: Alignment): void {
  const open: Token = state.push('cell_open', tag, 1)
  if (alignment !== null) open.attrSet('style', `text-align: ${alignment}`)
  const inline = state.push('inline', '', 0)
  inline.content = strip(text ?? '')
  inline.children = []
  state.push('cell_close', tag, -1)
}

function readAlignments(text: string): readonly Alignment[] {
  return [...text.matchAll(alignment)].map(([, left, right]) => {
    if (left === '') return right === '' ? null : 'right'
    return right === '' ? 'left' : 'center'
  })
}

function isSeparator(text: string): boolean {
  return separatorCharacters.test(text) && text.includes('-')
}

function isFooterSeparator(text: string): boolean {
  return footerCharacters.test(text) && text.includes('=')
}

/** Whether the line has a `|` that is not escaped, or begins with one. */
function hasPipe(state: BlockState, line: number): boolean {
  const start = state.lineStart(line)
  const end = state.lineEnd(line)
  let at = state.findPipe(start)
  while (at >= 0 && at < end) {
    if (at === start || state.src.charCodeAt(at - 1) !== 92) return true
    at = state.src.indexOf('|', at + 1)
  }
  return false
}

function isBeforeBoundary(state: BlockState, line: number): boolean {
  if (line >= state.lineMax || state.isBlankLine(line) || isEndOfBlock(state, line)) return true
  return state.codeAt(line) === 123 && attributeLineEnd(state, state.textStart(line)) >= 0
}

function lineOf(state: BlockState, line: number): string {
  return state.src.slice(state.lineStart(line), state.lineEnd(line))
}

const separatorCharacters = /^[+|: \t-]+$/
const footerCharacters = /^[+|: \t=]+$/
const alignment = /[ \t]?(:?)-+(:?)[ \t]?/g
