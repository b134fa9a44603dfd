import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DamagedValue, decodeValue, encodeValue } from '../../../../src/incremental/store/value-codec.ts'
import { CivilDate } from '../../../../src/values/civil-date.ts'
import { Drop } from '../../../../src/values/drop.ts'
import { Float } from '../../../../src/values/float.ts'
import { Range } from '../../../../src/values/range.ts'
import { Time } from '../../../../src/values/time.ts'
import type { Scalar, Value } from '../../../../src/values/value.ts'

function check(value: Value): void {
  expect(decodeValue(encodeValue(value))).toStrictEqual(value)
}

describe('a value', () => {
  it.each<[name: string, value: Value]>([
    ['nil', null],
    ['true', true],
    ['an integer', -12],
    ['a number with a fraction', 0.1],
    ['the largest number', Number.MAX_VALUE],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['minus infinity', Number.NEGATIVE_INFINITY],
    ['minus zero', -0],
    ['an integer past 2^53', 2n ** 70n],
    ['a float', new Float(5)],
    ['a float of minus zero', new Float(-0)],
    ['a text', 'ünï “quoted” 日本 🙂 \0\n'],
    ['half an emoji', '\ud83d and \ude42'],
    ['a text like the form of a hash', '["h","a",1]'],
    ['a time', new Time(1_700_000_000, 123_456_789, 3600, 'CET')],
    ['a time without a zone', new Time(-1, 0, -5400, null)],
    ['a time in UTC', new Time(0, 0, 0, 'UTC', true)],
    ['a date', new CivilDate(-44, 3, 15)],
    ['a range', new Range(1, 5)],
    ['an empty list', []],
    ['a list that begins with a letter', ['h', 'l', 'n']],
    ['an empty hash', new Map()],
    [
      'a hash of numeric keys in their order',
      new Map([
        ['10', 1],
        ['2', 2],
        ['1', 3],
      ]),
    ],
    [
      'a hash of all kinds of keys',
      new Map<Scalar, Value>([
        [null, 1],
        [true, 2],
        [1, 3],
        ['1', 4],
        [2.5, 5],
        [Number.NaN, 6],
        [3n, 7],
      ]),
    ],
    [
      'a hash with a float, a time and a date for keys',
      new Map<Scalar, Value>([
        [new Float(1), 1],
        [new Time(1, 2, 3, 'X'), 2],
        [new CivilDate(2025, 1, 2), 3],
      ]),
    ],
    [
      'keys that objects have',
      new Map([
        ['__proto__', 'a'],
        ['constructor', 'b'],
        ['toJSON', 'c'],
      ]),
    ],
    ['nested lists and hashes', [[[]], new Map([['a', new Map([['b', [new Map(), null]]])]])]],
  ])('comes back: %s', (_, value) => {
    check(value)
  })

  it('comes back whatever it is', () => {
    fc.assert(fc.property(values, check), { numRuns: 500 })
  })

  it('that is a drop is refused', () => {
    class Nothing extends Drop {
      get = (): Value => null
      has = (): boolean => false
      keys = (): readonly string[] => []
      toString = (): string => ''
    }
    expect(() => encodeValue([new Nothing()])).toThrow(TypeError)
  })
})

describe('damage', () => {
  it.each([
    '',
    '{',
    '{}',
    '{"h":1}',
    '[]',
    '["x"]',
    '[["h"]]',
    '["h","a"]',
    '["h",["l"],1]',
    '["h",["h"],1]',
    '["h",["r",1,2],1]',
    '["t",1,2,3,4,true]',
    '["t",1,2,3,"X",1]',
    '["t",null,2,3,"X",true]',
    '["d",2025,1]',
    '["n","1"]',
    '["n","constructor"]',
    '["f"]',
    '["i","12x"]',
    '["i",""]',
    '["i",12]',
    '["r",1]',
    '["__proto__"]',
    '['.repeat(100_000),
    `${'["l",'.repeat(100_000)}1${']'.repeat(100_000)}`,
  ])('is an error of one kind (%#)', text => {
    expect(() => decodeValue(text)).toThrow(DamagedValue)
  })

  it('anywhere gives another value or that error', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.integer({ min: 0, max: 127 }), (value, at, code) => {
        const text = encodeValue(value)
        const place = at % text.length
        const damaged = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
        try {
          decodeValue(damaged)
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedValue)
        }
      }),
      { numRuns: 500 },
    )
  })
})

const numbers = fc.oneof(fc.integer(), fc.double())
const text = fc.string({ unit: 'binary' })
const scalars: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom(null, true, false),
  numbers,
  fc.bigInt(),
  text,
  fc.array(fc.nat(0xffff)).map(units => String.fromCharCode(...units)),
  numbers.map(number => new Float(number)),
  fc
    .tuple(fc.integer(), fc.nat(999_999_999), fc.integer(), fc.option(text), fc.boolean())
    .map(parts => new Time(...parts)),
  fc.tuple(fc.integer(), fc.integer(), fc.integer()).map(parts => new CivilDate(...parts)),
)
const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    scalars,
    fc.tuple(numbers, numbers).map(ends => new Range(...ends)),
    fc.array(tie('value')),
    fc.array(fc.tuple(fc.oneof(text, scalars), tie('value'))).map(entries => new Map(entries)),
  ),
})).value
