import { describe, expect, it } from 'vitest'
import { timeFromCivil } from '../../../src/values/time.ts'
import { abbreviationAt, isZone, offsetAt } from '../../../src/values/zone.ts'

// What Ruby 3.1 with tzdata 2025b says with ENV['TZ'] set to the zone: utc_offset and zone.
const clocks: readonly (readonly [zone: string, instant: string, offset: number, abbreviation: string])[] = [
  ['Europe/Paris', '2025-01-15T12:00:00Z', 3600, 'CET'],
  ['Europe/Paris', '2025-07-15T12:00:00Z', 7200, 'CEST'],
  ['Europe/Paris', '2025-03-30T00:59:59Z', 3600, 'CET'],
  ['Europe/Paris', '2025-03-30T01:00:00Z', 7200, 'CEST'],
  ['Europe/Paris', '2025-10-26T00:59:59Z', 7200, 'CEST'],
  ['Europe/Paris', '2025-10-26T01:00:00Z', 3600, 'CET'],
  ['Europe/Paris', '1970-01-01T00:00:00Z', 3600, 'CET'],
  ['Europe/Paris', '2060-07-01T00:00:00Z', 7200, 'CEST'],
  ['Europe/Paris', '2200-01-01T00:00:00Z', 3600, 'CET'],
  ['America/New_York', '2025-03-09T06:59:59Z', -18000, 'EST'],
  ['America/New_York', '2025-03-09T07:00:00Z', -14400, 'EDT'],
  ['America/New_York', '2025-11-02T05:59:59Z', -14400, 'EDT'],
  ['America/New_York', '2025-11-02T06:00:00Z', -18000, 'EST'],
  ['Asia/Tokyo', '2025-01-01T00:00:00Z', 32400, 'JST'],
  ['Asia/Kolkata', '2025-01-01T00:00:00Z', 19800, 'IST'],
  ['Asia/Kathmandu', '1985-12-31T18:29:59Z', 19800, '+0530'],
  ['Asia/Kathmandu', '2025-01-01T00:00:00Z', 20700, '+0545'],
  ['Europe/London', '1970-06-01T00:00:00Z', 3600, 'BST'],
  ['Europe/London', '2025-01-01T00:00:00Z', 0, 'GMT'],
  ['Europe/London', '2025-07-01T00:00:00Z', 3600, 'BST'],
  ['Europe/Dublin', '2025-01-01T00:00:00Z', 0, 'GMT'],
  ['Europe/Dublin', '2025-07-01T00:00:00Z', 3600, 'IST'],
  ['Europe/Istanbul', '2015-07-01T00:00:00Z', 10800, 'EEST'],
  ['Europe/Istanbul', '2016-01-01T00:00:00Z', 7200, 'EET'],
  ['Europe/Istanbul', '2017-01-01T00:00:00Z', 10800, '+03'],
  ['Europe/Moscow', '2005-07-01T00:00:00Z', 14400, 'MSD'],
  ['Europe/Moscow', '2012-01-01T00:00:00Z', 14400, 'MSK'],
  ['Europe/Moscow', '2025-01-01T00:00:00Z', 10800, 'MSK'],
  ['America/Sao_Paulo', '2018-12-01T00:00:00Z', -7200, '-02'],
  ['America/Sao_Paulo', '2025-01-01T00:00:00Z', -10800, '-03'],
  ['Australia/Lord_Howe', '2025-01-01T00:00:00Z', 39600, '+11'],
  ['Australia/Lord_Howe', '2025-07-01T00:00:00Z', 37800, '+1030'],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', -36000, '-10'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', 50400, '+14'],
  ['Africa/Casablanca', '2025-03-10T00:00:00Z', 0, '+00'],
  ['Africa/Casablanca', '2025-01-01T00:00:00Z', 3600, '+01'],
  ['America/St_Johns', '2025-01-01T00:00:00Z', -12600, 'NST'],
  ['America/Whitehorse', '2019-07-01T00:00:00Z', -25200, 'PDT'],
  ['America/Whitehorse', '2025-01-01T00:00:00Z', -25200, 'MST'],
  ['UTC', '2025-01-01T00:00:00Z', 0, 'UTC'],
  ['Etc/GMT+8', '2025-01-01T00:00:00Z', -28800, '-08'],
  ['EST5EDT', '2025-07-01T00:00:00Z', -14400, 'EDT'],
  ['Pacific/Honolulu', '2025-01-01T00:00:00Z', -36000, 'HST'],
  ['Pacific/Chatham', '2025-01-01T00:00:00Z', 49500, '+1345'],
]

// What its Time.local makes of times that clocks show twice or skip, each asked in a process of its own.
const changes: readonly (readonly [zone: string, civil: readonly number[], time: string])[] = [
  ['Europe/Paris', [2025, 3, 30, 2, 30], '2025-03-30 03:30:00 +0200'],
  ['Europe/Paris', [2025, 10, 26, 2, 30], '2025-10-26 02:30:00 +0100'],
  ['Europe/Paris', [2025, 10, 26, 1, 59], '2025-10-26 01:59:00 +0200'],
  ['Europe/Paris', [2025, 10, 26, 3, 0], '2025-10-26 03:00:00 +0100'],
  ['America/New_York', [2025, 3, 9, 2, 30], '2025-03-09 03:30:00 -0400'],
  ['America/New_York', [2025, 11, 2, 1, 30], '2025-11-02 01:30:00 -0500'],
  ['Europe/London', [2025, 3, 30, 1, 30], '2025-03-30 02:30:00 +0100'],
  ['Europe/London', [2025, 10, 26, 1, 30], '2025-10-26 01:30:00 +0000'],
  ['Europe/Dublin', [2025, 3, 30, 1, 30], '2025-03-30 02:30:00 +0100'],
  ['Europe/Dublin', [2025, 10, 26, 1, 30], '2025-10-26 01:30:00 +0000'],
  ['Australia/Lord_Howe', [2025, 4, 6, 1, 45], '2025-04-06 01:45:00 +1030'],
  ['Australia/Lord_Howe', [2025, 10, 5, 2, 15], '2025-10-05 02:45:00 +1100'],
  ['Pacific/Apia', [2011, 12, 30, 12, 0], '2011-12-31 12:00:00 +1400'],
  ['America/Sao_Paulo', [2018, 11, 4, 0, 30], '2018-11-04 01:30:00 -0200'],
  ['America/Sao_Paulo', [2018, 2, 17, 23, 30], '2018-02-17 23:30:00 -0300'],
  ['Asia/Tokyo', [2025, 1, 1, 0, 0], '2025-01-01 00:00:00 +0900'],
  ['Africa/Casablanca', [2025, 2, 23, 2, 30], '2025-02-23 02:30:00 +0000'],
  ['Africa/Casablanca', [2025, 4, 6, 2, 30], '2025-04-06 03:30:00 +0100'],
  ['Europe/Moscow', [2014, 10, 26, 1, 30], '2014-10-26 01:30:00 +0300'],
  ['America/Caracas', [2016, 5, 1, 2, 45], '2016-05-01 03:15:00 -0400'],
]

describe('a zone', () => {
  it.each(clocks)(
    '%s at %s is %i seconds east of UTC and called %s',
    (zone, instant, offset, abbreviation) => {
      const seconds = Date.parse(instant) / 1000
      expect([offsetAt(zone, seconds), abbreviationAt(zone, seconds)]).toEqual([offset, abbreviation])
    },
  )

  it.each(changes)(
    '%s takes %j for %s',
    (zone, [year = 0, month = 0, day = 0, hour = 0, minute = 0], time) => {
      expect(timeFromCivil({ year, month, day, hour, minute, second: 0 }, zone).toString()).toBe(time)
    },
  )

  it.each(['Nowhere/Atlantis', '', '../../etc/passwd', '__proto__'])(
    'that is unknown, such as %j, is UTC',
    name => {
      expect([isZone(name), offsetAt(name, 0), abbreviationAt(name, 0)]).toEqual([false, 0, 'UTC'])
    },
  )

  it.each(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'EST5EDT', 'Etc/GMT-14'])(
    'is known: %s',
    name => {
      expect(isZone(name)).toBe(true)
    },
  )

  it.each([Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 8.64e12 + 1, -8.64e12 - 1])(
    'has an offset at any instant, such as %d',
    seconds => {
      expect(Math.abs(offsetAt('Europe/Paris', seconds))).toBeLessThan(86_400)
    },
  )
})
