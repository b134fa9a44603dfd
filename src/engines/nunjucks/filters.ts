/**
 * Nunjucks' own filters that read attributes of their items, over drops and hashes, and those whose result
 * is not the same at every build. The rest of Nunjucks' filters are its own; Jekyll's names come on top.
 */
import type { FilterTable } from '../../filters/filter.ts'
import { lookup } from '../../values/lookup.ts'
import { toS } from '../../values/to-s.ts'
import { type Hash, isArray, isTruthy, type Value } from '../../values/value.ts'

export const nunjucksFilters: FilterTable = {
  groupby: {
    arity: [1, 1],
    apply: (input, [key = null]) => groupBy(itemsOf(input), toS(key)),
  },
  selectattr: {
    arity: [1, 1],
    apply: (input, [key = null]) => itemsOf(input).filter(item => isTruthy(attribute(item, toS(key)))),
  },
  rejectattr: {
    arity: [1, 1],
    apply: (input, [key = null]) => itemsOf(input).filter(item => !isTruthy(attribute(item, toS(key)))),
  },
  random: {
    arity: [0, 0],
    apply: (input, _parameters, context) => {
      context.volatile()
      const items = itemsOf(input)
      return items[Math.floor(Math.random() * items.length)] ?? null
    },
  },
}

function groupBy(items: readonly Value[], key: string): Hash {
  const groups = new Map<string, Value[]>()
  for (const item of items) {
    const name = toS(attribute(item, key))
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}

/** `author.name` reads through. */
function attribute(item: Value, path: string): Value {
  return path.split('.').reduce<Value>((value, key) => lookup(value, key), item)
}

function itemsOf(input: Value): readonly Value[] {
  return isArray(input) ? input : []
}
