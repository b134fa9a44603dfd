import { CivilDate } from './civil-date.ts'
import { parseTime } from './parse-time.ts'
import { Time, timeFromCivil } from './time.ts'
import { toS } from './to-s.ts'
import type { Value } from './value.ts'

/**
 * A value that should be a time, in the site's zone: a time by its instant, a day at its midnight there, text
 * as Ruby's `Time.parse` reads it. Null where it is no time. Jekyll's `Utils.parse_date`.
 */
export function toTimeInZone(value: Value, zone: string, now: Time | (() => Time)): Time | null {
  if (value instanceof Time) return value.inZone(zone)
  if (value instanceof CivilDate) {
    const { year, month, day } = value
    return timeFromCivil({ year, month, day, hour: 0, minute: 0, second: 0 }, zone)
  }
  const time = parseTime(toS(value), zone, now)
  return time === null ? null : time.inZone(zone)
}
