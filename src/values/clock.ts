import { Time } from './time.ts'

/** What of a clock was read: a zone and the format by which it was shown there, or {@link wholeInstant}. */
export type ReadClock = (projection: string) => void

export const wholeInstant = '*'

/**
 * The build's "now", which differs at every build. A page that shows its year only depends on the year only: what
 * is read by way of a format is recorded as that, and everything else as the whole instant.
 */
export class Clock extends Time {
  readonly #time: Time
  readonly #read: ReadClock
  readonly #zone: string

  /** @param zone the IANA name of the zone that it was taken to; empty for the one that it is made in */
  constructor(time: Time, read: ReadClock, zone = '') {
    super(time.seconds, time.nanoseconds, time.offset, time.zone, time.isUtc)
    this.#time = time
    this.#read = read
    this.#zone = zone
    for (const field of ['seconds', 'nanoseconds'] as const) {
      const get = (): number => {
        read(wholeInstant)
        return time[field]
      }
      Object.defineProperty(this, field, { get, enumerable: true })
    }
    Object.freeze(this)
  }

  /** The time, for one who shows it by `format` and does nothing else with it. */
  projection(format: string): Time {
    this.#read(`${this.#zone} ${format}`)
    return this.#time
  }

  override inZone(zone: string): Time {
    return new Clock(this.#time.inZone(zone), this.#read, zone)
  }
}
