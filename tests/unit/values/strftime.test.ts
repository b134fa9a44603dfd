import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../src/values/civil-date.ts'
import { isCompleteFormat, strftime } from '../../../src/values/strftime.ts'
import { Time, timeInZone } from '../../../src/values/time.ts'
import recorded from './strftime.json' with { type: 'json' }

interface Subject {
  readonly zone?: string
  readonly offset?: number
  readonly date?: readonly number[]
  readonly seconds?: number
  readonly nanoseconds?: number
  readonly results: readonly (string | null)[]
}

const subjects: readonly Subject[] = recorded.subjects

describe('strftime', () => {
  it.each(subjects.map(subject => [nameOf(subject), subject] as const))(
    'prints %s as Ruby does',
    (_name, subject) => {
      const value = makeValue(subject)
      const wrong = recorded.formats.flatMap((format, index) => {
        const expected = subject.results[index]
        const printed = value instanceof Time && !isCompleteFormat(format) ? null : strftime(value, format)
        return printed === expected ? [] : [{ format, expected, printed }]
      })
      expect(wrong).toEqual([])
    },
  )

  it('prints a directive that is cut short as it stands', () => {
    expect(strftime(timeInZone(0, 0, 'UTC'), '100%')).toBe('100%')
    expect(strftime(timeInZone(0, 0, 'UTC'), '%Y %-')).toBe('1970 %-')
  })

  it('pads to 1024 columns at most', () => {
    expect(strftime(timeInZone(0, 0, 'UTC'), '%2000000000d')).toHaveLength(1024)
    expect(strftime(timeInZone(0, 0, 'UTC'), '%999999999N')).toHaveLength(1024)
    expect(strftime(timeInZone(0, 0, 'UTC'), '%2147483648d')).toBe('%2147483648d')
  })

  it('goes on printing when more formats are used than it remembers', () => {
    const time = timeInZone(0, 0, 'UTC')
    const printed = Array.from({ length: 1000 }, (_, index) => strftime(time, `%Y ${index % 500}`))
    expect(printed).toEqual(Array.from({ length: 1000 }, (_, index) => `1970 ${index % 500}`))
  })

  it.each(['constructor', '__proto__', 'toString'])('has no directive named %s', name => {
    expect(strftime(timeInZone(0, 0, 'UTC'), `%{${name}}`)).toBe(`%{${name}}`)
  })
})

function nameOf({ zone, offset, date, seconds }: Subject): string {
  return date === undefined ? `${seconds} in ${zone ?? offset ?? 'UTC'}` : `the date ${date.join('-')}`
}

function makeValue({ zone, offset, date, seconds = 0, nanoseconds = 0 }: Subject): Time | CivilDate {
  if (date !== undefined) return new CivilDate(date[0] ?? 0, date[1] ?? 0, date[2] ?? 0)
  if (zone !== undefined) return timeInZone(seconds, nanoseconds, zone)
  return offset === undefined
    ? new Time(seconds, nanoseconds, 0, 'UTC', true)
    : new Time(seconds, nanoseconds, offset, null)
}
