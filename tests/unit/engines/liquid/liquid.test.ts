import { describe, expect, test } from 'vitest'
import { createLiquid, LiquidError } from '../../../../src/engines/liquid/index.ts'
import data from './fixtures/data.json' with { type: 'json' }
import mixed from './fixtures/mixed.json' with { type: 'json' }
import tags from './fixtures/tags.json' with { type: 'json' }

const liquid = createLiquid({ errorMode: 'warn' })

/** As Liquid 4.0.4 has it: a text, or an error by its kind; then the number of warnings. */
type Row = readonly (string | number | object)[]

describe.each(Object.entries<Row[]>(tags))('%s', (_, rows) => {
  test.each(rows.map(row => [String(row[0]), row] as const))(
    '%j prints what it prints in Ruby',
    (text, row) => {
      expect([text, ...render(text, !isFailureOfRuby(row))]).toEqual(row)
    },
  )
})

describe('tags within tags, some broken', () => {
  test.each(mixed.map(row => [String(row[0]), row] as const))('%j', (text, row) => {
    expect([text, ...render(text, false)]).toEqual(row)
  })
})

/** Where Ruby stops for want of a method, and not with words of Liquid's. */
function isFailureOfRuby([, result]: Row): boolean {
  return JSON.stringify(result) === '{"error":""}'
}

function render(text: string, showsReason: boolean): readonly (string | number | object)[] {
  try {
    const { output, warnings } = liquid.run(text, data)
    return warnings.length === 0 ? [output] : [output, warnings.length]
  } catch (error) {
    if (!(error instanceof LiquidError)) throw error
    return [{ [error.problem.kind]: showsReason ? error.problem.reason : '' }]
  }
}
