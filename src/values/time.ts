import { type Civil, type CivilMoment, civilToSeconds, secondsToCivil } from './civil.ts'
import { abbreviationAt, instantAt, offsetAt } from './zone.ts'

/**
 * An instant with the offset it is shown at: Ruby's Time. Immutable.
 */
export class Time {
  /** Whole seconds since 1970-01-01T00:00:00Z, rounded down. */
  readonly seconds: number
  /** 0 to 999,999,999 */
  readonly nanoseconds: number
  /** Seconds east of UTC. */
  readonly offset: number
  /** What `%Z` prints: `UTC`, `CET`; null for a time that has an offset and no zone. */
  readonly zone: string | null
  /**
   * Whether Ruby made it with `utc`: it prints `UTC` instead of an offset. A time in a site whose `timezone`
   * is UTC is none of these, it prints `+0000`.
   */
  readonly isUtc: boolean

  constructor(seconds: number, nanoseconds: number, offset: number, zone: string | null, isUtc = false) {
    this.seconds = seconds
    this.nanoseconds = nanoseconds
    this.offset = offset
    this.zone = zone
    this.isUtc = isUtc
    if (new.target === Time) Object.freeze(this)
  }

  /** The same instant as the clocks of `zone` show it, an IANA name: Ruby's `localtime` where that is the machine's. */
  inZone(zone: string): Time {
    const { seconds, nanoseconds } = this
    const isThere = !this.isUtc && this.zone === abbreviationAt(zone, seconds)
    return isThere && this.offset === offsetAt(zone, seconds) ? this : timeInZone(seconds, nanoseconds, zone)
  }

  /** All fields of the date and the time of day at once, as its own offset shows them. */
  civil(): CivilMoment {
    return secondsToCivil(this.seconds + this.offset)
  }

  get year(): number {
    return this.civil().year
  }

  /** 1 to 12 */
  get month(): number {
    return this.civil().month
  }

  /** 1 to 31 */
  get day(): number {
    return this.civil().day
  }

  get hour(): number {
    return this.civil().hour
  }

  get minute(): number {
    return this.civil().minute
  }

  get second(): number {
    return this.civil().second
  }

  /** 0 to 6, 0 is Sunday */
  get weekday(): number {
    return this.civil().weekday
  }

  /** 1 to 366 */
  get yearday(): number {
    return this.civil().yearday
  }

  /** Ruby's `Time#to_s`: `2025-11-26 03:59:51 +0000`, `2025-11-26 03:59:51 UTC`. */
  toString(): string {
    const { year, month, day, hour, minute, second } = this.civil()
    const date = `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month)}-${pad(day)}`
    const zone = this.isUtc ? 'UTC' : formatOffset(this.offset)
    return `${date} ${pad(hour)}:${pad(minute)}:${pad(second)} ${zone}`
  }
}

/** Less than 0 where `a` is earlier than `b`, 0 for the same instant, whatever their offsets. */
export function compareTimes(a: Time, b: Time): number {
  return a.seconds - b.seconds || a.nanoseconds - b.nanoseconds
}

/** An instant as the clocks of `zone` show it, an IANA name. */
export function timeInZone(seconds: number, nanoseconds: number, zone: string): Time {
  return new Time(seconds, nanoseconds, offsetAt(zone, seconds), abbreviationAt(zone, seconds))
}

/**
 * The instant at which the clocks of `zone` show `civil`: Ruby's `Time.local`. Days past the end of their
 * month run over, as they do there: 30 February is 1 or 2 March.
 */
export function timeFromCivil(civil: Civil, zone: string, nanoseconds = 0): Time {
  return timeInZone(instantAt(zone, civilToSeconds(civil)), nanoseconds, zone)
}

function formatOffset(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset) / 60)
  return `${offset < 0 ? '-' : '+'}${pad(Math.trunc(minutes / 60))}${pad(minutes % 60)}`
}

function pad(number: number, width = 2): string {
  return number.toString().padStart(width, '0')
}
