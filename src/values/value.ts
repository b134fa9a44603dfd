/**
 * What a template can see, and nothing else: primitives, frozen plain data and drops.
 *
 * Ruby tells `5` from `5.0` and a date from a time, and prints them differently, so front matter, data
 * files and filters need values that JavaScript has no literals for:
 *
 * | Ruby                  | here                                                     |
 * |-----------------------|----------------------------------------------------------|
 * | nil, true, false      | null, true, false                                        |
 * | Integer               | number that is an integer; bigint past 2^53              |
 * | Float                 | number with a fraction, NaN, Infinity; else {@link Float} |
 * | String                | string                                                   |
 * | Array                 | readonly array                                           |
 * | Hash                  | {@link Hash}, a Map: ordered, no prototype to pollute     |
 * | Time, DateTime        | {@link Time}                                             |
 * | Date                  | {@link CivilDate}                                        |
 * | Liquid::Drop          | {@link Drop}                                             |
 * | Range                 | {@link Range}                                            |
 */
import type { CivilDate } from './civil-date.ts'
import type { Drop } from './drop.ts'
import type { Float } from './float.ts'
import type { Range } from './range.ts'
import type { Time } from './time.ts'

export type Scalar = null | boolean | number | bigint | string | Float | Time | CivilDate

export type Value = Scalar | Range | readonly Value[] | Hash | Drop

/** Ruby's Hash: keys in order of insertion. Keys are mostly strings; YAML can make them any scalar. */
export interface Hash extends ReadonlyMap<Scalar, Value> {}

/** A {@link Hash} while it is being filled. Nothing writes to it after it has been handed on. */
export type MutableHash = Map<Scalar, Value>

export function isHash(value: unknown): value is Hash {
  return value instanceof Map
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** Ruby's truth: everything but nil and false, so `0`, `""` and `[]` are true. */
export function isTruthy(value: Value | undefined): boolean {
  return value !== null && value !== undefined && value !== false
}
