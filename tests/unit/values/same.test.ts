import { expect, test } from 'vitest'
import { CivilDate } from '../../../src/values/civil-date.ts'
import { Drop } from '../../../src/values/drop.ts'
import { Float } from '../../../src/values/float.ts'
import { Range } from '../../../src/values/range.ts'
import { isSameValue } from '../../../src/values/same.ts'
import { Time, timeInZone } from '../../../src/values/time.ts'
import type { Value } from '../../../src/values/value.ts'

class Named extends Drop {
  override get = (): Value => null
  override has = (): boolean => false
  override keys = (): readonly string[] => []
  override toString = (): string => 'named'
}

const drop = new Named()
const [ab, ba] = ['ab', 'ba'].map(keys => new Map([...keys].map(key => [key, key])))

// Makers, so that what is the same is not so by being one object.
const values: readonly (() => Value | undefined)[] = [
  () => undefined,
  () => null,
  () => false,
  () => true,
  () => 0,
  () => 1,
  () => 1n,
  () => 1.5,
  () => Number.NaN,
  () => new Float(1),
  () => new Float(0),
  () => new Float(-0),
  () => '',
  () => '1',
  () => 'a',
  () => [],
  () => ['a'],
  () => ['a', 'a'],
  () => [['a']],
  () => [null],
  () => [false],
  () => new Map(),
  () => new Map([['a', 1]]),
  () => new Map<Value & string, Value>([['a', new Float(1)]]),
  () => new Map([['b', 1]]),
  () => new Map([['a', null]]),
  () => new Map([[1, 'a']]),
  () => new Map([[new Float(1), 'a']]),
  () => new Map(ab),
  () => new Map(ba),
  () => new Map([['a', new Map([['b', ['c']]])]]),
  () => new Map([['a', new Map([['b', ['d']]])]]),
  () => new CivilDate(2020, 1, 2),
  () => new CivilDate(2020, 1, 3),
  () => new Time(0, 0, 0, 'UTC'),
  () => new Time(0, 0, 0, 'UTC', true),
  () => new Time(0, 1, 0, 'UTC'),
  () => new Time(1, 0, 0, 'UTC'),
  () => new Time(0, 0, 3600, 'UTC'),
  () => new Time(0, 0, 0, null),
  () => timeInZone(0, 0, 'Europe/Paris'),
  () => new Range(1, 2),
  () => new Range(1, 3),
  () => drop,
  () => new Named(),
]

test('a value is the same as itself made again, and as no other', () => {
  for (const [i, left] of values.entries()) {
    for (const [j, right] of values.entries()) {
      const isNewDrop = i === values.length - 1 && j === values.length - 1
      expect([i, j, isSameValue(left(), right())]).toEqual([i, j, i === j && !isNewDrop])
    }
  }
})

test('deep values can be compared', () => {
  let [left, right]: [Value, Value] = [null, null]
  for (let depth = 0; depth < 1000; depth++) [left, right] = [[left], [right]]
  expect(isSameValue(left, right)).toBe(true)
})
