/** How a row is split into cells: at each `|` that is neither escaped nor inside code. */

import { codeSpanAt } from './code-spans.ts'
import { findEndTag, isBlockElement, isVoidElement, readStartTag } from './html-tags.ts'

/** The cells of a row, with `\|` freed of its backslash. */
export function splitCells(row: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const start = row.indexOf('<code', at)
    const tagEnd = start < 0 ? -1 : row.indexOf('>', start)
    const close = tagEnd < 0 ? -1 : row.indexOf('</code>', tagEnd)
    splitPart(row.slice(at, close < 0 ? row.length : start), cells)
    if (close < 0) return cells
    at = close + '</code>'.length
    append(cells, row.slice(start, at))
  }
}

/** Whether every line has a bare `|` outside code and HTML: else the block is a paragraph. */
export function hasPipeOnEachLine(text: string): boolean {
  let found = false
  for (const part of textAndCode(text, true)) {
    const lines = withoutTrailingEmpty(part.text.split('\n'))
    if (part.isCode) {
      if (lines.length > 2 || (lines.length === 2 && !found)) return found
      if (lines.length === 2) found = false
      continue
    }
    if (lines.length > 1 && !found && !pipe.test(lines[0] ?? '')) return false
    found = (lines.length <= 1 && found) || pipe.test(lines[lines.length - 1] ?? '')
  }
  return found
}

interface Part {
  readonly text: string
  readonly isCode: boolean
}

function splitPart(text: string, cells: string[]): void {
  for (const part of textAndCode(text, false)) {
    if (part.isCode) {
      append(cells, asCodeSpan(part.text))
      continue
    }
    const [first = '', ...others] = part.text.split(barePipe).map(cell => cell.replaceAll('\\|', '|'))
    append(cells, first)
    cells.push(...others)
  }
}

function append(cells: string[], text: string): void {
  if (cells.length === 0) cells.push(text)
  else cells[cells.length - 1] += text
}

/** Code in a cell is written anew, with a fence longer than any run of backticks in it. */
function asCodeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = fence.length > 1 ? ' ' : ''
  return fence + space + code + space + fence
}

/** The text and the code spans of `text`; elements of HTML are left out if asked. */
function textAndCode(text: string, skipHtml: boolean): readonly Part[] {
  const parts: Part[] = []
  let start = 0
  let at = 0
  const flush = (): void => {
    if (at > start) parts.push({ text: text.slice(start, at), isCode: false })
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const end = code === 96 ? codeSpanAt(text, at) : skipHtml && code === 60 ? htmlEnd(text, at) : null
    if (end === null) {
      at++
      continue
    }
    if (end.inner === null && code === 96) {
      at = end.end
      continue
    }
    flush()
    if (end.inner !== null) parts.push({ text: end.inner, isCode: true })
    at = end.end
    start = at
  }
  flush()
  return parts
}

interface Span {
  /** The code; null where the backticks are text, or for an element of HTML. */
  readonly inner: string | null
  readonly end: number
}

function htmlEnd(text: string, at: number): Span | null {
  const tag = readStartTag(text, at)
  if (tag === null || isBlockElement(tag.name)) return null
  if (tag.selfClosed || isVoidElement(tag.name)) return { inner: null, end: tag.end }
  const close = findEndTag(text, tag.end, tag.name)
  return { inner: null, end: close < 0 ? text.length : text.indexOf('>', close) + 1 }
}

function withoutTrailingEmpty(lines: readonly string[]): readonly string[] {
  let end = lines.length
  while (end > 0 && lines[end - 1] === '') end--
  return lines.slice(0, end)
}

const barePipe = /(?<!\\)\|/
const pipe = /^\||[^\\]\|/
