import { describe, expect, it } from 'vitest'
import { compareValues } from '../../../src/values/compare.ts'
import { valuesEqual } from '../../../src/values/equality.ts'
import { inspect } from '../../../src/values/inspect.ts'
import { toOutput, toS } from '../../../src/values/to-s.ts'
import recorded from './ruby.json' with { type: 'json' }
import { readValue, type Written } from './ruby-value.ts'

/**
 * Recorded from Ruby 3.1. In `equal` each character stands for one of the values: 1 where the two are `==`; in
 * `compare` for what `<=>` says, n for nil.
 */
interface Case {
  readonly value: Written
  readonly toS: string
  readonly output: string
  readonly inspect: string
  readonly equal: string
  readonly compare: string
}

const cases = recorded as readonly Case[]
const values = cases.map(({ value }) => readValue(value))

describe.each(cases.map((wanted, index) => ({ wanted, value: values[index] ?? null })))(
  'the value that Ruby writes $wanted.inspect',
  ({ wanted, value }) => {
    it('prints as in Ruby', () => {
      expect(inspect(value)).toBe(wanted.inspect)
      expect(toS(value)).toBe(wanted.toS)
      expect(toOutput(value)).toBe(wanted.output)
    })

    it('equals the values that it equals in Ruby', () => {
      expect(values.map(other => (valuesEqual(value, other) ? '1' : '0')).join('')).toBe(wanted.equal)
    })

    it('comes before and after other values as in Ruby', () => {
      expect(values.map(other => signOf(compareValues(value, other))).join('')).toBe(wanted.compare)
    })
  },
)

function signOf(order: number | null): string {
  return order === null ? 'n' : order < 0 ? '<' : order > 0 ? '>' : '='
}
