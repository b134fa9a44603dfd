import { toInteger } from '../values/number.ts'
import type { Value } from '../values/value.ts'
import { FilterError } from './filter.ts'

/**
 * An argument that must be an integer or a text of one; rounded past 2^53.
 *
 * @throws FilterError for all else, nil included.
 */
export function integerOf(argument: Value): number {
  const integer = toInteger(argument)
  if (integer === null) throw new FilterError('invalid integer')
  return Number(integer)
}
