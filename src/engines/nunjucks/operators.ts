/** Operators over values of ours: JavaScript's own, where both sides are primitives, and Ruby's otherwise. */
import { CivilDate } from '../../values/civil-date.ts'
import { Drop } from '../../values/drop.ts'
import { valuesEqual } from '../../values/equality.ts'
import { Float } from '../../values/float.ts'
import { Time } from '../../values/time.ts'
import { toOutput } from '../../values/to-s.ts'
import { isHash } from '../../values/value.ts'
import { isSafe, toValue } from './to-value.ts'

/** The sum of two numbers; otherwise both as text, one behind the other. Nil is no text, not "null". */
export function add(left: unknown, right: unknown): unknown {
  if (typeof left === 'string' && typeof right === 'string') return left + right
  const a = numberOf(left)
  const b = numberOf(right)
  if (typeof a === 'number' && typeof b === 'number') return a + b
  if (typeof a === 'bigint' && typeof b === 'bigint') return a + b
  return concat(left, right)
}

/** `left ~ right` */
export function concat(left: unknown, right: unknown): string {
  return textOf(left) + textOf(right)
}

export function compare(operator: string, left: unknown, right: unknown): boolean {
  return comparisons.get(operator)?.(left, right) ?? false
}

export function inOperator(needle: unknown, haystack: unknown): boolean {
  if (haystack === undefined || haystack === null) return false
  const wanted = toValue(needle)
  if (Array.isArray(haystack)) return haystack.some(item => valuesEqual(toValue(item), wanted))
  if (isHash(haystack)) return haystack.has(wanted as string)
  if (haystack instanceof Drop) return haystack.has(String(wanted))
  if (typeof haystack === 'string' || isSafe(haystack)) return haystack.toString().includes(textOf(needle))
  return typeof haystack === 'object' && Object.hasOwn(haystack, textOf(needle))
}

const comparisons: ReadonlyMap<string, (left: unknown, right: unknown) => boolean> = new Map<
  string,
  (left: unknown, right: unknown) => boolean
>([
  ['==', areEqual],
  ['!=', (left, right) => !areEqual(left, right)],
  ['===', areEqual],
  ['!==', (left, right) => !areEqual(left, right)],
  ['<', (left, right) => orderOf(left) < orderOf(right)],
  ['>', (left, right) => orderOf(left) > orderOf(right)],
  ['<=', (left, right) => orderOf(left) <= orderOf(right)],
  ['>=', (left, right) => orderOf(left) >= orderOf(right)],
])

function areEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (left === undefined || left === null) return right === undefined || right === null
  const a = toValue(left)
  const b = toValue(right)
  // "5" == 5, as in JavaScript and so in Nunjucks.
  if (isPrimitive(a) && isPrimitive(b) && typeof a !== typeof b) return Number(a) === Number(b)
  return valuesEqual(a, b)
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== 'object' && typeof value !== 'function'
}

/** What JavaScript's `<` can compare. */
function orderOf(value: unknown): string | number | bigint {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Float) return value.value
  if (value instanceof Time) return value.seconds + value.nanoseconds / 1e9
  return value instanceof CivilDate || isSafe(value) ? value.toString() : Number.NaN
}

function numberOf(value: unknown): number | bigint | null {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  return value instanceof Float ? value.value : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : toOutput(toValue(value))
}
