import { CivilDate } from './civil-date.ts'
import { compareNumbers, numericValue } from './compare-scalars.ts'
import { Float } from './float.ts'
import { Range } from './range.ts'
import { Time } from './time.ts'
import { type Hash, isArray, isHash, type Value } from './value.ts'
import { descend, startWalk, step, type Walk } from './walk.ts'

/**
 * Ruby's `==`: `1 == 1.0`, lists and hashes by what they hold, times by their instant whatever their offset,
 * drops by identity. A date never equals a time.
 *
 * @throws LimitError for lists nested too deeply or too often.
 */
export function valuesEqual(left: Value, right: Value): boolean {
  return left === right || areEqual(left, right, startWalk(mostComparisons))
}

/** The value of a key, found by Ruby's `eql?`: the key `1.0` is not `1`. Undefined where there is none. */
export function hashGet(hash: Hash, key: Value): Value | undefined {
  if (isArray(key) || isHash(key)) return undefined
  if (typeof key !== 'object' || key === null) return hash.get(key)
  for (const [candidate, value] of hash) {
    if (candidate instanceof Float === key instanceof Float && valuesEqual(candidate, key)) return value
  }
  return undefined
}

const mostComparisons = 2_000_000

function areEqual(left: Value, right: Value, walk: Walk): boolean {
  if (left === right) return true
  if (isArray(left)) return isArray(right) && areListsEqual(left, right, descend(walk))
  if (isHash(left)) return isHash(right) && areHashesEqual(left, right, descend(walk))
  const leftNumber = numericValue(left)
  const rightNumber = numericValue(right)
  if (leftNumber === undefined || rightNumber === undefined) return areObjectsEqual(left, right)
  return compareNumbers(leftNumber, rightNumber) === 0
}

function areListsEqual(left: readonly Value[], right: readonly Value[], walk: Walk): boolean {
  step(walk, left.length + 1)
  return left.length === right.length && left.every((item, at) => areEqual(item, right[at] ?? null, walk))
}

function areHashesEqual(left: Hash, right: Hash, walk: Walk): boolean {
  step(walk, left.size + 1)
  if (left.size !== right.size) return false
  for (const [key, value] of left) {
    const other = hashGet(right, key)
    if (other === undefined || !areEqual(value, other, walk)) return false
  }
  return true
}

function areObjectsEqual(left: Value, right: Value): boolean {
  if (left instanceof Time) return right instanceof Time && isSameInstant(left, right)
  if (left instanceof CivilDate) return right instanceof CivilDate && String(left) === String(right)
  if (left instanceof Range) return right instanceof Range && String(left) === String(right)
  return false
}

function isSameInstant(left: Time, right: Time): boolean {
  return left.seconds === right.seconds && left.nanoseconds === right.nanoseconds
}
