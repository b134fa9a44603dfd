/** What `increment` and `decrement` share: counters that are the site's variables, apart from assigned ones. */
import { className } from '../../../filters/comparison-error.ts'
import { FilterError } from '../../../filters/filter.ts'
import { Float, toFloat } from '../../../values/float.ts'
import { shrink } from '../../../values/number.ts'
import { isTruthy, type Value } from '../../../values/value.ts'
import type { RenderState } from '../render-state.ts'

/** The value before and after the counter has moved. @throws FilterError for a variable that is no number */
export function moveCounter(state: RenderState, name: string, by: 1 | -1): { before: Value; after: Value } {
  const value = state.environmentValue(name)
  const before = isTruthy(value) ? value : 0
  const after = add(before, by)
  state.variables.count(name, after)
  return { before, after }
}

function add(value: Value, by: 1 | -1): Value {
  if (value instanceof Float) return toFloat(value.value + by)
  if (typeof value === 'bigint') return shrink(value + BigInt(by))
  if (typeof value === 'number')
    return Number.isInteger(value) ? shrink(BigInt(value) + BigInt(by)) : toFloat(value + by)
  throw new FilterError(
    `${className(value)} cannot be counted up or down`,
    'choose a name that no other variable has',
  )
}
