import { expect, test } from 'vitest'
import { resolveScalar } from '../../../src/yaml/scalar.ts'
import { describeValue, recorded } from './describe-value.ts'

test.each(recorded('safe-yaml-scalars'))('the scalar %j is read as SafeYAML reads it', (text, expected) => {
  expect(describeValue(resolveScalar(text))).toEqual(expected)
})

test('a zero is never negative', () => {
  expect(Object.is(resolveScalar('-0'), 0)).toBe(true)
})

test('a last line break does not keep a number from being one', () => {
  expect(resolveScalar('12\n')).toBe(12)
  expect(resolveScalar('yes\n')).toBe('yes\n')
})
