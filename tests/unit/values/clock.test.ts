import { describe, expect, test } from 'vitest'
import { Clock, wholeInstant } from '../../../src/values/clock.ts'
import { strftime } from '../../../src/values/strftime.ts'
import { compareTimes, timeInZone } from '../../../src/values/time.ts'

/** 2026-11-23 23:30:15.5 UTC, in Paris the next day. */
const time = timeInZone(1795476615, 500_000_000, 'UTC')

/** What is noted of the clock while it is looked at. */
function readsOf(look: (clock: Clock) => unknown): readonly string[] {
  const reads: string[] = []
  look(new Clock(time, read => reads.push(read)))
  return [...new Set(reads)]
}

describe('a clock notes', () => {
  test('a format with the zone in which it is shown', () => {
    expect(readsOf(clock => strftime(clock, '%Y'))).toEqual([' %Y'])
    const inParis = (clock: Clock) => clock.inZone('Europe/Paris')
    expect(readsOf(clock => strftime(inParis(clock), '%d %b'))).toEqual(['Europe/Paris %d %b'])
    expect(readsOf(clock => strftime(inParis(clock).inZone('Asia/Tokyo'), ''))).toEqual(['Asia/Tokyo '])
  })

  test('nothing of being handed on', () => {
    expect(readsOf(clock => [clock, clock.inZone('UTC'), clock instanceof Clock])).toEqual([])
  })

  test.each<[string, (clock: Clock) => unknown]>([
    ['its seconds', clock => clock.seconds],
    ['its nanoseconds', clock => clock.nanoseconds],
    ['its year', clock => clock.year],
    ['its text', String],
    ['its fields', clock => clock.civil()],
    ['which of two is earlier', clock => compareTimes(clock, time)],
    ['all that it has', clock => ({ ...clock })],
    ['the same in another zone', clock => String(clock.inZone('Europe/Paris'))],
  ])('the whole instant for %s', (_, look) => {
    expect(readsOf(look)).toEqual([wholeInstant])
  })
})

test('a clock shows the time that it was made of', () => {
  const clock = new Clock(time, () => {})
  expect(String(clock)).toBe(String(time))
  expect([clock.seconds, clock.nanoseconds, clock.offset, clock.zone]).toEqual([
    time.seconds,
    time.nanoseconds,
    time.offset,
    time.zone,
  ])
  const paris = clock.inZone('Europe/Paris')
  expect(String(paris)).toBe(String(time.inZone('Europe/Paris')))
  expect(strftime(paris, '%d %H %Z')).toBe('24 00 CET')
})

test('a clock cannot be changed', () => {
  const clock = new Clock(time, () => {})
  expect(Object.isFrozen(clock)).toBe(true)
  expect(() => Object.assign(clock, { seconds: 0 })).toThrow(TypeError)
})
