/** The cells of a line; null for an empty one. A blank line has none. */
export type DelimitedRecord = readonly (string | null)[]

export interface DelimitedFault {
  readonly message: string
  readonly hint: string
  /** 1-based, of the text */
  readonly line: number
  readonly column: number
}

export interface DelimitedRecords {
  readonly records: readonly DelimitedRecord[]
  readonly fault: DelimitedFault | null
}

/** Splits CSV or TSV as strictly as Ruby's CSV does, but for line ends, which may be mixed. */
export function splitRecords(text: string, separator: ',' | '\t'): DelimitedRecords {
  const plain = plainCells[separator]
  const records: DelimitedRecord[] = []
  let cells: (string | null)[] = []
  let at = 0
  while (at < text.length) {
    const isBlankLine = cells.length === 0 && lineBreakLength(text, at) > 0
    if (!isBlankLine) {
      const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, plain)
      if (cell.end < 0) return { records, fault: faultAt(text, at, unclosed) }
      cells.push(cell.value)
      at = cell.end
      if (text[at] === separator) {
        at++
        if (at < text.length) continue
        cells.push(null)
      }
      if (at < text.length && lineBreakLength(text, at) === 0) {
        return { records, fault: faultAt(text, at, text[at] === '"' ? strayQuote : textBehind) }
      }
    }
    at += lineBreakLength(text, at)
    records.push(cells)
    cells = []
  }
  return { records, fault: null }
}

const plainCells = { ',': /[^,"\r\n]*/y, '\t': /[^\t"\r\n]*/y } as const

interface Cell {
  readonly value: string | null
  /** -1 where the quote does not close. */
  readonly end: number
}

function readPlain(text: string, start: number, pattern: RegExp): Cell {
  pattern.lastIndex = start
  const value = pattern.exec(text)?.[0] ?? ''
  return { value: value === '' ? null : value, end: start + value.length }
}

function readQuoted(text: string, start: number): Cell {
  let quote = text.indexOf('"', start + 1)
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  if (quote < 0) return { value: null, end: -1 }
  return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 }
}

function lineBreakLength(text: string, at: number): number {
  if (text[at] === '\n') return 1
  if (text[at] !== '\r') return 0
  return text[at + 1] === '\n' ? 2 : 1
}

const unclosed = {
  message: 'a quote opens here and does not close',
  hint: 'close it, and double quotes inside it ("")',
}
const strayQuote = {
  message: 'a quote stands inside a cell that does not start with one',
  hint: 'put quotes around the whole cell, and double those inside it ("")',
}
const textBehind = {
  message: 'text follows behind the closing quote of a cell',
  hint: 'double quotes that are part of the cell ("")',
}

function faultAt(
  text: string,
  position: number,
  { message, hint }: { message: string; hint: string },
): DelimitedFault {
  const lines = text.slice(0, position).split(/\r\n|\r|\n/)
  return { message, hint, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
