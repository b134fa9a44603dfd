import { describe, expect, it } from 'vitest'
import { type FilterContext, FilterError } from '../../../src/filters/filter.ts'
import { standardFilters } from '../../../src/filters/index.ts'
import { inspect } from '../../../src/values/inspect.ts'
import { readValue, type Written } from '../values/ruby-value.ts'
import recorded from './liquid-4.0.4.json' with { type: 'json' }

/**
 * Recorded from Ruby's Liquid 4.0.4: each filter's result for each input, as `inspect` writes it, or its error.
 * An error of Ruby's own has no words here; null stands for what was left out: lists made of a time.
 */
interface Recorded {
  readonly inputs: readonly Written[]
  readonly filters: readonly {
    readonly name: string
    readonly args: readonly Written[]
    readonly results: readonly (string | { readonly error: string } | null)[]
  }[]
}

const { inputs, filters } = recorded as Recorded

describe.each(filters)('$name with $args', ({ name, args, results }) => {
  it('makes of every kind of value what Liquid 4.0.4 makes of it', () => {
    for (const [index, input] of inputs.entries()) {
      const wanted = results[index] ?? null
      if (wanted !== null) check(name, input, args, wanted)
    }
  })
})

describe('the table of filters', () => {
  it('finds nothing under the names that JavaScript gives to all objects', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(standardFilters[name]).toBeUndefined()
  })

  it('has none of the filters that only Liquid 5 knows', () => {
    for (const name of ['sum', 'base64_encode', 'replace_last']) expect(standardFilters[name]).toBeUndefined()
  })
})

function check(
  name: string,
  input: Written,
  args: readonly Written[],
  wanted: string | { error: string },
): void {
  const got = apply(name, input, args)
  const label = `${JSON.stringify(input)} | ${name}: ${JSON.stringify(args)}`
  if (typeof wanted === 'string' || wanted.error !== '') expect(got, label).toEqual(wanted)
  else expect(got, label).toHaveProperty('error')
}

function apply(name: string, input: Written, args: readonly Written[]): string | { error: string } {
  try {
    return inspect(standardFilters[name]?.apply(readValue(input), args.map(readValue), context) ?? null)
  } catch (error) {
    if (error instanceof FilterError) return { error: error.message }
    throw error
  }
}

// None of Liquid's own filters asks for anything.
const context = {} as FilterContext
