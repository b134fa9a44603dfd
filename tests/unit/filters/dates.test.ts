import { describe, expect, it } from 'vitest'
import { dateFilters } from '../../../src/filters/dates.ts'
import { type FilterContext, FilterError } from '../../../src/filters/filter.ts'
import { CivilDate } from '../../../src/values/civil-date.ts'
import { Float } from '../../../src/values/float.ts'
import { Time, timeInZone } from '../../../src/values/time.ts'
import { toOutput } from '../../../src/values/to-s.ts'
import type { Value } from '../../../src/values/value.ts'
import recorded from './dates.json' with { type: 'json' }

const inputs: Readonly<Record<string, Value>> = {
  date: new CivilDate(2014, 5, 6),
  firstOfMonth: new CivilDate(2014, 2, 1),
  second: new CivilDate(2014, 2, 2),
  third: new CivilDate(2014, 2, 3),
  eleventh: new CivilDate(2014, 2, 11),
  twelfth: new CivilDate(2014, 2, 12),
  thirteenth: new CivilDate(2014, 3, 13),
  twentySecond: new CivilDate(2014, 2, 22),
  thirtyFirst: new CivilDate(2014, 12, 31),
  time: new Time(1399376289, 0, 19_800, null),
  timeInWinter: new Time(1415345400, 0, -28_800, null),
  nil: null,
  empty: '',
  true: true,
  float: 5.5,
  integralFloat: new Float(5),
  negative: -1,
  zero: 0,
  epoch: 1399396089,
  far: 99_999_999_999_999,
  list: [1, 2],
  emptyList: [],
  hash: new Map([['a', 1]]),
}

describe('date filters', () => {
  it.each(Object.entries(recorded.zones))('print in %s what Jekyll prints', (zone, rows) => {
    const wrong = Object.entries(rows).flatMap(([name, results]) =>
      recorded.calls.flatMap(([filter, ...args], index) => {
        const printed = apply(
          Object.hasOwn(inputs, name) ? (inputs[name] ?? null) : name,
          String(filter),
          args,
          zone,
        )
        const expected = results[index]
        return JSON.stringify(printed) === JSON.stringify(expected)
          ? []
          : [{ name, filter, args, expected, printed }]
      }),
    )
    expect(wrong).toEqual([])
  })

  it.each(['now', 'today', 'Now', 'TODAY'])('take %j for the time of the build', word => {
    expect(apply(word, 'date', ['%F %T %Z'], 'Asia/Tokyo')).toBe('2025-11-26 12:59:51 JST')
    expect(apply(word, 'date_to_xmlschema', [], 'Asia/Tokyo')).toBe('2025-11-26T12:59:51+09:00')
  })

  it('take what a text leaves out from the time of the build', () => {
    expect(apply('10:30', 'date', ['%F %T'], 'Asia/Tokyo')).toBe('2025-11-26 10:30:00')
    expect(apply('Friday, January 10', 'date', ['%F'], 'Asia/Tokyo')).toBe('2025-01-10')
  })

  it('do not ask for the time of the build where a text names its year', () => {
    const context = contextIn('UTC', () => {
      throw new Error('asked for now')
    })
    expect(dateFilters.date?.apply('May 6, 2014', ['%F'], context)).toBe('2014-05-06')
  })

  it('leave numbers alone that no time can be made of', () => {
    expect(apply(2n ** 70n, 'date', ['%F'], 'UTC')).toBe('1180591620717411303424')
    expect(apply('9'.repeat(30), 'date', ['%F'], 'UTC')).toBe('9'.repeat(30))
  })

  it('tell what to write instead', () => {
    const hintOf = (call: () => unknown): string | undefined => {
      try {
        call()
      } catch (error) {
        if (error instanceof FilterError) return error.hint
      }
      return undefined
    }
    const context = contextIn('UTC')
    expect(hintOf(() => dateFilters.date_to_string?.apply('soon', [], context))).toContain('2025-11-26')
    expect(hintOf(() => dateFilters.date?.apply(0, ['100%'], context))).toContain('%%')
  })
})

function apply(input: Value, name: string, args: readonly Value[], zone: string): string | { error: string } {
  try {
    return toOutput(dateFilters[name]?.apply(input, args, contextIn(zone)))
  } catch (error) {
    if (error instanceof FilterError) return { error: error.message }
    throw error
  }
}

function contextIn(zone: string, now = (): Time => timeInZone(1764129591, 0, zone)): FilterContext {
  return {
    zone,
    get now() {
      return now()
    },
  } as FilterContext
}
