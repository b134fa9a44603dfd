import { Float } from './float.ts'
import type { Value } from './value.ts'

/** The number that an Integer or a Float is; undefined for all else. */
export function numericValue(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  return value instanceof Float ? value.value : undefined
}

/** -1, 0 or 1; null where one of them is NaN. Integers of any size compare exactly. */
export function compareNumbers(left: number | bigint, right: number | bigint): number | null {
  if (left < right) return -1
  if (left > right) return 1
  return left >= right ? 0 : null
}

/** -1, 0 or 1 by code points, as Ruby compares text, and not by UTF-16 units as JavaScript does. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index)
    if (difference !== 0) {
      return rank(left.charCodeAt(index)) < rank(right.charCodeAt(index)) ? -1 : 1
    }
  }
  return left.length < right.length ? -1 : 1
}

// Surrogates stand for characters past U+FFFF.
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
