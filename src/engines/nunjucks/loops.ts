/** What a `for` goes through. */
import { Drop } from '../../values/drop.ts'
import { checkListLength } from '../../values/limits.ts'
import { Range } from '../../values/range.ts'
import { isHash } from '../../values/value.ts'
import { isSafe } from './to-value.ts'

/** The items of `for x in list`: those of a list, the pairs of a hash, the characters of a text. */
export function itemsOf(list: unknown): readonly unknown[] {
  if (Array.isArray(list)) return list
  if (list instanceof Range) return numbersOf(list)
  if (typeof list === 'string' || isSafe(list)) return Array.from(list.toString())
  if (isHash(list) || list instanceof Drop) return pairsOf(list)
  return typeof list === 'object' && list !== null && Symbol.iterator in list ? [...iterate(list)] : []
}

/** The items of `for a, b in list`: the pairs of a hash or dictionary, the items of a list, each with its parts. */
export function pairsOf(list: unknown): readonly unknown[] {
  if (isHash(list)) return [...list]
  if (list instanceof Drop) return list.keys().map(key => [key, list.get(key)])
  const isDictionary =
    typeof list === 'object' && list !== null && Object.getPrototypeOf(list) === Object.prototype
  return isDictionary ? Object.entries(list) : itemsOf(list)
}

/** The variable `loop`. */
export function loopAt(index: number, length: number): object {
  return {
    index: index + 1,
    index0: index,
    revindex: length - index,
    revindex0: length - index - 1,
    first: index === 0,
    last: index === length - 1,
    length,
  }
}

/** The global function `range`: numbers from `start` up to and without `stop`. */
export function range(start: unknown, stop?: unknown, step?: unknown): readonly number[] {
  const [first, end] = stop === undefined ? [0, Number(start)] : [Number(start), Number(stop)]
  const stride = Number(step ?? 1) || 1
  const count = Math.max(0, Math.ceil((end - first) / stride)) || 0
  checkListLength(count)
  return Array.from({ length: count }, (_, index) => first + index * stride)
}

function numbersOf({ first, last }: Range): readonly number[] {
  return range(first, last + 1)
}

function* iterate(list: object): Generator<unknown> {
  yield* list as Iterable<unknown>
}
