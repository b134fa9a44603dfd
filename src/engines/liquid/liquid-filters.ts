import { arrayFilters } from '../../filters/arrays.ts'
import { comparisonError } from '../../filters/comparison-error.ts'
import { dateFilters } from '../../filters/dates.ts'
import { escapeFilters } from '../../filters/escapes.ts'
import type { FilterTable } from '../../filters/filter.ts'
import { numberFilters } from '../../filters/numbers.ts'
import { hasProperties, propertyOf } from '../../filters/property.ts'
import { itemsOf } from '../../filters/sequence.ts'
import { stringFilters } from '../../filters/strings.ts'
import { truncateFilters } from '../../filters/truncate.ts'
import { valueFilters } from '../../filters/values.ts'
import { compareValues } from '../../values/compare.ts'
import { valuesEqual } from '../../values/equality.ts'
import { mergeSort } from '../../values/merge-sort.ts'
import { isTruthy, type Value } from '../../values/value.ts'

/** Liquid's own filters. Jekyll has more of them, and a `sort` and a `where` that differ from these. */
export const liquidFilters: FilterTable = {
  ...stringFilters,
  ...truncateFilters,
  ...escapeFilters,
  ...numberFilters,
  ...arrayFilters,
  ...valueFilters,
  ...pick(dateFilters, 'date'),
  sort: {
    arity: [0, 1],
    apply: (input, [property = null]) => sort(itemsOf(input), property),
  },
  where: {
    arity: [1, 2],
    apply: (input, [property = null, target = null]) => where(itemsOf(input), property, target),
  },
}

function pick(table: FilterTable, name: string): FilterTable {
  const filter = table[name]
  return filter === undefined ? {} : { [name]: filter }
}

/** Nil goes last. Nil, too, is Ruby's answer to items of which one has no properties. */
function sort(items: readonly Value[], property: Value): Value {
  if (property === null) return mergeSort(items, compareOrFail)
  if (!items.every(hasProperties)) return null
  if (items.length < 2) return items
  const keyed = items.map(item => ({ item, key: propertyOf(item, property) }))
  return mergeSort(keyed, (left, right) => compareOrFail(left.key, right.key)).map(({ item }) => item)
}

function compareOrFail(left: Value, right: Value): number {
  if (left === null) return 1
  if (right === null) return -1
  const order = compareValues(left, right)
  if (order === null) throw comparisonError(left, right)
  return order
}

/** Without a target, or with nil for one, those whose property is neither nil nor false. */
function where(items: readonly Value[], property: Value, target: Value): Value {
  const [first] = items
  if (first === undefined) return []
  if (!hasProperties(first)) return null
  if (target === null) return items.filter(item => isTruthy(propertyOf(item, property)))
  return items.filter(item => valuesEqual(propertyOf(item, property), target))
}
