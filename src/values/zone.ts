/**
 * Time zones by their IANA names, from the data that comes with Node. The zone is the site's `timezone`,
 * never the machine's: the same source gives the same URLs everywhere.
 */
import { type AbbreviationRule, abbreviationOf, abbreviationRule } from './zone-abbreviations.ts'

/** Whether `name` is a zone that is known here. The functions below take others for UTC, as Ruby does. */
export function isZone(name: string): boolean {
  return clockOf(name).known
}

/** Seconds east of UTC in `zone` at an instant, in seconds since 1970. */
export function offsetAt(zone: string, seconds: number): number {
  return clockOf(zone).offsetAt(seconds)
}

/** What `%Z` prints: `CET`, `CEST`, `+03`. */
export function abbreviationAt(zone: string, seconds: number): string {
  const clock = clockOf(zone)
  return abbreviationOf(clock.abbreviations, clock.offsetAt(seconds), seconds)
}

/**
 * The instant at which the clocks of `zone` show a time, given as the seconds to it from 1970-01-01 00:00:00
 * on the same clock. A time that clocks show twice is the later; one that they skip is as if they had not yet
 * been put forward: 02:30 becomes 03:30. Ruby 3.1 chose so in all of 303 gaps and overlaps of 16 zones.
 */
export function instantAt(zone: string, localSeconds: number): number {
  const clock = clockOf(zone)
  const before = clock.offsetAt(localSeconds - day)
  const after = clock.offsetAt(localSeconds + day)
  const lesser = Math.min(before, after)
  const later = localSeconds - lesser
  if (before === after || clock.offsetAt(later) === lesser) return later
  const greater = Math.max(before, after)
  return clock.offsetAt(localSeconds - greater) === greater ? localSeconds - greater : later
}

const day = 86_400

interface Clock {
  readonly known: boolean
  readonly offsetAt: (seconds: number) => number
  readonly abbreviations: AbbreviationRule
}

// A memo of values that depend on nothing but the name, so sharing it between sites cannot be noticed.
const clocks = new Map<string, Clock>()

function clockOf(name: string): Clock {
  const clock = clocks.get(name)
  if (clock !== undefined) return clock
  const made = makeClock(name)
  clocks.set(name, made)
  return made
}

function makeClock(name: string): Clock {
  const utc = { known: true, offsetAt: () => 0, abbreviations: abbreviationRule('UTC') }
  // The default zone, and quicker without Intl.
  if (name === 'UTC') return utc
  const readOffset = offsetReader(name)
  if (readOffset === null) return { ...utc, known: false }
  return { known: true, offsetAt: offsetTable(readOffset), abbreviations: abbreviationRule(name) }
}

type OffsetReader = (seconds: number) => number

function offsetReader(name: string): OffsetReader | null {
  const format = offsetFormat(name)
  if (format === null) return null
  return seconds => {
    const [, sign, hours, minutes, rest] = offsetPattern.exec(format.format(seconds * 1000)) ?? []
    const offset = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0)
    return sign === '-' ? -offset : offset
  }
}

function offsetFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
}

const offsetPattern = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/

/** The instants of one stretch of time at which an offset begins, ascending. */
interface Stretch {
  readonly starts: readonly number[]
  readonly offsets: readonly number[]
}

/**
 * Asking Intl takes 2 µs; looking up what it said, 0.05. The table is filled as it is asked, in stretches of
 * 388 days, of which there can be 650.
 */
function offsetTable(readOffset: OffsetReader): OffsetReader {
  const stretches = new Map<number, Stretch>()
  return seconds => {
    const instant = foldInstant(seconds)
    const number = Math.floor(instant / stretchLength)
    let stretch = stretches.get(number)
    if (stretch === undefined) {
      stretch = readStretch(number * stretchLength, readOffset)
      stretches.set(number, stretch)
    }
    let index = stretch.starts.length - 1
    while (index > 0 && instant < (stretch.starts[index] ?? 0)) index--
    return stretch.offsets[index] ?? 0
  }
}

/** No zone changed before `earliest`; after `latest` the calendar repeats itself, and with it the rules. */
function foldInstant(seconds: number): number {
  if (seconds < earliest) return earliest
  return seconds < latest ? seconds : latest + ((seconds - latest) % calendarCycle)
}

const earliest = -5_000_000_000
const latest = 4_102_444_800
const calendarCycle = 146_097 * day
const stretchLength = 2 ** 25

// 6.1 days. The least that a zone keeps an offset is a week, as Recife did in October 2000.
const sampleLength = 2 ** 19

function readStretch(start: number, readOffset: OffsetReader): Stretch {
  const starts = [start]
  const offsets = [readOffset(start)]
  let last = readOffset(start)
  for (let sample = start; sample < start + stretchLength; sample += sampleLength) {
    const next = readOffset(sample + sampleLength)
    if (next === last) continue
    starts.push(findChange(sample, sample + sampleLength, readOffset))
    offsets.push(next)
    last = next
  }
  return { starts, offsets }
}

function findChange(before: number, after: number, readOffset: OffsetReader): number {
  const old = readOffset(before)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (readOffset(middle) === old) low = middle
    else high = middle
  }
  return high
}
