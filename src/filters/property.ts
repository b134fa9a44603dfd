import { characterCount, sliceCharacters } from '../values/characters.ts'
import { numericValue } from '../values/compare-scalars.ts'
import { Drop } from '../values/drop.ts'
import { hashGet } from '../values/equality.ts'
import { toS } from '../values/to-s.ts'
import { isHash, type Value } from '../values/value.ts'
import { FilterError } from './filter.ts'

/** Whether Ruby's `item[property]` exists: for hashes and drops, but for texts and integers too. */
export function hasProperties(item: Value): boolean {
  if (typeof item === 'number') return Number.isInteger(item)
  return typeof item === 'string' || typeof item === 'bigint' || isHash(item) || item instanceof Drop
}

/**
 * Ruby's `item[property]`: the value of a key, the part of a text (`"blog"["log"]`), a bit of an integer; nil
 * where there is none.
 *
 * @throws FilterError for a property that such an item cannot have, as a named one of an integer.
 */
export function propertyOf(item: Value, property: Value): Value {
  if (isHash(item)) return hashGet(item, property) ?? null
  if (item instanceof Drop) return typeof property === 'string' ? item.get(property) : null
  if (typeof item === 'string') return partOf(item, property)
  if (hasProperties(item)) return bitOf(BigInt(String(item)), property)
  return null
}

function partOf(text: string, property: Value): Value {
  if (typeof property === 'string') return text.includes(property) ? property : null
  const index = indexOf(property)
  return index < -characterCount(text) ? null : sliceCharacters(text, index, 1) || null
}

function bitOf(integer: bigint, property: Value): Value {
  const index = indexOf(property)
  if (index < 0) return 0
  return Number((integer >> BigInt(index)) & 1n)
}

function indexOf(property: Value): number {
  const index = Number(numericValue(property) ?? Number.NaN)
  if (Number.isFinite(index)) return Math.trunc(index)
  throw new FilterError(`cannot select the property '${toS(property)}'`)
}
