import { CivilDate } from '../values/civil-date.ts'
import { Drop } from '../values/drop.ts'
import { Float } from '../values/float.ts'
import { inspect } from '../values/inspect.ts'
import { Range } from '../values/range.ts'
import { Time } from '../values/time.ts'
import { isArray, isHash, type Value } from '../values/value.ts'
import { FilterError } from './filter.ts'

/** Two values have no order. In Ruby's words: `comparison of Integer with String failed`. */
export function comparisonError(left: Value, right: Value): FilterError {
  return new FilterError(
    `comparison of ${className(left)} with ${isShown(right) ? inspect(right) : className(right)} failed`,
    'numbers compare with numbers, text with text and dates with dates',
  )
}

/** The name of a value's class in Ruby. */
export function className(value: Value): string {
  if (value === null) return 'NilClass'
  if (typeof value === 'boolean') return value ? 'TrueClass' : 'FalseClass'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'bigint') return 'Integer'
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float'
  if (isArray(value)) return 'Array'
  if (isHash(value)) return 'Hash'
  return classes.find(([kind]) => value instanceof kind)?.[1] ?? 'Object'
}

const classes: readonly [abstract new (...args: never) => object, string][] = [
  [Float, 'Float'],
  [Time, 'Time'],
  [CivilDate, 'Date'],
  [Range, 'Range'],
  [Drop, 'Drop'],
]

// Ruby shows the other side if it is small, and else names its class.
function isShown(value: Value): boolean {
  return value === null || typeof value === 'boolean' || typeof value === 'number' || value instanceof Float
}
