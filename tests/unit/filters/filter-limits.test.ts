import { expect, it } from 'vitest'
import type { FilterContext } from '../../../src/filters/filter.ts'
import { standardFilters } from '../../../src/filters/index.ts'
import { compareValues } from '../../../src/values/compare.ts'
import { valuesEqual } from '../../../src/values/equality.ts'
import { LimitError } from '../../../src/values/limits.ts'
import { Range } from '../../../src/values/range.ts'
import { toOutput, toS } from '../../../src/values/to-s.ts'
import type { Value } from '../../../src/values/value.ts'

const mebi = 1024 * 1024

it.each<[name: string, input: Value, ...args: Value[]]>([
  ['append', 'x'.repeat(12 * mebi), 'x'.repeat(12 * mebi)],
  ['replace', 'x'.repeat(mebi), 'x', 'y'.repeat(100)],
  ['replace', 'x'.repeat(mebi), '', 'y'.repeat(100)],
  ['replace', 'x'.repeat(100_000), 'x', '\\`'],
  ['replace_first', 'x'.repeat(mebi), 'x', "\\'".repeat(100)],
  ['newline_to_br', '\n'.repeat(4 * mebi)],
  ['escape', '"'.repeat(4 * mebi)],
  ['url_encode', '日'.repeat(4 * mebi)],
  ['join', new Range(1, 4_000_000), 'a separator'],
  ['reverse', new Range(1, 1_000_000_000)],
  ['plus', '9'.repeat(mebi), 1],
  ['times', 10n ** 90_000n, 10n ** 90_000n],
])('%s refuses to grow a value without bounds', (name, input, ...args) => {
  expect(() => apply(name, input, args)).toThrow(LimitError)
})

it.each<[name: string, text: string, ...args: Value[]]>([
  ['strip_html', '<'],
  ['strip_html', '<script'],
  ['strip_html', '<!--<style'],
  ['strip', 'x \n'],
  ['rstrip', 'x  '],
  ['split', ' x', ' '],
  ['escape_once', '&amp'],
  ['url_decode', '%4'],
  ['plus', ' 1_', 1],
  ['truncatewords', 'a  '],
])('%s takes a second at most for a million of %j', (name, text, ...args) => {
  const start = performance.now()
  apply(name, text.repeat(Math.ceil(mebi / text.length)), args)
  expect(performance.now() - start).toBeLessThan(1000)
})

it('takes an exponent in a text for no number', () => {
  expect(apply('plus', '1e999999999', [1])).toBe(2)
})

it('rounds to absurdly many places in no time', () => {
  expect(apply('round', 1.5, [999_999_999])).toBe(1.5)
  expect(apply('round', 5, [-999_999_999])).toBe(0)
})

it('refuses to go through lists and hashes that hold themselves many times over', () => {
  for (const knot of [
    tie(inner => [inner, inner]),
    tie(
      inner =>
        new Map([
          ['a', inner],
          ['b', inner],
        ]),
    ),
  ]) {
    expect(() => toS(knot)).toThrow(LimitError)
    expect(() => toOutput([knot])).toThrow(LimitError)
    expect(() => apply('uniq', [[knot]], [])).toThrow(LimitError)
  }
})

it('refuses to compare lists that hold themselves many times over', () => {
  const [left, right] = [tie(inner => [inner, inner]), tie(inner => [inner, inner])]
  expect(() => valuesEqual(left, right)).toThrow(LimitError)
  expect(() => compareValues(left, right)).toThrow(LimitError)
})

it('refuses to go through lists that are nested very deeply', () => {
  const deep = tie(inner => [inner], 10_000)
  for (const work of [toS, toOutput, (value: Value) => apply('join', value, [])]) {
    expect(() => work(deep)).toThrow(LimitError)
  }
})

function tie(wrap: (inner: Value) => Value, turns = 60): Value {
  let value: Value = []
  for (let turn = 0; turn < turns; turn++) value = wrap(value)
  return value
}

function apply(name: string, input: Value, args: readonly Value[]): Value {
  return standardFilters[name]?.apply(input, args, {} as FilterContext) ?? null
}
