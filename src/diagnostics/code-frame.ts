import type { Diagnostic } from './diagnostic.ts'

/** Longer lines are cut around the place that is meant. */
const maxWidth = 120

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
  const lines = source.split(/\r?\n/)
  if (line > lines.length) return []
  const first = Math.max(1, line - 1)
  const last = Math.min(lines.length, line + 1)
  const width = String(last).length
  const start = windowStart(column ?? 1)
  const frame: string[] = []
  for (let number = first; number <= last; number++) {
    const text = cut(lines[number - 1] ?? '', start)
    if (number > line && text === '') continue
    frame.push(`${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${text}`.trimEnd())
    if (number === line && column !== undefined) {
      const marks = '^'.repeat(markLength(lines[line - 1] ?? '', column, length))
      frame.push(`  ${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1 - start))}${marks}`)
    }
  }
  return frame
}

function windowStart(column: number): number {
  return column <= maxWidth - 20 ? 0 : column - Math.floor(maxWidth / 2)
}

function cut(line: string, start: number): string {
  // Tabs would move the mark; control characters would move the cursor.
  return line.slice(start, start + maxWidth).replace(/[\t\u0000-\u001f\u007f-\u009f]/g, ' ')
}

function markLength(line: string, column: number, length: number | undefined): number {
  const rest = Math.max(1, line.length - column + 1)
  return Math.max(1, Math.min(length ?? 1, rest, maxWidth - 20))
}
