export interface TextPlace {
  /** 1-based */
  readonly line: number
  /** 1-based, in UTF-16 units */
  readonly column: number
}

/** The line and column of a position in a text whose lines end in `\n`, `\r\n` or `\r`. */
export function placeOf(text: string, position: number): TextPlace {
  let line = 1
  let start = 0
  for (const { index, 0: end } of text.slice(0, position).matchAll(lineEnd)) {
    if (end === '\r' && text[index + 1] === '\n') continue
    line++
    start = index + end.length
  }
  return { line, column: position - start + 1 }
}

/** Where the line starts that holds a position. */
export function startOfLine(text: string, position: number): number {
  let start = position
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}

const lineEnd = /\r\n|\r|\n/g
