import { intern } from '../../../util/intern.ts'
import { toFloat } from '../../../values/float.ts'
import { BLANK, EMPTY } from '../../../values/method-literal.ts'
import { leadingInteger } from '../../../values/number.ts'
import type { Value } from '../../../values/value.ts'

/** A literal, a variable with what is looked up in it, or a range. */
export type Expression = Literal | Lookup | RangeExpression

export interface Literal {
  readonly kind: 'literal'
  readonly value: Value
  readonly offset: number
}

export interface Lookup {
  readonly kind: 'lookup'
  /** The variable's name, computed in `[name].key`; null where the text holds none. */
  readonly name: string | Expression | null
  readonly keys: readonly LookupKey[]
  /** Where the expression starts in the text, in UTF-16 units. */
  readonly offset: number
}

/** A name after a dot, or an expression in brackets. */
export type LookupKey = string | Expression

export interface RangeExpression {
  readonly kind: 'range'
  readonly first: Expression
  readonly last: Expression
  readonly offset: number
}

/**
 * Reads an expression as Liquid does in its lax mode: what is no literal is a variable, and characters that
 * cannot stand in one are skipped. It never fails.
 */
export function parseExpression(text: string, offset = 0): Expression {
  return parse(text, offset, 0)
}

const deepestNesting = 100

const words: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['', null],
  ['nil', null],
  ['null', null],
  ['true', true],
  ['false', false],
  ['blank', BLANK],
  ['empty', EMPTY],
])

const INTEGER = /^-?\d+$/
const FLOAT = /^-?\d[\d.]+$/
const SPACE = /[\t-\r ]/

function parse(text: string, offset: number, depth: number): Expression {
  const word = words.get(text)
  if (word !== undefined) return { kind: 'literal', value: word, offset }
  if (isQuoted(text)) return { kind: 'literal', value: text.slice(1, -1), offset }
  if (INTEGER.test(text)) return { kind: 'literal', value: leadingInteger(text), offset }
  const dots = depth < deepestNesting ? findRange(text) : -1
  if (dots > 0) {
    const first = parse(text.slice(1, dots), offset + 1, depth + 1)
    const last = parse(text.slice(dots + 2, -1), offset + dots + 2, depth + 1)
    return { kind: 'range', first, last, offset }
  }
  if (FLOAT.test(text)) return { kind: 'literal', value: toFloat(Number.parseFloat(text)), offset }
  return parseLookup(text, offset, depth)
}

function isQuoted(text: string): boolean {
  const quote = text.charAt(0)
  return text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote)
}

/** Where the two dots of `(first..last)` are; with three, the first belongs to the number before. */
function findRange(text: string): number {
  if (!text.startsWith('(') || !text.endsWith(')') || SPACE.test(text)) return -1
  const dots = text.lastIndexOf('..', text.length - 4)
  return dots > 1 ? dots : -1
}

function parseLookup(text: string, offset: number, depth: number): Lookup {
  const [name = null, ...keys] = splitLookup(text).map(({ part, at }) =>
    part.startsWith('[') && depth < deepestNesting
      ? parse(part.slice(1, -1), offset + at + 1, depth + 1)
      : intern(part),
  )
  return { kind: 'lookup', name, keys, offset }
}

interface Part {
  readonly part: string
  readonly at: number
}

/** The names and bracketed expressions in a text. A bracket reaches to the next closing one, even in quotes. */
function splitLookup(text: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  let close = 0
  while (at < text.length) {
    const isOpen = text[at] === '[' && text[at + 1] !== ']' && close >= 0
    if (isOpen) close = text.indexOf(']', at + 2)
    const isBracketed = isOpen && close >= 0
    NAME.lastIndex = at
    const part = isBracketed ? text.slice(at, close + 1) : (NAME.exec(text)?.[0] ?? '')
    if (part !== '') parts.push({ part, at })
    at += Math.max(1, part.length)
  }
  return parts
}

const NAME = /[\w-]+\??/y
