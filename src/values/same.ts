import { CivilDate } from './civil-date.ts'
import { Float } from './float.ts'
import { Range } from './range.ts'
import { Time } from './time.ts'
import { type Hash, isArray, isHash, type Value } from './value.ts'

/**
 * Whether two values cannot be told apart by any template: of one type, with the same text, keys in the same order.
 * Stricter than Ruby's `==`, for which `1` is `1.0`. Drops and what is in them are compared by identity.
 */
export function isSameValue(left: Value | undefined, right: Value | undefined): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || left === null) return false
  if (isArray(left)) return isArray(right) && areSameLists(left, right)
  if (isHash(left)) return isHash(right) && areSameHashes(left, right)
  if (left instanceof Time) return right instanceof Time && areSameTimes(left, right)
  if (left instanceof Float) return right instanceof Float && Object.is(left.value, right.value)
  if (left instanceof CivilDate) return right instanceof CivilDate && String(left) === String(right)
  return left instanceof Range && right instanceof Range && String(left) === String(right)
}

function areSameLists(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((item, at) => isSameValue(item, right[at]))
}

function areSameHashes(left: Hash, right: Hash): boolean {
  if (left.size !== right.size) return false
  const others = right.entries()
  for (const [key, value] of left) {
    const [otherKey, other] = others.next().value ?? []
    if (!isSameValue(key, otherKey) || !isSameValue(value, other)) return false
  }
  return true
}

function areSameTimes(left: Time, right: Time): boolean {
  return (
    left.seconds === right.seconds &&
    left.nanoseconds === right.nanoseconds &&
    left.offset === right.offset &&
    left.zone === right.zone &&
    left.isUtc === right.isUtc
  )
}
