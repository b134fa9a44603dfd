import { CivilDate, isValidDate } from '../values/civil-date.ts'
import { Time } from '../values/time.ts'

/** `2025-11-26` as a date; null for text that is none, or names a day that no calendar has. */
export function parseDate(text: string): CivilDate | null {
  const match = datePattern.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isRubyDate(year, month, day) ? new CivilDate(year, month, day) : null
}

/**
 * `2025-11-26 03:59:51 +0900` as a time at its own offset; without an offset it is at +0000, whatever the
 * site's time zone. Null for text that is none. As SafeYAML 1.0.5 with Ruby's `DateTime.parse(text).to_time`.
 */
export function parseTime(text: string): Time | null {
  if (text.length > longestTime) return null
  const match = timePattern.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])]
  const offset = offsetSeconds(match[8], match[9], match[10])
  if (!isRubyDate(year, month, day) || !isTimeOfDay(hour, minute, second) || offset === null) return null
  const days = daysSince1970(year, month, day)
  // Ruby has no leap seconds here: the 60th is the 59th.
  const seconds = days * 86_400 + hour * 3600 + minute * 60 + Math.min(second, 59) - offset
  return new Time(seconds, Number((match[7] ?? '').slice(0, 9).padEnd(9, '0')), offset, null)
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})\n?$/

const timePattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t\r\n\f\v]+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?[ \t\r\n\f\v]*(?:Z|([-+])(\d{1,2})(?::?(\d{2}))?)?\n?$/

// Ruby's Date.parse refuses longer text.
const longestTime = 128

// In Ruby's calendar the Gregorian 15 October 1582 is the day after the Julian 4 October.
function isRubyDate(year: number, month: number, day: number): boolean {
  return isValidDate(year, month, day) && !(year === 1582 && month === 10 && day > 4 && day < 15)
}

function isTimeOfDay(hour: number, minute: number, second: number): boolean {
  return (hour < 24 && minute < 60 && second <= 60) || (hour === 24 && minute === 0 && second === 0)
}

function offsetSeconds(sign: string | undefined, hours = '0', minutes = '0'): number | null {
  const seconds = Number(hours) * 3600 + Number(minutes) * 60
  if (seconds >= 86_400) return null
  return sign === '-' ? -seconds + 0 : seconds
}

function daysSince1970(year: number, month: number, day: number): number {
  // 400 years later and back again, as Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097
}
