import { describe, expect, it } from 'vitest'
import { parseTime } from '../../../src/values/parse-time.ts'
import { type Time, timeInZone } from '../../../src/values/time.ts'
import recorded from './parse-time.json' with { type: 'json' }

describe('parseTime', () => {
  it.each(Object.entries(recorded.zones))('reads dates in %s as Ruby does', (zone, rows) => {
    const now = timeInZone(recorded.now, 0, zone)
    const wrong = rows.flatMap(([text, ...expected]) => {
      const time = parseTime(String(text), zone, now)
      const fields = time === null ? [null] : fieldsOf(time)
      return JSON.stringify(fields) === JSON.stringify(expected) ? [] : [{ text, expected, fields }]
    })
    expect(wrong).toEqual([])
  })

  it('reads any text of the greatest length in little time', () => {
    const now = timeInZone(recorded.now, 0, 'UTC')
    const began = performance.now()
    for (const piece of [
      '1',
      '1 ',
      '1:',
      '1:1 ',
      'a ',
      'a.',
      "'1",
      '1-',
      '1/',
      '1.',
      'jan',
      'sun ',
      '-w',
      '1h',
      '[1',
      ': ',
    ]) {
      parseTime(piece.repeat(64), 'UTC', now)
      parseTime(piece.repeat(Math.floor(128 / piece.length)), 'UTC', now)
    }
    expect(performance.now() - began).toBeLessThan(500)
  })
})

function fieldsOf({ seconds, nanoseconds, offset, zone, isUtc }: Time): readonly unknown[] {
  return [seconds, nanoseconds, offset, zone, isUtc]
}
