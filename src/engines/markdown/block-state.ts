/**
 * How blocks are read: markdown-it's rules over lines, with what kramdown's rules ask about beside them
 * (the siblings so far, a waiting `{: }` line, the enclosing HTML element). Containers hand the text inside
 * them, freed of its markers, to a state of its own, as kramdown does.
 */
import { type AttributeList, attributeListEnd } from './attributes.ts'
import type { Environment } from './environment.ts'
import { type MarkdownIt, StateBlock, Token } from './markdown-it.ts'
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
  #absent: Map<string, number> | null = null

  /** As `indexOf` on the source, which is not searched twice for what is not there. */
  find(text: string, from: number): number {
    this.#absent ??= new Map()
    return findOnce(this.src, text, from, this.#absent)
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

/** Makes markdown-it read blocks with this state. */
export function blockReading(md: MarkdownIt): void {
  let rules: readonly RuleFunction[] = []
  let dispatch: Dispatch = []
  md.block.State = BlockState
  md.block.tokenize = (state, startLine, endLine) => {
    if (!(state instanceof BlockState)) return
    const current = md.block.ruler.getRules('')
    if (current !== rules) {
      rules = current
      dispatch = createDispatch(current)
    }
    state.dispatch = dispatch
    readBlocks(state, startLine, endLine)
  }
}

/**
 * Registers a block rule behind those that are there. It is asked where the line's text begins with one of
 * the characters `startsAt` (NUL stands for an indented line), or at every line that is not indented.
 */
export function addBlockRule(md: MarkdownIt, name: string, rule: BlockRule, startsAt?: string): void {
  const registered = (state: StateBlock): boolean => state instanceof BlockState && rule(state)
  md.block.ruler.push(name, Object.assign(registered, { startsAt }))
}

/** Reads blocks from the current line on, to the end or to the end tag of the enclosing HTML element. */
export function readBlocks(state: BlockState, startLine: number, endLine: number): void {
  const { dispatch } = state
  state.line = startLine
  while (state.line < endLine && !state.stopped) {
    state.enterLine()
    const rules = dispatch[Math.min(state.code, 128)] ?? []
    let found = false
    for (let index = 0; index < rules.length && !found; index++) {
      found = rules[index]?.(state, state.line, endLine, false) ?? false
    }
    if (!found) addStrayLine(state)
  }
}

type RuleFunction = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean

/** Rules by the code of a line's first character; 128 stands for all codes that are not ASCII. */
type Dispatch = readonly (readonly RuleFunction[])[]

function createDispatch(rules: readonly RuleFunction[]): Dispatch {
  return Array.from({ length: 129 }, (_, code) =>
    rules.filter(rule => {
      const startsAt = 'startsAt' in rule ? rule.startsAt : undefined
      if (typeof startsAt !== 'string') return code !== 0
      return code < 128 && startsAt.includes(String.fromCharCode(code))
    }),
  )
}

/** Whether `line` ends a run of lazy lines: blank, a `{: }` line, an end-of-block marker, a block of HTML. */
export function isLazyEnd(state: BlockState, line: number): boolean {
  if (line >= state.lineMax) return true
  const code = state.src.charCodeAt(state.textStart(line))
  if (code === 60 || code === 123) return state.hasOptionalSpace(line) && isAttributeOrHtml(state, line)
  if (code === 94) return isEndOfBlock(state, line)
  return (code === 10 || isWhitespace(code)) && state.isBlankLine(line)
}

/** Whether a `{: }` line or a block of HTML begins at the line's first character. */
export function isAttributeOrHtml(state: BlockState, line: number): boolean {
  const at = state.textStart(line)
  const code = state.src.charCodeAt(at)
  if (code === 123) return attributeLineEnd(state, at) >= 0
  if (code !== 60) return false
  const rule = state.src.charCodeAt(at + 1) === 47 ? blockEndTag : blockStartTag
  rule.lastIndex = at
  return rule.test(state.src)
}

/** The offset behind a `{: }` line that begins at `at` (it may span lines), or -1. */
export function attributeLineEnd(state: BlockState, at: number): number {
  const { src } = state
  const next = src.charCodeAt(at + 2)
  if (src.charCodeAt(at + 1) !== 58 || next === 58 || next === 47) return -1
  const close = attributeListEnd(src, at + 2)
  return close < 0 ? -1 : restOfLineEnd(src, close + 1)
}

/** The offset behind the newline if only white space is left from `at` on, else -1. */
export function restOfLineEnd(source: string, at: number): number {
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10) return at + 1
    if (!isWhitespace(code)) return -1
  }
  return -1
}

export function isEndOfBlock(state: BlockState, line: number): boolean {
  const start = state.lineStart(line)
  return state.src.charCodeAt(start) === 94 && restOfLineEnd(state.src, start + 1) >= 0
}

/** A line that no rule wants, such as two spaces and a tab before text: kramdown puts it into the tree bare. */
function addStrayLine(state: BlockState): void {
  const text = state.lineText(state.line)
  state.line++
  const last = state.last()
  if (last?.type === 'inline') {
    last.content += text
    return
  }
  const token = state.push('inline', '', 0)
  token.content = text
  token.children = []
  state.children.push(token)
}

// HTML elements that belong into a paragraph: a line that begins with another one ends it.
const spanNames =
  'a|abbr|acronym|b|big|bdo|br|button|cite|code|del|dfn|em|i|img|input|ins|kbd|label|mark|option|q|rb|rbc|rp|' +
  'rt|rtc|ruby|samp|select|small|span|strong|sub|sup|time|tt|u|var|script'
const blockStartTag = new RegExp(`<(?!(?:${spanNames})(?![\\p{L}\\p{M}\\p{N}\\p{Pc}]))[\\p{Alphabetic}_]`, 'uy')
const blockEndTag = new RegExp(
  `</(?!(?:${spanNames})(?![\\p{L}\\p{M}\\p{N}\\p{Pc}]))(?:[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*:)?` +
    '[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*\\s*>',
  'uy',
)
