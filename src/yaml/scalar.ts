/**
 * What a plain scalar means. The released Jekyll reads YAML with SafeYAML 1.0.5, whose guesses are neither
 * YAML 1.1's nor 1.2's: `1,000` is an integer, `1:30` the float 90.0, `1e3` and `:sym` are text. Where
 * SafeYAML stops with an error (`1__0.5`), the scalar is text here.
 */
import { toFloat } from '../values/float.ts'
import type { Scalar } from '../values/value.ts'
import { parseDate, parseTime } from './time.ts'

/** The value that SafeYAML guesses for a scalar without quotes. */
export function resolveScalar(text: string): Scalar {
  const first = text.charCodeAt(0)
  if (first <= largestNumberStart || text === '') return text === '' ? null : resolveNumber(text, first)
  if (text.length <= 5) {
    const word = words.get(text.toLowerCase())
    if (word !== undefined) return word
  }
  return first === underscore ? resolveNumber(text, first) : text
}

const largestNumberStart = '9'.charCodeAt(0)
const underscore = '_'.charCodeAt(0)
const zero = '0'.charCodeAt(0)

// In every mixture of cases: `nULL` is nil too.
const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ['~', null],
  ['null', null],
  ['yes', true],
  ['on', true],
  ['true', true],
  ['no', false],
  ['off', false],
  ['false', false],
])

// Ruby's `\Z` stands before a last line break too, which a block scalar has that gets here by a tag or an alias.
const integer = /^[-+]?(?:0|[1-9][0-9]*)\n?$/
const octal = /^0[0-7]+\n?$/
const hexadecimal = /^(?:0x[0-9a-f]+|[-+]0x[0-9a-fA-F]+)\n?$/i
const binary = /^0b[01]+\n?$/
const sexagesimal = /^[-+]?[0-9]+(?::[0-5]?[0-9])+\n?$/
const float = /^[-+]?(?:\d[\d_]*)?\.[\d_]+(?:[eE][-+]\d+)?\n?$/
const sexagesimalFloat = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*\n?$/
const misplacedUnderscore = /(?:^|[^0-9])_|_(?:[^0-9]|$)/

const infinities: ReadonlyMap<string, number> = new Map(
  ['.inf', '.Inf', '.INF'].flatMap(name => [
    [name, Number.POSITIVE_INFINITY],
    [`-${name}`, Number.NEGATIVE_INFINITY],
  ]),
)
const notNumbers: ReadonlySet<string> = new Set(['.nan', '.NaN', '.NAN'])

function resolveNumber(text: string, first: number): Scalar {
  const digits = text.includes('_') || text.includes(',') ? text.replace(/[_,]/g, '') : text
  if (integer.test(digits)) return toInteger(digits.trim())
  if (octal.test(digits)) return toInteger(`0o${digits.slice(1).trim()}`)
  if (hexadecimal.test(digits)) return toHexadecimal(digits.trim().toLowerCase())
  if (binary.test(digits)) return toInteger(digits.trim())
  if (sexagesimal.test(digits)) return toFloat(sexagesimalValue(digits))
  return resolveFloat(text) ?? (first >= zero ? (parseDate(text) ?? parseTime(text) ?? text) : text)
}

function resolveFloat(text: string): Scalar {
  if (float.test(text)) return isMisplaced(text) ? text : toFloat(Number(text.replaceAll('_', '')))
  if (notNumbers.has(text)) return Number.NaN
  const infinity = infinities.get(text)
  if (infinity !== undefined) return infinity
  if (!sexagesimalFloat.test(text)) return null
  if (isMisplaced(text) || text.endsWith('.\n')) return text
  return toFloat(sexagesimalValue(text.replaceAll('_', '')))
}

function isMisplaced(text: string): boolean {
  return text.includes('_') && misplacedUnderscore.test(text)
}

function toInteger(digits: string): number | bigint {
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number + 0 : BigInt(digits)
}

function toHexadecimal(digits: string): number | bigint {
  if (digits.startsWith('-')) return -toInteger(digits.slice(1))
  return toInteger(digits.startsWith('+') ? digits.slice(1) : digits)
}

// A sign counts twice, as in SafeYAML: `-1:30` is -(-60 + 30) = 30.0.
function sexagesimalValue(text: string): number {
  const [whole = '', fraction = ''] = text.trim().split('.')
  let value = 0
  let unit = 1
  for (const part of whole.split(':').reverse()) {
    value += Number(part) * unit
    unit *= 60
  }
  value += Number(`0.${fraction}`)
  return text.startsWith('-') ? -value : value
}
