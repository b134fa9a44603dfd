import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../../../../src/engines/liquid/expression/compile-condition.ts'
import { parseCondition } from '../../../../../src/engines/liquid/expression/condition.ts'
import { LiquidSyntaxError } from '../../../../../src/engines/liquid/expression/syntax-error.ts'
import { FilterError } from '../../../../../src/filters/filter.ts'
import type { Value } from '../../../../../src/values/value.ts'
import conditions from './conditions.json' with { type: 'json' }

const variables: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['a', 1],
  ['n', 5],
  ['str', 'text'],
  ['str2', 'a b'],
  ['list', [1, 2, 3]],
  ['empty_list', []],
  ['hash', new Map([['k', 'v']])],
  ['a-b', 1],
  ['x?', true],
  ['text', 'text'],
])

// What Liquid 4.0.4 makes of `{% if condition %}`, and its warning where it fell back to lax mode.
describe('a condition of a tag', () => {
  test.each(conditions.map(([text, ...rest]) => [text ?? '', ...rest] as const))(
    '%j',
    (text, result, warning) => {
      expect(judge(`${text} `)).toEqual([result, warning])
    },
  )
})

function judge(text: string): readonly [string, string | null] {
  try {
    const condition = parseCondition(text)
    const isTrue = compileCondition(condition)({ get: name => variables.get(name) ?? null })
    return [isTrue ? 'yes' : 'no', condition.warning?.message ?? null]
  } catch (error) {
    if (error instanceof LiquidSyntaxError) return ['syntax', null]
    if (error instanceof FilterError) return [error.message, null]
    throw error
  }
}
