import { CivilDate } from './civil-date.ts'
import { compareNumbers, compareText, numericValue } from './compare-scalars.ts'
import { valuesEqual } from './equality.ts'
import { julianDay } from './julian-day.ts'
import { Time } from './time.ts'
import { isArray, type Value } from './value.ts'
import { descend, startWalk, step, type Walk } from './walk.ts'

/**
 * Ruby's `<=>`: -1, 0 or 1, and null where the two have no order, as 1 and "1". Lists compare item by item.
 *
 * @throws LimitError for lists nested too deeply or too often.
 */
export function compareValues(left: Value, right: Value): number | null {
  return compare(left, right, startWalk(mostComparisons))
}

const mostComparisons = 2_000_000

function compare(left: Value, right: Value, walk: Walk): number | null {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  const leftNumber = numericValue(left)
  const rightNumber = numericValue(right)
  if (leftNumber !== undefined && rightNumber !== undefined) return compareNumbers(leftNumber, rightNumber)
  if (left instanceof CivilDate && right instanceof CivilDate) {
    return compareNumbers(julianDay(left), julianDay(right))
  }
  // Ruby takes a number beside a date for an astronomical Julian day, which begins at noon.
  if (left instanceof CivilDate && rightNumber !== undefined) {
    return compareNumbers(julianDay(left) - 0.5, rightNumber)
  }
  if (left instanceof Time && right instanceof Time) return compareTimes(left, right)
  if (isArray(left) && isArray(right)) return compareLists(left, right, descend(walk))
  return valuesEqual(left, right) ? 0 : null
}

function compareLists(left: readonly Value[], right: readonly Value[], walk: Walk): number | null {
  step(walk, left.length + 1)
  for (const [index, item] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compare(item, other, walk)
    if (order !== 0) return order
  }
  return left.length < right.length ? -1 : 0
}

function compareTimes(left: Time, right: Time): number | null {
  return compareNumbers(left.seconds, right.seconds) || compareNumbers(left.nanoseconds, right.nanoseconds)
}
