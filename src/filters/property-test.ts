import { Drop } from '../values/drop.ts'
import { MethodLiteral } from '../values/method-literal.ts'
import { Range } from '../values/range.ts'
import { Time } from '../values/time.ts'
import { joinItems, toS } from '../values/to-s.ts'
import { isArray, isHash, type Value } from '../values/value.ts'
import { itemProperty } from './item-property.ts'
import { itemsOf } from './sequence.ts'

/**
 * Whether an item's property is `target`, as `where` and `find` see it: compared as text, and within a list by
 * its items. Nil finds nil; the words `empty` and `blank` find nil, empty text, lists and hashes.
 */
export function propertyTest(property: string, target: Value): (item: Value) => boolean {
  if (target === null) return item => itemProperty(item, property) === null
  if (target instanceof MethodLiteral) return item => isEmpty(itemProperty(item, property))
  const text = toS(target)
  return item => matches(itemProperty(item, property), text)
}

function isEmpty(value: Value): boolean {
  return value === '' || joinItems(toArray(value), '') === ''
}

function matches(value: Value, text: string): boolean {
  if (typeof value === 'string') return value === text
  return isArray(value) || isCompound(value)
    ? toArray(value).some(item => toS(item) === text)
    : value !== null && toS(value) === text
}

function isCompound(value: Value): boolean {
  return isHash(value) || value instanceof Range || value instanceof Time || value instanceof Drop
}

/** Ruby's `Array(value)`. */
function toArray(value: Value): readonly Value[] {
  if (value === null) return []
  if (isArray(value)) return value
  if (isHash(value)) return [...value.entries()]
  if (value instanceof Range) return itemsOf(value)
  if (value instanceof Drop) return value.keys().map(key => [key, value.get(key)])
  return value instanceof Time ? partsOf(value) : [value]
}

/** Ruby's `Time#to_a`, for which `where: "date", 2024` finds the posts of that year. */
function partsOf(time: Time): readonly Value[] {
  const { second, minute, hour, day, month, year, weekday, yearday } = time.civil()
  return [second, minute, hour, day, month, year, weekday, yearday, false, time.zone]
}
