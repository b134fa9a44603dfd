/**
 * Nunjucks' own filters that go through attributes or keys, over drops and hashes, and those whose result is
 * not the same at every build. The rest of Nunjucks' filters are its own; Jekyll's names come on top.
 */
import { type Filter, FilterError, type FilterTable } from '../../filters/filter.ts'
import { compareText, numericValue } from '../../values/compare-scalars.ts'
import { generateJson } from '../../values/generate-json.ts'
import { lookup } from '../../values/lookup.ts'
import { toS } from '../../values/to-s.ts'
import { type Hash, isArray, isHash, isTruthy, type Value } from '../../values/value.ts'

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
  sum: {
    arity: [0, 2],
    apply: (input, [key = null, start = 0]) => sum(itemsOf(input), key, start),
  },
  list: {
    arity: [0, 0],
    apply: input => (isHash(input) ? [...input].map(pairToHash) : isArray(input) ? input : [...toS(input)]),
  },
  dictsort: {
    arity: [0, 2],
    apply: (input, [isCased = false, by = 'key']) => dictSort(input, isTruthy(isCased), toS(by)),
  },
  dump: {
    json: true,
    arity: [0, 1],
    apply: input => generateJson(input),
  },
  random: {
    arity: [0, 0],
    apply: (input, _parameters, context) => {
      context.volatile()
      const items = itemsOf(input)
      return items[Math.floor(Math.random() * items.length)] ?? null
    },
  },
} satisfies Readonly<Record<string, Filter>>

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

function sum(items: readonly Value[], key: Value, start: Value): number {
  const numbers = items.map(item => numericValue(key === null ? item : attribute(item, toS(key))) ?? 0)
  return numbers.reduce<number>((total, number) => total + Number(number), Number(numericValue(start) ?? 0))
}

function pairToHash([key, value]: readonly [Value, Value]): Hash {
  return new Map([
    ['key', key],
    ['value', value],
  ])
}

function dictSort(input: Value, isCased: boolean, by: string): readonly Value[] {
  if (!isHash(input))
    throw new FilterError('only keys with values can be sorted so', 'sort a list with "sort"')
  const at = by === 'value' ? 1 : 0
  const wordOf = (pair: readonly Value[]): string => (isCased ? toS(pair[at]) : toS(pair[at]).toLowerCase())
  return [...input].toSorted((a, b) => compareText(wordOf(a), wordOf(b)))
}

/** `author.name` reads through. */
function attribute(item: Value, path: string): Value {
  return path.split('.').reduce<Value>((value, key) => lookup(value, key), item)
}

function itemsOf(input: Value): readonly Value[] {
  return isArray(input) ? input : []
}
