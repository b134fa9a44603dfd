/** A piece of a template: text, a `{{ variable }}` or a `{% tag %}`, told by how it starts. */
export interface Piece {
  readonly text: string
  /** In UTF-16 units from the start of the template. */
  readonly offset: number
}

/** The pieces of a template, or the lines of a `liquid` tag, handed out one by one. */
export class PieceReader {
  readonly #pieces: readonly Piece[]
  #next = 0
  /** Whether the pieces are lines, each of which is a tag without its braces. */
  readonly isLines: boolean

  constructor(pieces: readonly Piece[], isLines: boolean) {
    this.#pieces = pieces
    this.isLines = isLines
  }

  shift(): Piece | null {
    return this.#pieces[this.#next++] ?? null
  }
}

/**
 * Cuts a template into its pieces as Liquid does: the first `%}` ends a tag and the first `}`, with the one
 * behind it if there is one, ends a variable, even in quotes. What nothing ends is a piece of two braces.
 *
 * @param offset where the text starts in its template
 */
export function readPieces(text: string, offset = 0): PieceReader {
  const pieces: Piece[] = []
  const nextTagEnd = finder(text, '%}')
  const nextVariableEnd = finder(text, '}')
  let textStart = 0
  let open = nextOpening(text, 0)
  while (open >= 0) {
    if (open > textStart) add(textStart, open)
    const end = text[open + 1] === '%' ? nextTagEnd(open + 2) + 2 : endOfVariable(nextVariableEnd(open + 2))
    textStart = Math.max(end, open + 2)
    add(open, textStart)
    open = nextOpening(text, textStart)
  }
  if (textStart < text.length) add(textStart, text.length)
  return new PieceReader(pieces, false)

  function add(start: number, end: number): void {
    pieces.push({ text: text.slice(start, end), offset: offset + start })
  }

  function endOfVariable(brace: number): number {
    return brace >= 0 && text[brace + 1] === '}' ? brace + 2 : brace + 1
  }
}

/** The lines of a text that starts at `offset` of its template. */
export function readLines(text: string, offset: number): PieceReader {
  const lines: Piece[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, offset: offset + start })
    start += line.length + 1
  }
  return new PieceReader(lines, true)
}

/** Where a tag or a variable opens next; -1 where none does. */
function nextOpening(text: string, from: number): number {
  let brace = text.indexOf('{', from)
  while (brace >= 0) {
    const next = text[brace + 1]
    if (next === '%' || next === '{') return brace
    brace = text.indexOf('{', brace + 1)
  }
  return -1
}

/** `indexOf` for positions that only grow; it looks at no character twice, and gives -2 where nothing is found. */
function finder(text: string, wanted: string): (from: number) => number {
  let found = 0
  return from => {
    if (found >= 0 && found < from) {
      const index = text.indexOf(wanted, from)
      found = index < 0 ? -2 : index
    }
    return found
  }
}
