import { Drop } from '../values/drop.ts'
import { checkListLength, longestList } from '../values/limits.ts'
import { Range } from '../values/range.ts'
import { isArray, type Value } from '../values/value.ts'
import { descend, startWalk, step, type Walk } from '../values/walk.ts'

/**
 * The items that a list filter goes through, as Liquid's `InputIterator` has them: those of a list and of the
 * lists in it, the numbers of a range, the keys of a drop; nothing for nil. All else is one item, hashes too.
 *
 * @throws LimitError for more items than a list may have.
 */
export function itemsOf(input: Value): readonly Value[] {
  if (isArray(input)) return flatten(input)
  if (input === null) return []
  if (input instanceof Range) return numbersOf(input)
  return input instanceof Drop && input.isEnumerable ? input.keys() : [input]
}

/** The numbers of a range, none if it ends before it starts. */
export function rangeSize(range: Range): number {
  return Math.max(0, range.last - range.first + 1)
}

function numbersOf(range: Range): readonly number[] {
  checkListLength(rangeSize(range))
  return Array.from({ length: rangeSize(range) }, (_, index) => range.first + index)
}

function flatten(list: readonly Value[]): readonly Value[] {
  if (!list.some(isArray)) return list
  const items: Value[] = []
  collect(list, items, startWalk(longestList))
  return items
}

function collect(list: readonly Value[], items: Value[], walk: Walk): void {
  step(walk, list.length + 1)
  for (const item of list) {
    if (isArray(item)) collect(item, items, descend(walk))
    else items.push(item)
  }
}
