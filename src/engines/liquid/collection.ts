import { className } from '../../filters/comparison-error.ts'
import { FilterError } from '../../filters/filter.ts'
import { itemsOf } from '../../filters/sequence.ts'
import { Drop } from '../../values/drop.ts'
import { Float } from '../../values/float.ts'
import { checkListLength } from '../../values/limits.ts'
import { leadingInteger } from '../../values/number.ts'
import { Range } from '../../values/range.ts'
import { Time } from '../../values/time.ts'
import { isArray, isHash, type Value } from '../../values/value.ts'

/**
 * The items that a loop goes through, from the one numbered `from` up to the one before `to`. A text is one
 * item, whatever the bounds; a hash is pairs of key and value; numbers and the like have no items.
 *
 * @throws LimitError for a range of too many numbers
 */
export function sliceItems(collection: Value, from: number, to: number | null): readonly Value[] {
  if (typeof collection === 'string') return collection === '' ? [] : [collection]
  if (collection instanceof Range) return sliceRange(collection, from, to)
  const items = listItems(collection)
  return from <= 0 && to === null ? items : items.slice(Math.max(0, from), Math.max(0, to ?? items.length))
}

/** Ruby's `to_i`. @throws FilterError for what has none, such as a list. */
export function toCount(value: Value): number {
  if (value === null) return 0
  if (typeof value === 'string') return Number(leadingInteger(value))
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Time) return value.seconds
  const number = value instanceof Float ? value.value : value
  if (typeof number === 'number' && Number.isFinite(number)) return Math.trunc(number)
  throw new FilterError(`${className(value)} is no number`, 'limit, offset and cols are whole numbers')
}

function listItems(collection: Value): readonly Value[] {
  if (isArray(collection)) return collection
  if (isHash(collection)) return [...collection]
  if (!(collection instanceof Drop)) return []
  if (collection.hash !== null) return [...collection.hash]
  return collection.isEnumerable ? itemsOf(collection) : []
}

function sliceRange({ first, last }: Range, from: number, to: number | null): readonly Value[] {
  const start = first + Math.max(0, from)
  const end = to === null ? last : Math.min(last, first + to - 1)
  const length = Math.max(0, end - start + 1)
  checkListLength(length)
  return Array.from({ length }, (_, index) => start + index)
}
