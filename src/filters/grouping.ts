import { toS } from '../values/to-s.ts'
import { isArray, isHash, isTruthy, type Value } from '../values/value.ts'
import { FilterError, type FilterTable } from './filter.ts'
import { groupItems } from './group.ts'
import { collectionItems, itemProperty } from './item-property.ts'
import { propertyTest } from './property-test.ts'

/** Jekyll's filters that pick items of a list or sort them into groups. */
export const groupingFilters: FilterTable = {
  where: {
    arity: [2, 2],
    apply: (input, [property = null, target = null]) => {
      const items = searchableItems(input, property, target)
      return items === null ? input : items.filter(propertyTest(toS(property), target))
    },
  },
  where_exp: {
    arity: [2, 2],
    apply: (input, [name = null, text = null], context) => {
      const items = collectionItems(input)
      if (items === null) return input
      return items.filter(context.condition(expressionText(text), toS(name)))
    },
  },
  find: {
    arity: [2, 2],
    apply: (input, [property = null, target = null]) => {
      const items = searchableItems(input, property, target)
      return items === null ? input : (items.find(propertyTest(toS(property), target)) ?? null)
    },
  },
  find_exp: {
    arity: [2, 2],
    apply: (input, [name = null, text = null], context) => {
      const items = collectionItems(input)
      if (items === null) return input
      return items.find(context.condition(expressionText(text), toS(name))) ?? null
    },
  },
  group_by: {
    arity: [1, 1],
    apply: (input, [property = null]) => {
      const items = groupableItems(input)
      return items === null ? input : groupItems(items, item => toS(itemProperty(item, toS(property))))
    },
  },
  group_by_exp: {
    arity: [2, 2],
    apply: (input, [name = null, text = null], context) => {
      const items = groupableItems(input)
      return items === null ? input : groupItems(items, context.expression(expressionText(text), toS(name)))
    },
  },
}

function searchableItems(input: Value, property: Value, target: Value): readonly Value[] | null {
  if (!isTruthy(property) || isArray(target) || isHash(target)) return null
  return collectionItems(input)
}

/** Grouping, unlike searching, sees a hash as its pairs. */
function groupableItems(input: Value): readonly Value[] | null {
  return isHash(input) ? [...input.entries()] : collectionItems(input)
}

function expressionText(text: Value): string {
  if (typeof text === 'string') return text
  throw new FilterError('the expression is missing', 'write it in quotes, such as "item.price > 3"')
}
