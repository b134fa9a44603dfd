import { checkListLength } from '../values/limits.ts'
import { joinItems, toS } from '../values/to-s.ts'
import { isArray, type Value } from '../values/value.ts'
import { className } from './comparison-error.ts'
import { FilterError, type FilterTable } from './filter.ts'
import { integerOf } from './integer.ts'

/** Jekyll's filters that add to a list, take from it or read it out. Each yields a new list. */
export const listFilters: FilterTable = {
  pop: {
    arity: [0, 1],
    apply: (input, [count = 1]) =>
      isArray(input) ? input.slice(0, Math.max(0, input.length - sizeOf(count))) : input,
  },
  push: {
    arity: [1, 1],
    apply: (input, [item = null]) => (isArray(input) ? checked([...input, item]) : input),
  },
  shift: {
    arity: [0, 1],
    apply: (input, [count = 1]) => (isArray(input) ? input.slice(sizeOf(count)) : input),
  },
  unshift: {
    arity: [1, 1],
    apply: (input, [item = null]) => (isArray(input) ? checked([item, ...input]) : input),
  },
  array_to_sentence_string: {
    arity: [0, 1],
    apply: (input, [connector = 'and']) => toSentence(input, toS(connector)),
  },
}

function checked(list: readonly Value[]): readonly Value[] {
  checkListLength(list.length)
  return list
}

function sizeOf(count: Value): number {
  const size = integerOf(count)
  if (size < 0) throw new FilterError('negative array size')
  return size
}

function toSentence(input: Value, connector: string): string {
  if (!isArray(input)) throw new FilterError(`cannot read out ${className(input)} as a list`)
  const last = toS(input.at(-1))
  if (input.length < 2) return last
  if (input.length === 2) return `${toS(input[0])} ${connector} ${last}`
  return `${joinItems(input.slice(0, -1), ', ')}, ${connector} ${last}`
}
