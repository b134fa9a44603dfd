import { type Civil, civilToSeconds, secondsToCivil } from './civil.ts'
import type { DateGuess } from './date-guess.ts'
import { guessDate } from './guess-date.ts'
import { subtractOffset } from './subtract-offset.ts'
import { Time, timeFromCivil, timeInZone } from './time.ts'
import { offsetAt } from './zone.ts'
import { isUtcName, zoneNameOffset } from './zone-name.ts'

/**
 * A text as Ruby's `Time.parse` reads it: leniently, in any of the forms that people write dates in. Without
 * a zone it is local to `zone`; what it leaves out at its front is as in `now`, which may be a function for
 * callers who record that it was asked for. Null where Ruby raises an error.
 *
 * A day that its month does not have is one of the next month, as in Ruby: `2025-02-30` is 2 March.
 *
 * @example parseTime('November 26th, 2025 3:59 PM', 'Europe/Paris', now)
 */
export function parseTime(text: string, zone: string, now: Time | (() => Time)): Time | null {
  const guess = guessDate(text)
  if (guess === null || !namesAnything(guess)) return null
  const name = guess.zone ?? ''
  // A text that names its year takes nothing from `now`, and must not ask for it.
  const here = guess.year === undefined ? (typeof now === 'function' ? now() : now).inZone(zone) : epoch
  const offset = name === '' ? null : zoneNameOffset(name, guess.year ?? here.year, zone)
  const present = offset === null ? here : new Time(here.seconds, 0, offset, null)
  const civil = completeGuess(guess, present.civil())
  if (civil === null) return null
  const nanoseconds = guess.nanoseconds ?? 0
  if (offset === null) return isValid(civil) ? timeFromCivil(civil, zone, nanoseconds) : null
  const atUtc = subtractOffset(civil, offset)
  return isValid(atUtc) ? showWithOffset(civilToSeconds(atUtc), nanoseconds, { name, offset, zone }) : null
}

const epoch = new Time(0, 0, 0, null)

function namesAnything(guess: DateGuess): boolean {
  return (
    fieldNames.some(name => guess[name] !== undefined) ||
    guess.yearday !== undefined ||
    guess.nanoseconds !== undefined
  )
}

const fieldNames = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

/** What a text leaves out before what it names is as at present, what it leaves out behind is the least. */
function completeGuess(guess: DateGuess, present: Civil): Civil | null {
  const named = findYearday(guess, guess.year ?? present.year)
  if (named === null) return null
  const civil = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 }
  let before = true
  for (const name of fieldNames) {
    const value = named[name]
    if (value !== undefined) before = false
    if (value !== undefined || before) civil[name] = value ?? present[name]
  }
  return civil
}

/** The guess with the month and the day of its `yearday`, if any; null where the year has no such day. */
function findYearday(guess: DateGuess, year: number): DateGuess | null {
  if (guess.yearday === undefined) return guess
  const start = civilToSeconds({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0 })
  const date = secondsToCivil(start + (guess.yearday - 1) * 86_400)
  return date.year === year ? { ...guess, month: date.month, day: date.day } : null
}

function isValid({ year, month, day, hour, minute, second }: Civil): boolean {
  if (Math.abs(year) > lastYear || month < 1 || month > 12 || day < 1 || day > 31) return false
  return hour < 24 ? minute < 60 && second <= 60 : hour === 24 && minute === 0 && second === 0
}

// Ruby goes on; here seconds must remain exact integers.
const lastYear = 100_000_000

interface Place {
  readonly name: string
  readonly offset: number
  readonly zone: string
}

/** In the site's zone if its clocks agree with the offset, else with the offset alone. */
function showWithOffset(seconds: number, nanoseconds: number, { name, offset, zone }: Place): Time | null {
  if (isUtcName(name)) return new Time(seconds, nanoseconds, 0, 'UTC', true)
  if (offsetAt(zone, seconds) === offset) return timeInZone(seconds, nanoseconds, zone)
  return Math.abs(offset) < 86_400 ? new Time(seconds, nanoseconds, offset, null) : null
}
