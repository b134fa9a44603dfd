import { describe, expect, it } from 'vitest'
import { civilToSeconds, secondsToCivil } from '../../../src/values/civil.ts'
import { compareTimes, Time, timeFromCivil, timeInZone } from '../../../src/values/time.ts'

describe('a time', () => {
  it.each([
    [timeInZone(1764129591, 0, 'UTC'), '2025-11-26 03:59:51 +0000'],
    [timeInZone(1764129591, 0, 'Europe/Paris'), '2025-11-26 04:59:51 +0100'],
    [new Time(1764129591, 0, 0, 'UTC', true), '2025-11-26 03:59:51 UTC'],
    [new Time(1764129591, 0, -12_600, null), '2025-11-26 00:29:51 -0330'],
    [new Time(-60741965400, 0, 0, null), '0045-02-28 23:50:00 +0000'],
    [new Time(-62293492800, 0, 0, null), '-0005-12-31 12:00:00 +0000'],
    [new Time(327403386061, 0, 0, null), '12345-01-01 01:01:01 +0000'],
  ])('prints as %s', (time, text) => {
    expect(time.toString()).toBe(text)
  })

  it('tells its fields in its own offset', () => {
    const { year, month, day, hour, minute, second, weekday, yearday } = timeInZone(
      1735685999,
      0,
      'Europe/Paris',
    )
    expect([year, month, day, hour, minute, second, weekday, yearday]).toEqual([
      2024, 12, 31, 23, 59, 59, 2, 366,
    ])
  })

  it('is compared by its instant, whatever its offset', () => {
    const paris = timeInZone(1764129591, 5, 'Europe/Paris')
    expect(compareTimes(paris, paris.inZone('Asia/Tokyo'))).toBe(0)
    expect(compareTimes(paris, timeInZone(1764129591, 6, 'UTC'))).toBeLessThan(0)
    expect(compareTimes(paris, timeInZone(1764129590, 6, 'UTC'))).toBeGreaterThan(0)
  })

  it('that clocks of another zone show is the same instant', () => {
    const tokyo = timeInZone(1764129591, 123, 'Europe/Paris').inZone('Asia/Tokyo')
    expect([tokyo.seconds, tokyo.nanoseconds, tokyo.toString()]).toEqual([
      1764129591,
      123,
      '2025-11-26 12:59:51 +0900',
    ])
  })

  it('of a day past the end of its month is in the next', () => {
    const civil = { year: 2025, month: 2, day: 30, hour: 0, minute: 0, second: 0 }
    expect(timeFromCivil(civil, 'Europe/Paris').toString()).toBe('2025-03-02 00:00:00 +0100')
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(timeInZone(0, 0, 'UTC'))).toBe(true)
  })
})

describe('the calendar', () => {
  it('is that of JavaScript in all the years that it has', () => {
    for (let seconds = -8.64e12; seconds < 8.64e12; seconds += 4_999_999_999.7) {
      const whole = Math.floor(seconds)
      const { year, month, day, hour, minute, second, weekday, yearday } = secondsToCivil(whole)
      const date = new Date(whole * 1000)
      const expected = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()]
      expect([year, month, day, weekday]).toEqual(expected)
      expect([hour, minute, second]).toEqual([date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()])
      expect(civilToSeconds({ year, month, day, hour, minute, second })).toBe(whole)
      expect(civilToSeconds({ year, month: 1, day: yearday, hour, minute, second })).toBe(whole)
    }
  })

  it('has every day once', () => {
    let last = secondsToCivil(-86_400 * 366 * 400)
    for (let days = -366 * 400 + 1; days < 366 * 400; days++) {
      const civil = secondsToCivil(days * 86_400)
      const next = civil.day === 1 ? [(last.month % 12) + 1, 1] : [last.month, last.day + 1]
      if (civil.month !== next[0] || civil.day !== next[1]) expect(civil).toEqual(next)
      last = civil
    }
    expect(last.year).toBe(2370)
  })
})
