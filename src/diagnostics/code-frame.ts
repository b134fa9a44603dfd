import type { Diagnostic } from './diagnostic.ts'
import { displayWidth } from './display-width.ts'
import { printable } from './printable.ts'

/** Longer lines are cut around the place that is meant. In UTF-16 units. */
const maxWidth = 110

/**
 * The lines around a diagnostic's place with a mark below it; empty where there is no place or no text.
 *
 *       2 | title: Hello
 *     > 3 | layout: pots
 *         |         ^^^^
 */
export function codeFrame(diagnostic: Diagnostic): readonly string[] {
  const { source, line, column, length } = diagnostic
  if (source === undefined || line === undefined) return []
  const lines = linesAround(source, line)
  const width = String(lines.at(-1)?.number ?? line).length
  const start = windowStart(column ?? 1)
  return lines.flatMap(({ number, text }) => {
    const isMeant = number === line
    if (number > line && text.trim() === '') return []
    const shown = `${isMeant ? '>' : ' '} ${String(number).padStart(width)} | ${cut(text, start)}`.trimEnd()
    if (!isMeant || column === undefined) return [shown]
    const lead = displayWidth(cut(text.slice(0, column - 1), start))
    return [shown, `  ${' '.repeat(width)} | ${' '.repeat(lead)}${marks(text, column, length, start)}`]
  })
}

interface Line {
  readonly number: number
  readonly text: string
}

/** The line and its neighbours; none where the text has no such line. */
function linesAround(source: string, line: number): readonly Line[] {
  const lines = source.split(/\r\n?|\n/)
  if (line > lines.length) return []
  const first = Math.max(1, line - 1)
  return lines.slice(first - 1, line + 1).map((text, index) => ({ number: first + index, text }))
}

function windowStart(column: number): number {
  return column <= maxWidth - 20 ? 0 : column - Math.floor(maxWidth / 2)
}

function cut(line: string, start: number): string {
  const before = start > 0 && line.length > start ? '…' : ''
  const after = line.length > start + maxWidth ? '…' : ''
  // Tabs would move the mark.
  return printable(`${before}${line.slice(start, start + maxWidth).replaceAll('\t', ' ')}${after}`)
}

function marks(line: string, column: number, length: number | undefined, start: number): string {
  const end = Math.min(column - 1 + Math.max(1, length ?? 1), start + maxWidth)
  return '^'.repeat(Math.max(1, displayWidth(line.slice(column - 1, end).trimEnd())))
}
