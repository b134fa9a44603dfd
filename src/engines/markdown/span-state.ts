/**
 * How the text of a block is read. kramdown scans from left to right; a construct that opens reads on by
 * itself until its end is found, and if there is none its opening characters become text and reading goes
 * back behind them. A budget bounds all such going back, so that time stays linear whatever is written.
 */
import type { Environment } from './environment.ts'
import { StateInline, Token } from './markdown-it.ts'
import { findOnce } from './text.ts'

export type SpanRule = (state: SpanState) => boolean

/** Tells at a character that may end a construct whether it does. */
export type Stop = (state: SpanState) => boolean

/** Spans nested deeper than this are text. */
const maxDepth = 100

export class SpanState extends StateInline {
  declare env: Environment
  /** The construct that is being read, and those around it. */
  element = ''
  inEm = false
  inStrong = false
  inLink = false
  /** Inside an element of HTML, or in a text that GFM's line breaks do not apply to. */
  inHtml = false
  /** The text belongs to no block. */
  isStray = false
  /** Only tags of HTML are read. */
  isRaw = false
  depth = 0
  /** Images right inside the construct that is being read. */
  images = 0
  /** Delimiters, as bits, that were found to have no closing one in the rest of this construct. */
  failed = 0
  /** How long `pending` was when a symbol, which takes no attribute list, was added to it. */
  symbolEnd = 0
  dispatch: Dispatch = noDispatch
  /** How many more characters may be read in vain. */
  budget = 0
  /** From where on no `~~` closes anything. */
  unclosedStrike = Number.POSITIVE_INFINITY
  readonly #absent = new Map<string, number>()
  /** How many tokens there were where the current construct began. */
  base = 0

  /** Starts on another text; one state serves all texts of a rendering. */
  restart(source: string, tokens: Token[], inHtml: boolean, isStray: boolean): void {
    this.isStray = isStray
    this.src = source
    this.tokens = tokens
    this.pos = 0
    this.posMax = source.length
    this.level = 0
    this.pending = ''
    this.pendingLevel = 0
    this.inHtml = inHtml
    this.budget = 10_000 + 8 * source.length
    this.unclosedStrike = Number.POSITIVE_INFINITY
    this.#absent.clear()
  }

  override pushPending(): Token {
    this.symbolEnd = 0
    return super.pushPending()
  }

  /** As markdown-it's, without the delimiters that kramdown's rules have no use for. */
  override push(type: string, tag: string, nesting: 1 | 0 | -1): Token {
    if (this.pending !== '') this.pushPending()
    const token = new Token(type, tag, nesting)
    if (nesting < 0) this.level--
    token.level = this.level
    if (nesting > 0) this.level++
    this.pendingLevel = this.level
    this.tokens.push(token)
    return token
  }

  /** As `indexOf` on the source, which is not searched twice for what is not there. */
  find(text: string, from: number): number {
    return findOnce(this.src, text, from, this.#absent)
  }

  addText(text: string): void {
    this.pending += text
  }

  /** Adds a character that kramdown keeps apart from text: a quote, a dash, an entity. */
  addSymbol(text: string): void {
    this.pending += text
    this.symbolEnd = this.pending.length
  }

  canNest(): boolean {
    return this.depth < maxDepth && this.budget > 0
  }

  save(): SavedState {
    return {
      pos: this.pos,
      pending: this.pending,
      symbolEnd: this.symbolEnd,
      level: this.level,
      count: this.tokens.length,
    }
  }

  /** Goes back to a saved place, at the cost of what was read since. */
  revert(saved: SavedState): void {
    this.budget -= this.pos - saved.pos + 1
    this.pos = saved.pos
    this.pending = saved.pending
    this.symbolEnd = saved.symbolEnd
    this.level = saved.level
    this.pendingLevel = saved.level
    this.tokens.length = saved.count
  }

  hasContent(): boolean {
    return this.pending !== '' || this.tokens.length > this.base
  }
}

export interface SavedState {
  readonly pos: number
  readonly pending: string
  readonly symbolEnd: number
  readonly level: number
  readonly count: number
}

/** Rules by the code of the character at which they may apply. */
export interface Dispatch {
  readonly rules: readonly (readonly RuleFunction[])[]
  /** 1 for the characters that have rules or may stop a construct. */
  readonly special: Uint8Array
}

export type RuleFunction = (state: StateInline, silent: boolean) => boolean

const noDispatch: Dispatch = { rules: [], special: new Uint8Array(128) }
