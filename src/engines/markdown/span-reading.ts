/** How rules are chosen for a character, and how a text, or the inside of a construct, is read as spans. */
import type { MarkdownIt, StateInline } from './markdown-it.ts'
import { type Dispatch, type RuleFunction, type SpanRule, SpanState, type Stop } from './span-state.ts'

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
      if (code < 128 && special[code] === 1 && (state.isRaw ? code === 60 : mayStart(src, at, code, stop)))
        break
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
    if (stop?.(state)) return true
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
      return (
        (next === 32 && source.charCodeAt(at + 2) === 10) || (next === 62 && source.charCodeAt(at + 2) === 62)
      )
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
