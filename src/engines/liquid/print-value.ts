import { toOutput } from '../../values/to-s.ts'
import type { Compute } from './filter-calls.ts'
import type { Render } from './node.ts'

/** Prints what is computed, as `{{ }}` does. */
export function printValue(compute: Compute): Render {
  return state => {
    const value = compute(state)
    if (typeof value === 'string') {
      state.output += value
      return
    }
    state.charge(value)
    state.output += toOutput(value)
  }
}
