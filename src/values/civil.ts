/** A moment as a calendar and a clock show it, wherever they hang. */
export interface Civil {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** A {@link Civil} with what can be told from its date. */
export interface CivilMoment extends Civil {
  /** 0 to 6, 0 is Sunday */
  readonly weekday: number
  /** 1 to 366 */
  readonly yearday: number
}

/**
 * The seconds from 1970-01-01 00:00:00 to `civil` on the same clock. Days and times past their ends run
 * over: 31 April is 1 May.
 */
export function civilToSeconds({ year, month, day, hour, minute, second }: Civil): number {
  return daysToMonth(year, month) * 86_400 + (day - 1) * 86_400 + hour * 3600 + minute * 60 + second
}

/**
 * The inverse of {@link civilToSeconds}, in the proleptic Gregorian calendar. Not by way of JavaScript's
 * Date, which ends in the year 275,760 where Ruby's Time goes on.
 */
export function secondsToCivil(seconds: number): CivilMoment {
  const days = Math.floor(seconds / 86_400)
  const time = seconds - days * 86_400
  // Years are counted from 1 March 0000, so that the day that leap years add is a year's last.
  const fromMarch = days + 719_468
  const era = Math.floor(fromMarch / 146_097)
  const dayOfEra = fromMarch - era * 146_097
  const yearOfEra = Math.trunc(
    (dayOfEra -
      Math.trunc(dayOfEra / 1460) +
      Math.trunc(dayOfEra / 36_524) -
      Math.trunc(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.trunc(yearOfEra / 4) - Math.trunc(yearOfEra / 100))
  const monthFromMarch = Math.trunc((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0)
  return {
    year,
    month,
    day: dayOfYear - Math.trunc((153 * monthFromMarch + 2) / 5) + 1,
    hour: Math.trunc(time / 3600),
    minute: Math.trunc(time / 60) % 60,
    second: time % 60,
    weekday: (((days + 4) % 7) + 7) % 7,
    yearday: days - daysToMonth(year, 1) + 1,
  }
}

function daysToMonth(year: number, month: number): number {
  const fromMarch = month < 3 ? year - 1 : year
  const era = Math.floor(fromMarch / 400)
  const yearOfEra = fromMarch - era * 400
  const dayOfYear = Math.trunc((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5)
  const dayOfEra = yearOfEra * 365 + Math.trunc(yearOfEra / 4) - Math.trunc(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
