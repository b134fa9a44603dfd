import type { Leaf } from './leaves.ts'

/** A word, a number, a sign or a run of blanks: the smallest piece of code that gets a class. */
export interface Atom {
  readonly text: string
  readonly shape: Shape
  /** The atom before it that is not blank, `^` at the start of a line. */
  readonly before: string
  /** The next character that is not blank, '' at the end. */
  readonly after: string
}

/** A word by its case (`Word` begins with a capital, `WORD` has no other letters), number (`float` has a point), blanks, escape, sign. */
export type Shape = 'word' | 'Word' | 'WORD' | '0' | 'float' | '_' | '\\' | '.'

/** Reads the atoms of a leaf of `code` that begins at `start`; their neighbours only where they are needed. */
export function readAtoms(
  code: string,
  { text }: Leaf,
  start: number,
  { pattern, needsNeighbours }: { readonly pattern: RegExp; readonly needsNeighbours: boolean },
  visit: (atom: Atom) => void,
): void {
  let before = needsNeighbours ? beforeOf(code, start) : ''
  pattern.lastIndex = 0
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    const piece = pattern.exec(text)?.[0] ?? text.slice(at)
    const shape = shapeOf(piece)
    const after = needsNeighbours && shape !== '_' ? characterFrom(code, start + pattern.lastIndex) : ''
    visit({ text: piece, shape, before, after })
    if (shape !== '_') before = piece
    else if (piece.includes('\n')) before = '^'
  }
}

export type WordKind = 'usual' | 'dashed' | 'marked' | 'lisp'

/** Blanks, escapes, words, numbers, and single signs. */
export const atomPatterns: Readonly<Record<WordKind, RegExp>> = {
  usual: /\s+|\\.|[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|[\s\S]/g,
  dashed: /\s+|\\.|-{0,2}[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff-]*|\d[\w.]*|[\s\S]/g,
  marked: /\s+|\\.|[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*[?!]?|\d[\w.]*|[\s\S]/g,
  lisp: /\s+|\\.|[^\s()[\]{}"';,#@`^~\d][^\s()[\]{}"';,]*|\d[\w.]*|[\s\S]/g,
}

function shapeOf(text: string): Shape {
  const code = text.charCodeAt(0)
  if (code === 32 || (code >= 9 && code <= 13)) return '_'
  if (code >= 48 && code <= 57) return text.includes('.') ? 'float' : '0'
  if (code >= 97 && code <= 122) return 'word'
  if (code >= 65 && code <= 90) return capitals.test(text) ? 'WORD' : 'Word'
  if (text.length === 1) return code === 95 || code === 36 || code > 127 ? 'word' : '.'
  return code === 92 ? '\\' : 'word'
}

const capitals = /^[A-Z][A-Z0-9_]+$/

/** The word or the sign that ends before an offset, on the same line. */
function beforeOf(code: string, offset: number): string {
  let end = offset
  while (end > 0 && isBlank(code.charCodeAt(end - 1))) {
    end--
    if (code.charCodeAt(end) === 10) return '^'
  }
  if (end === 0) return '^'
  let start = end
  while (start > 0 && end - start < longestWord && isWordCharacter(code.charCodeAt(start - 1))) start--
  return start === end ? code.charAt(end - 1) : code.slice(start, end)
}

/** Longer words before an atom are known by their end, so that no text costs more than a few steps an atom. */
const longestWord = 20

function characterFrom(code: string, offset: number): string {
  let at = offset
  const limit = offset + longestWord
  while (at < limit && isBlank(code.charCodeAt(at))) at++
  return isBlank(code.charCodeAt(at)) ? '' : code.charAt(at)
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  )
}
