/**
 * How blocks are read: markdown-it's rules over lines, with what kramdown's rules ask about beside them
 * (the siblings so far, a waiting `{: }` line, the enclosing HTML element). Containers hand the text inside
 * them, freed of its markers, to a state of its own, as kramdown does.
 */
import type { AttributeList } from './attributes.ts'
import type { Environment } from './environment.ts'
import { StateBlock, Token } from './markdown-it.ts'
import { findOnce, isWhitespace } from './text.ts'

/** Containers nested deeper than this are read as text, so that no input can exhaust the stack. */
export const maxDepth = 50

export type BlockRule = (state: BlockState) => boolean

export class BlockState extends StateBlock {
  declare env: Environment
  /** The siblings before this line, each by its (opening) token; invisible ones are among them. */
  children: Token[] = []
  /** The attributes of a `{: }` line that belong to the next block. */
  waiting: AttributeList | null = null
  /** The HTML element whose end tag ends this run of blocks, in lower case. */
  element: string | null = null
  stopped = false
  /** Inside an element of HTML, at any depth. */
  inHtml = false
  depth = 0
  /** First character of the line behind up to three spaces; 0 where more stand there. */
  code = 0
  /** Where that character stands. */
  first = 0
  dispatch: Dispatch = []
  /** The shortest fences of backticks and of tildes that were found to have no end. */
  unclosed: UnclosedFences | null = null
  #pipe = -2
  #absent: Map<string, number> | null = null

  /** As `indexOf` on the source, which is not searched twice for what is not there. */
  find(text: string, from: number): number {
    this.#absent ??= new Map()
    return findOnce(this.src, text, from, this.#absent)
  }

  /** Where the next `|` stands at or behind `from`, or -1; asked with growing offsets it reads the text once. */
  findPipe(from: number): number {
    if (this.#pipe !== -1 && this.#pipe < from) this.#pipe = this.src.indexOf('|', from)
    return this.#pipe
  }

  /** Makes a block the next sibling and gives it the waiting attributes. */
  add(token: Token): Token {
    if (this.waiting !== null) {
      token.meta = { ...token.meta, ial: this.waiting }
      this.env.has.lists = true
      this.waiting = null
    }
    this.children.push(token)
    return token
  }

  /** Adds a sibling that prints nothing: a definition, an end-of-block marker. */
  addInvisible(kind: string): Token {
    const token = new Token('invisible', '', 0)
    token.info = kind
    return this.add(token)
  }

  /** Opens a block that is the next sibling. */
  open(type: string, tag: string): Token {
    return this.add(this.push(type, tag, 1))
  }

  last(): Token | undefined {
    return this.children[this.children.length - 1]
  }

  /** kramdown's block boundary: only behind one may a table, a formula or an underlined heading begin. */
  isAfterBoundary(): boolean {
    const last = this.last()
    return (
      last === undefined ||
      last.type === 'blank' ||
      (last.type === 'invisible' && last.info === '') ||
      this.waiting !== null
    )
  }

  lineStart(line: number): number {
    return this.bMarks[line] ?? this.src.length
  }

  lineEnd(line: number): number {
    return this.eMarks[line] ?? this.src.length
  }

  /** Where the first character stands that is neither space nor tab. */
  textStart(line: number): number {
    return this.lineStart(line) + (this.tShift[line] ?? 0)
  }

  /** The line with its newline. */
  lineText(line: number): string {
    return this.src.slice(this.lineStart(line), this.lineEnd(line) + 1)
  }

  isBlankLine(line: number): boolean {
    let at = this.textStart(line)
    const end = this.lineEnd(line)
    while (at < end && isWhitespace(this.src.charCodeAt(at))) at++
    return at >= end
  }

  /** Whether the line begins with at most three spaces and no tab. */
  hasOptionalSpace(line: number): boolean {
    const shift = this.tShift[line] ?? 0
    return shift <= 3 && this.sCount[line] === shift
  }

  /** The line's first character if at most three spaces stand before it, else 0. */
  codeAt(line: number): number {
    return this.hasOptionalSpace(line) ? this.src.charCodeAt(this.textStart(line)) : 0
  }

  /** Whether the line is indented as code is: a tab or four spaces. */
  isIndented(line: number): boolean {
    const start = this.lineStart(line)
    return this.src.charCodeAt(start) === 9 || this.src.startsWith('    ', start)
  }

  /** Goes on at `offset`, which may be amid a line: the rest of that line is then read as one. */
  moveTo(offset: number): void {
    let line = this.line
    while (line < this.lineMax && this.lineEnd(line) < offset) line++
    this.line = line
    if (line < this.lineMax && offset !== this.lineStart(line)) {
      let at = offset
      let column = 0
      for (; ; at++) {
        const code = this.src.charCodeAt(at)
        if (code === 32) column++
        else if (code === 9) column += 4 - (column % 4)
        else break
      }
      this.bMarks[line] = offset
      this.tShift[line] = at - offset
      this.sCount[line] = column
    }
    this.enterLine()
  }

  /** The offset at which reading goes on. */
  offset(): number {
    return this.line < this.lineMax ? this.lineStart(this.line) : this.src.length
  }

  enterLine(): void {
    this.first = this.textStart(this.line)
    this.code = this.codeAt(this.line)
  }

  /** Reads `text`, the inside of a container, as blocks; they become siblings of `children`. */
  nest(text: string, children: Token[] = []): Token[] {
    const nested = new BlockState(text, this.md, this.env, this.tokens)
    nested.level = this.level
    nested.depth = this.depth + 1
    nested.inHtml = this.inHtml
    nested.children = children
    this.md.block.tokenize(nested, 0, nested.lineMax)
    return children
  }
}

export interface UnclosedFences {
  backtick: number
  tilde: number
  readonly mixed: Set<string>
}

export type RuleFunction = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean

/** Rules by the code of a line's first character; 128 stands for all codes that are not ASCII. */
export type Dispatch = readonly (readonly RuleFunction[])[]
