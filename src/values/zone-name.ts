import { civilToSeconds } from './civil.ts'
import { abbreviationAt, instantAt, offsetAt } from './zone.ts'

/**
 * Seconds east of UTC of what stands after a time: `+0900`, `Z`, `EST`, or a name that the clocks of the
 * site's `zone` have in that year. Null for other names, which Ruby passes over. Ruby's `Time.zone_offset`.
 */
export function zoneNameOffset(name: string, year: number, zone: string): number | null {
  const upper = name.toUpperCase()
  if (numericOffset.test(upper)) {
    const [hours = 0, minutes = 0, seconds = 0] = (upper.match(/\d\d/g) ?? []).map(Number)
    const offset = hours * 3600 + minutes * 60 + seconds
    return upper.startsWith('-') ? 0 - offset : offset
  }
  const known = namedOffsets.get(upper)
  if (known !== undefined) return known * 3600
  for (const month of [1, 7]) {
    const instant = instantAt(zone, civilToSeconds({ year, month, day: 1, hour: 0, minute: 0, second: 0 }))
    if (abbreviationAt(zone, instant).toUpperCase() === upper) return offsetAt(zone, instant)
  }
  return null
}

/** Whether a name means UTC itself, where `+0000` and `GMT` may be the winter of some place. */
export function isUtcName(name: string): boolean {
  return /^(?:-00:00|-0000|-00|UTC|Z|UT)$/i.test(name)
}

const numericOffset = /^[+-]\d\d(?::\d\d(?::\d\d)?|\d{4}|\d\d)?$/

const namedOffsets: ReadonlyMap<string, number> = new Map([
  ...['UTC', 'Z', 'UT', 'GMT'].map(name => [name, 0] as const),
  ...['EST', 'CST', 'MST', 'PST'].map((name, index) => [name, -5 - index] as const),
  ...['EDT', 'CDT', 'MDT', 'PDT'].map((name, index) => [name, -4 - index] as const),
  // Military letters: east from A without J, west from N.
  ...Array.from('ABCDEFGHIKLM', (letter, index) => [letter, index + 1] as const),
  ...Array.from('NOPQRSTUVWXY', (letter, index) => [letter, -index - 1] as const),
])
