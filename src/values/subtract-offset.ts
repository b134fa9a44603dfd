import type { Civil } from './civil.ts'
import { daysInMonth } from './civil-date.ts'

/**
 * A date and a time less an offset, in seconds. The fields need not be valid, and the result is not where
 * they are not: Ruby's Time.parse checks it afterwards, so that 25:00 +0100 is midnight, and 24:60 an error.
 */
export function subtractOffset(civil: Civil, offset: number): Civil {
  const fields = { hour: civil.hour, minute: civil.minute, second: civil.second }
  const sign = Math.sign(offset)
  let rest = Math.abs(offset)
  for (const [name, size] of units) {
    const part = rest % size
    rest = Math.floor(rest / size)
    if (part === 0) continue
    const value = fields[name] - sign * part
    rest -= sign * Math.floor(value / size)
    fields[name] = value - size * Math.floor(value / size)
  }
  const { year, month, day } = rest === 0 ? civil : turnMonth(civil, civil.day - sign * rest, sign)
  return { year, month, day, hour: fields.hour, minute: fields.minute, second: fields.second }
}

const units = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
] as const

type CivilDay = Pick<Civil, 'year' | 'month' | 'day'>

/** Ruby expects to have moved by a day at most, back from the east and forth from the west. */
function turnMonth({ year, month }: CivilDay, day: number, sign: number): CivilDay {
  if (sign < 0 && day > daysInMonth(year, month)) {
    return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  }
  if (sign > 0 && day < 1) {
    const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
    return { ...before, day: daysInMonth(before.year, before.month) }
  }
  return { year, month, day }
}
