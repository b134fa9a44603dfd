/**
 * How the text of a block is read. kramdown scans from left to right; a construct that opens reads on by
 * itself until its end is found, and if there is none its opening characters become text and reading goes
 * back behind them. A budget bounds all such going back, so that time stays linear whatever is written.
 */
import type { Environment } from './environment.ts'
import { type MarkdownIt, StateInline, Token } from './markdown-it.ts'
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
  restart(source: string, tokens: Token[], inHtml: boolean): void {
    this.src = source
    this.tokens = tokens
    this.pos = 0
    this.posMax = source.length
    this.level = 0
    this.pending = ''
    this.pendingLevel = 0
    this.inHtml = inHtml
    this.budget = 10_000 + 16 * source.length
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

/** Makes markdown-it read spans with this state. */
export function spanReading(md: MarkdownIt): void {
  let rules: readonly unknown[] = []
  let dispatch = createDispatch([])
  md.inline.State = SpanState
  md.inline.tokenize = state => {
    if (!(state instanceof SpanState)) return
    const current = md.inline.ruler.getRules('')
    if (current !== rules) {
      rules = current
      dispatch = createDispatch(current)
    }
    state.dispatch = dispatch
    readSpans(state, '', null)
  }
}

/** Registers a span rule that may apply where one of the characters `startsAt` stands. */
export function addSpanRule(md: MarkdownIt, name: string, startsAt: string, rule: SpanRule): void {
  const registered = (state: StateInline): boolean => state instanceof SpanState && rule(state)
  md.inline.ruler.push(name, Object.assign(registered, { startsAt }))
}

/** Reads spans inside `element` until `stop` says so, or to the end of the text; tells whether it was stopped. */
export function readSpans(state: SpanState, element: string, stop: Stop | null): boolean {
  const { element: outer, images, base, failed } = state
  state.element = element
  state.images = 0
  state.failed = 0
  state.base = state.tokens.length
  state.depth++
  const found = scan(state, stop)
  state.depth--
  state.element = outer
  state.images = images
  state.base = base
  state.failed = failed
  return found
}

/** Rules by the code of the character at which they may apply. */
interface Dispatch {
  readonly rules: readonly (readonly RuleFunction[])[]
  /** 1 for the characters that have rules or may stop a construct. */
  readonly special: Uint8Array
}

type RuleFunction = (state: StateInline, silent: boolean) => boolean

function createDispatch(rules: readonly RuleFunction[]): Dispatch {
  const byCode: RuleFunction[][] = Array.from({ length: 128 }, () => [])
  const special = new Uint8Array(128)
  special[93] = 1
  for (const rule of rules) {
    const startsAt = 'startsAt' in rule && typeof rule.startsAt === 'string' ? rule.startsAt : ''
    for (let index = 0; index < startsAt.length; index++) {
      const code = startsAt.charCodeAt(index)
      byCode[code]?.push(rule)
      special[code] = 1
    }
  }
  return { rules: byCode, special }
}

function scan(state: SpanState, stop: Stop | null): boolean {
  const { src, posMax } = state
  const { rules, special } = state.dispatch
  while (state.pos < posMax) {
    const from = state.pos
    let at = from
    let code = 0
    for (; at < posMax; at++) {
      code = src.charCodeAt(at)
      if (code < 128 && special[code] === 1 && (state.isRaw ? code === 60 : mayStart(src, at, code, stop))) break
    }
    if (at >= posMax) {
      state.pending += src.slice(from, posMax)
      state.pos = posMax
      return false
    }
    // A quotation mark is judged together with the character before it, unless that was a construct's.
    if ((code === 34 || code === 39) && at > from) at--
    if (at > from) state.pending += src.slice(from, at)
    state.pos = at
    if (stop !== null && stop(state)) return true
    if (!applyRules(state, rules[code] ?? [])) addCharacter(state, code, rules[34] ?? [])
  }
  return false
}

function applyRules(state: SpanState, rules: readonly RuleFunction[]): boolean {
  for (let index = 0; index < rules.length; index++) if (rules[index]?.(state, false)) return true
  return false
}

function addCharacter(state: SpanState, code: number, quoteRules: readonly RuleFunction[]): void {
  const next = state.src.charCodeAt(state.pos + 1)
  const beforeQuote = (next === 34 || next === 39) && code !== 92 && !state.isRaw
  if (beforeQuote && applyRules(state, quoteRules)) return
  state.pending += state.src.charAt(state.pos)
  state.pos++
}

/** Whether a construct could begin here, judged by the characters that must follow. */
function mayStart(source: string, at: number, code: number, stop: Stop | null): boolean {
  switch (code) {
    case 32: {
      const next = source.charCodeAt(at + 1)
      return (next === 32 && source.charCodeAt(at + 2) === 10) || (next === 62 && source.charCodeAt(at + 2) === 62)
    }
    case 33:
      return source.charCodeAt(at + 1) === 91
    case 36:
    case 45:
    case 62:
    case 126:
      return source.charCodeAt(at + 1) === code
    case 46:
      return source.charCodeAt(at + 1) === 46 && source.charCodeAt(at + 2) === 46
    case 93:
      return stop !== null
    case 123:
      return source.charCodeAt(at + 1) === 58
    default:
      return true
  }
}

const noDispatch: Dispatch = { rules: [], special: new Uint8Array(128) }
