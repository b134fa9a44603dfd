import { compareText } from '../values/compare-scalars.ts'
import { Drop } from '../values/drop.ts'
import { checkListLength } from '../values/limits.ts'
import { mergeSort } from '../values/merge-sort.ts'
import { Range } from '../values/range.ts'
import { joinItems, toS } from '../values/to-s.ts'
import { uniqueBy } from '../values/unique.ts'
import { isArray, isHash, type Value } from '../values/value.ts'
import { FilterError, type FilterTable } from './filter.ts'
import { hasProperties, propertyOf } from './property.ts'
import { itemsOf } from './sequence.ts'

/** Liquid's filters for lists. What each makes of something else is up to {@link itemsOf}. */
export const arrayFilters: FilterTable = {
  join: {
    arity: [0, 1],
    apply: (input, [glue = ' ']) => joinItems(itemsOf(input), toS(glue)),
  },
  reverse: {
    arity: [0, 0],
    apply: input => itemsOf(input).toReversed(),
  },
  concat: {
    arity: [1, 1],
    apply: (input, [list]) => concat(itemsOf(input), list),
  },
  first: {
    arity: [0, 0],
    apply: first,
  },
  last: {
    arity: [0, 0],
    apply: last,
  },
  map: {
    arity: [1, 1],
    apply: (input, [property = null]) => itemsOf(input).map(item => mapItem(item, property)),
  },
  compact: {
    arity: [0, 1],
    apply: (input, [property = null]) => compact(itemsOf(input), property),
  },
  uniq: {
    arity: [0, 1],
    apply: (input, [property = null]) => uniq(itemsOf(input), property),
  },
  sort_natural: {
    arity: [0, 1],
    apply: (input, [property = null]) => sortNatural(itemsOf(input), property),
  },
}

function concat(items: readonly Value[], list: Value | undefined): Value {
  if (!isArray(list)) throw new FilterError('concat filter requires an array argument')
  checkListLength(items.length + list.length)
  return items.concat(list)
}

function first(input: Value): Value {
  if (isArray(input)) return input[0] ?? null
  if (isHash(input)) return input.entries().next().value ?? null
  if (input instanceof Range) return input.first
  return input instanceof Drop && input.isEnumerable ? firstPair(input) : null
}

function firstPair(drop: Drop): Value {
  const [key] = drop.keys()
  return key === undefined ? null : [key, drop.get(key)]
}

// Ruby's hashes and drops have a first pair and no last one.
function last(input: Value): Value {
  if (isArray(input)) return input.at(-1) ?? null
  return input instanceof Range ? input.last : null
}

function mapItem(item: Value, property: Value): Value {
  return property === 'to_liquid' ? item : propertyOf(item, property)
}

// In the following, nil stands for Ruby's answer to items of which one, or the first, has no properties.

function compact(items: readonly Value[], property: Value): Value {
  if (property === null) return items.filter(item => item !== null)
  if (!startsWithProperties(items)) return null
  return items.filter(item => readProperty(item, property) !== null)
}

function uniq(items: readonly Value[], property: Value): Value {
  if (property === null) return uniqueBy(items, item => item)
  if (!startsWithProperties(items)) return null
  // Ruby does not look at the property of an only item.
  if (items.length < 2) return items
  return uniqueBy(items, item => readProperty(item, property))
}

function startsWithProperties([first]: readonly Value[]): boolean {
  return first === undefined || hasProperties(first)
}

// Ruby finds no `[]` in an item after the first and stops.
function readProperty(item: Value, property: Value): Value {
  if (!hasProperties(item)) throw new FilterError(`cannot select the property '${toS(property)}'`)
  return propertyOf(item, property)
}

/** Ignores the case of ASCII letters alone, and puts nil last. */
function sortNatural(items: readonly Value[], property: Value): Value {
  if (property !== null && !items.every(hasProperties)) return null
  if (items.length < 2) return items
  const keyed = items.map(item => ({
    item,
    key: naturalKey(property === null ? item : propertyOf(item, property)),
  }))
  return mergeSort(keyed, (left, right) => compareNatural(left.key, right.key)).map(({ item }) => item)
}

function naturalKey(value: Value): string | null {
  return value === null ? null : toS(value).replace(/[A-Z]+/g, letters => letters.toLowerCase())
}

function compareNatural(left: string | null, right: string | null): number {
  if (left !== null && right !== null) return compareText(left, right)
  return left === null ? 1 : -1
}
