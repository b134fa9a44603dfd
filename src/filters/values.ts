import { characterCount, sliceCharacters } from '../values/characters.ts'
import { Range } from '../values/range.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isHash, isTruthy, type Value } from '../values/value.ts'
import type { FilterTable } from './filter.ts'
import { integerOf } from './integer.ts'
import { rangeSize } from './sequence.ts'

/** Liquid's filters for text and lists alike. */
export const valueFilters: FilterTable = {
  default: {
    arity: [0, 2],
    apply: (input, [fallback = '', options = null]) =>
      isMissing(input, isHash(options) && isTruthy(options.get('allow_false'))) ? fallback : input,
  },
  size: {
    arity: [0, 0],
    apply: sizeOf,
  },
  slice: {
    arity: [1, 2],
    apply: (input, [start = null, length = null]) =>
      slice(input, integerOf(start), isTruthy(length) ? integerOf(length) : 1),
  },
}

// Liquid 4 stops at `allow_false: true`; Liquid 5 knows it.
function isMissing(input: Value, allowsFalse: boolean): boolean {
  if (isArray(input)) return input.length === 0
  if (isHash(input)) return input.size === 0
  return input === '' || input === null || (input === false && !allowsFalse)
}

/** Ruby's `size`, 0 for what has none. An integer has one as well: its bytes. */
function sizeOf(input: Value): number {
  if (typeof input === 'string') return characterCount(input)
  if (isArray(input)) return input.length
  if (isHash(input)) return input.size
  if (input instanceof Range) return rangeSize(input)
  if (typeof input === 'bigint') return Math.max(8, Math.ceil(bitCount(input) / 8))
  return typeof input === 'number' && Number.isInteger(input) ? 8 : 0
}

function bitCount(integer: bigint): number {
  return (integer < 0n ? -integer : integer).toString(2).length
}

function slice(input: Value, start: number, length: number): Value {
  if (!isArray(input)) return sliceCharacters(toS(input), start, length) ?? ''
  const first = start < 0 ? start + input.length : start
  return first < 0 || length < 0 ? [] : input.slice(first, first + length)
}
