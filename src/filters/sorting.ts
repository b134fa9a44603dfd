import { compareValues } from '../values/compare.ts'
import { compareText } from '../values/compare-scalars.ts'
import { Drop } from '../values/drop.ts'
import { mergeSort } from '../values/merge-sort.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isHash, type Value } from '../values/value.ts'
import { className, comparisonError } from './comparison-error.ts'
import { FilterError, type FilterTable } from './filter.ts'
import { integerOf } from './integer.ts'
import { collectionItems, itemProperty } from './item-property.ts'

/** Jekyll's filters for the order of lists: `sort`, which replaces Liquid's, and its opposite. */
export const sortingFilters: FilterTable = {
  sort: {
    arity: [0, 2],
    apply: (input, [property = null, nils = 'first']) => {
      const items = sortableItems(input)
      return property === null ? sortItems(items) : sortBy(items, toS(property), nilOrder(nils))
    },
  },
  sample: {
    arity: [0, 1],
    apply: (input, [count = 1], context) => {
      if (!isArray(input)) return input
      context.volatile()
      return sample(input, count)
    },
  },
}

function sortableItems(input: Value): readonly Value[] {
  if (input === null) {
    throw new FilterError('Cannot sort a null object.', 'the list does not exist: look for a misspelt name')
  }
  const items = isHash(input) ? [...input.entries()] : collectionItems(input)
  if (items === null) throw new FilterError(`cannot sort ${className(input)}`, 'only lists can be sorted')
  return items
}

function sortItems(items: readonly Value[]): readonly Value[] {
  return mergeSort(items, (left, right) => {
    const order =
      left instanceof Drop && right instanceof Drop ? compareDrops(left, right) : compareValues(left, right)
    if (order === null) throw comparisonError(left, right)
    return order
  })
}

/** Documents are ordered by date, and by path where that does not tell. */
function compareDrops(left: Drop, right: Drop): number | null {
  const order = compareValues(left.get('date'), right.get('date'))
  return order || compareValues(left.get('path'), right.get('path'))
}

function nilOrder(nils: Value): -1 | 1 {
  if (nils === 'first') return -1
  if (nils === 'last') return 1
  throw new FilterError(
    `Invalid nils order: '${toS(nils)}' is not a valid nils order. It must be 'first' or 'last'.`,
  )
}

/** Values that have no order compare as text. */
function sortBy(items: readonly Value[], property: string, nils: -1 | 1): readonly Value[] {
  const keyed = items.map(item => ({ key: itemProperty(item, property), item }))
  const sorted = mergeSort(keyed, ({ key: left }, { key: right }) => {
    if (left === null || right === null) return left === right ? 0 : left === null ? nils : -nils
    return compareValues(left, right) ?? compareText(toS(left), toS(right))
  })
  return sorted.map(({ item }) => item)
}

/** One item, or several in random order. A count that is no integer counts as 1. */
function sample(items: readonly Value[], count: Value): Value {
  const wanted = typeof count === 'number' || typeof count === 'string' ? integerOf(count) : 1
  if (wanted === 1) return items[Math.floor(Math.random() * items.length)] ?? null
  if (wanted < 0) throw new FilterError('negative sample number')
  const rest = [...items]
  const size = Math.min(wanted, rest.length)
  return Array.from(
    { length: size },
    () => rest.splice(Math.floor(Math.random() * rest.length), 1)[0] ?? null,
  )
}
