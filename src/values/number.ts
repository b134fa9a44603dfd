import { type Decimal, parseDecimal } from './decimal.ts'
import { Float } from './float.ts'
import { checkDigits } from './limits.ts'
import { toS } from './to-s.ts'
import type { Value } from './value.ts'
import { strip } from './whitespace.ts'

/** Ruby's Integer. */
export type Integer = number | bigint

/** Ruby's BigDecimal: `float` is the nearest float, `decimal` the exact value unless that is NaN or infinite. */
export interface BigDecimal {
  readonly float: number
  readonly decimal: Decimal | null
}

/**
 * `Liquid::Utils.to_number`: floats and texts such as "1.5" become decimals, other texts the integer that they
 * start with ("12px" is 12, ".5" and "" are 0), and whatever is neither number nor text is 0.
 *
 * @throws LimitError for a text of too many digits.
 */
export function toNumber(value: Value): Integer | BigDecimal {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return Number.isInteger(value) ? value : fromFloat(value)
  if (value instanceof Float) return fromFloat(value.value)
  if (typeof value !== 'string') return 0
  const text = strip(value)
  return decimalText.test(text) ? fromText(text) : leadingInteger(value)
}

/**
 * `Liquid::Utils.to_integer`, which takes whole texts only, in any of Ruby's notations: "12", "1_000", "0x1f",
 * "017". Null for all else, floats included.
 *
 * @throws LimitError for a text of too many digits.
 */
export function toInteger(value: Value): Integer | null {
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))) return value
  const text = toS(value)
  if (text.includes('\0')) return null
  const [, sign, body = ''] = signed.exec(strip(text)) ?? []
  for (const [notation, radix] of notations) {
    const digits = notation.exec(body)?.[1]
    if (digits !== undefined) return parseInteger(radix, digits, sign === '-')
  }
  return null
}

/**
 * Ruby's `String#to_i`: the integer at the start of the text, 0 where there is none.
 *
 * @throws LimitError for a text of too many digits.
 */
export function leadingInteger(text: string): Integer {
  const [, sign, digits] = integerStart.exec(text) ?? []
  return digits === undefined ? 0 : parseInteger('', digits, sign === '-')
}

/** Ruby's coercion of an Integer that meets a BigDecimal. */
export function toBigDecimal(number: Integer | BigDecimal): BigDecimal {
  if (typeof number === 'object') return number
  return { float: Number(number), decimal: { coefficient: BigInt(number), scale: 0 } }
}

/** An integer as a plain number where that is exact. */
export function shrink(integer: bigint): Integer {
  const number = Number(integer)
  return Number.isSafeInteger(number) ? number : integer
}

const decimalText = /^-?\d+\.\d+$/
const integerStart = /^[\t-\r ]*([+-]?)(?:0d(?=\d))?(\d+(?:_\d+)*)/i
const signed = /^([+-]?)(\w+)$/

const notations: readonly [RegExp, string][] = [
  [/^((?!0[\d_])\d+(?:_\d+)*)$/, ''],
  [/^0_?([0-7]+(?:_[0-7]+)*)$/, '0o'],
  [/^0x([\da-f]+(?:_[\da-f]+)*)$/i, '0x'],
  [/^0o([0-7]+(?:_[0-7]+)*)$/i, '0o'],
  [/^0b([01]+(?:_[01]+)*)$/i, '0b'],
  [/^0d(\d+(?:_\d+)*)$/i, ''],
]

function parseInteger(radix: string, digits: string, isNegative: boolean): Integer {
  checkDigits(digits.length)
  const magnitude = BigInt(radix + digits.replaceAll('_', ''))
  return shrink(isNegative ? -magnitude : magnitude)
}

function fromFloat(float: number): BigDecimal {
  return Number.isFinite(float) ? fromText(String(float)) : { float, decimal: null }
}

function fromText(text: string): BigDecimal {
  return { float: Number(text), decimal: parseDecimal(text) }
}
