import type { Value } from '../values/value.ts'
import { className } from './comparison-error.ts'
import { FilterError } from './filter.ts'

/** The input of a filter that takes text alone, and in Jekyll stops at all else. @throws FilterError */
export function textOf(input: Value): string {
  if (typeof input === 'string') return input
  throw new FilterError(`expected text, not ${className(input)}`)
}
