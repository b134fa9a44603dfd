import { Drop } from '../values/drop.ts'
import { toFloat } from '../values/float.ts'
import { inspect } from '../values/inspect.ts'
import { leadingInteger } from '../values/number.ts'
import { Range } from '../values/range.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isHash, type Value } from '../values/value.ts'
import { className } from './comparison-error.ts'
import { FilterError } from './filter.ts'
import { hasProperties, propertyOf } from './property.ts'
import { itemsOf } from './sequence.ts'

/**
 * The property of an item that Jekyll's `where`, `sort` and `group_by` read: text that looks like a number is
 * that number, and dots lead into hashes: `author.name`.
 *
 * @throws FilterError for an item that has no properties, such as nil or a list.
 */
export function itemProperty(item: Value, property: string): Value {
  if (isArray(item)) throw listError(item, property)
  const value = property.includes('.') ? readPath(item, property) : readProperty(item, property)
  return typeof value === 'string' ? parseNumber(value) : value
}

/**
 * What those filters go through: a list's items, a hash's values, a range's numbers; null for what Ruby finds
 * not to be a collection.
 */
export function collectionItems(input: Value): readonly Value[] | null {
  if (isArray(input)) return input
  if (isHash(input)) return [...input.values()]
  if (input instanceof Range) return itemsOf(input)
  return input instanceof Drop ? input.keys().map(key => input.get(key)) : null
}

// Ruby strips a text's dots at the end: `"a..".split(".")` is `["a"]`.
function readPath(item: Value, path: string): Value {
  let value = item
  for (const key of path.replace(/\.+$/, '').split('.')) {
    // Jekyll's answer where the path ends early is false and not nil: `where: "a.b", nil` does not find it.
    if (!hasProperties(value) && !isArray(value)) return false
    value = readProperty(value, key)
  }
  return value
}

function readProperty(item: Value, property: string): Value {
  if (isHash(item)) return item.get(property) ?? null
  if (hasProperties(item) && typeof item !== 'number' && typeof item !== 'bigint')
    return propertyOf(item, property)
  throw new FilterError(
    `cannot read "${property}" of ${className(item)} ${toS(item).slice(0, 20)}`,
    'every item of the list must be a page, a post or a hash',
  )
}

function listError(item: Value, property: string): FilterError {
  return new FilterError(
    `Error accessing object (${inspect(item).slice(0, 20)}) with given key. ` +
      `Expected an integer but got "${property}" instead.`,
    'the list holds lists, or is a hash, whose items are pairs of a key and a value',
  )
}

const NUMBER = /^[\t-\r ]*-?(?:\d+\.?\d*|\.\d+)[\t-\r ]*$/

function parseNumber(text: string): Value {
  if (!NUMBER.test(text)) return text
  return text.includes('.') ? toFloat(Number.parseFloat(text)) : leadingInteger(text)
}
