import { describe, expect, test } from 'vitest'
import type { Expression } from '../../../../../src/engines/liquid/expression/expression.ts'
import { parseVariable } from '../../../../../src/engines/liquid/expression/variable.ts'
import { Float } from '../../../../../src/values/float.ts'
import { MethodLiteral } from '../../../../../src/values/method-literal.ts'
import variables from './variables.json' with { type: 'json' }

// How Liquid 4.0.4 reads this between {{ and }}: value, filters, and its warning where it fell back to lax mode.
describe('a variable', () => {
  test.each(variables.map(row => [String(row[0]), row] as const))('%j', (text, row) => {
    const { expression, filters, warning } = parseVariable(text)
    expect([text, show(expression), filters.map(showFilter), warning?.message ?? null]).toEqual(row)
  })
})

describe('places', () => {
  test('of filters and of their arguments are known, in strict and in lax mode', () => {
    expect(parseVariable('a | f: 1, b: c').filters[0]).toMatchObject({
      offset: 4,
      args: [{ offset: 7 }],
      options: [['b', { offset: 13 }]],
    })
    expect(parseVariable('a ~ | f: 1, b: c').filters[0]).toMatchObject({
      offset: 6,
      args: [{ offset: 9 }],
      options: [['b', { offset: 15 }]],
    })
  })

  test('of what strict mode stumbled over are known', () => {
    expect(parseVariable('a.b ~ c').warning?.offset).toBe(4)
    expect(parseVariable('a.b | f: | g').warning?.offset).toBe(9)
  })
})

describe('hostile text', () => {
  test.each([
    ['brackets that nothing closes', '['.repeat(100_000)],
    ['ranges within ranges', '('.repeat(10_000) + '..1)'.repeat(10_000)],
    ['names within brackets', 'a['.repeat(10_000) + ']'.repeat(10_000)],
    ['quotes and commas', `a | f: ${`"'`.repeat(50_000)}`],
    ['pipes', 'a|'.repeat(100_000)],
    ['spaces', `a${' '.repeat(100_000)}b | f: ${' '.repeat(100_000)}`],
    ['dots', `(1${'.'.repeat(100_000)}`],
  ])('%s are read in no time', (_, text) => {
    const start = performance.now()
    parseVariable(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

function showFilter({ name, args, options }: ReturnType<typeof parseVariable>['filters'][number]): unknown {
  const named = options.length > 0 ? [options.map(([key, value]) => [key, show(value)])] : []
  return [name, args.map(show), ...named]
}

function show(expression: Expression): unknown {
  if (expression.kind === 'literal') return showLiteral(expression.value)
  if (expression.kind === 'range') return ['range', showBound(expression.first), showBound(expression.last)]
  const { name, keys } = expression
  return ['var', showKey(name), keys.map(showKey)]
}

/** Liquid turns literal bounds into integers when it reads them. */
function showBound(bound: Expression): unknown {
  return bound.kind === 'literal' ? Math.trunc(Number(bound.value)) : show(bound)
}

function showKey(key: string | Expression | null): unknown {
  return key === null || typeof key === 'string' ? key : show(key)
}

function showLiteral(value: unknown): unknown {
  if (value instanceof MethodLiteral) return ['literal', value.name]
  const isFloat = value instanceof Float || (typeof value === 'number' && !Number.isInteger(value))
  return isFloat ? ['float', String(value)] : value
}
