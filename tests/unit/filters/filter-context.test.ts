import { describe, expect, test } from 'vitest'
import { lookup, lookupName } from '../../../src/values/lookup.ts'
import { evaluate } from './evaluate.ts'

const variables = new Map<string, readonly number[]>([['nums', [1, 2, 3]]])

test('sample makes a page volatile, but not where it returns its input', () => {
  let count = 0
  const context = { volatile: () => count++ }
  expect(['1', '2', '3']).toContain(evaluate('nums | sample', { variables, context }))
  expect(evaluate('nums | sample: 3 | sort', { variables, context })).toBe('123')
  expect(evaluate("'text' | sample", { variables, context })).toBe('text')
  expect(count).toBe(2)
})

test('an empty slug is remarked on', () => {
  const remarks: string[] = []
  const context = { warn: (message: string) => remarks.push(message) }
  expect(evaluate("'...' | slugify", { variables, context })).toBe('')
  expect(remarks).toEqual(["Empty `slug` generated for '...'."])
})

describe('the converters', () => {
  test.each([
    ["'a' | markdownify", '<p>a</p>\n'],
    ['5 | markdownify', '<p>5</p>\n'],
    ['nil | smartify', ''],
    ["'a' | sassify", '/* indented */ a'],
    ["'a' | scssify", '/* scss */ a'],
  ])('%s', (text, expected) => {
    expect(evaluate(text, { variables })).toBe(expected)
  })

  test('take no list for a style sheet', () => {
    expect(evaluate('nums | scssify', { variables })).toEqual({ error: 'expected text, not Array' })
  })
})

test('no property of a JavaScript object is in reach', () => {
  for (const name of ['constructor', '__proto__', 'length', 'get', 'toString']) {
    expect(lookupName(new Map(), name)).toBeNull()
    expect(lookup([], name)).toBeNull()
    expect(lookupName('text', name)).toBeNull()
  }
  expect(evaluate("nums | where: 'constructor', 'x'", { variables })).toHaveProperty('error')
  expect(evaluate('nums | constructor', { variables })).toBe('123')
})
