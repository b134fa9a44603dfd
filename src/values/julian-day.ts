import type { CivilDate } from './civil-date.ts'

/**
 * The number of days since noon of 1 January 4713 BC, in the calendars as Ruby's Date has them: the Julian
 * one up to 4 October 1582, the Gregorian one from the day after, which is called 15 October.
 */
export function julianDay({ year, month, day }: CivilDate): number {
  const yearFromMarch = month < 3 ? year - 1 : year
  const monthFromMarch = month < 3 ? month + 9 : month - 3
  const julian =
    Math.floor(365.25 * (yearFromMarch + 4716)) + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1402
  const gregorian = julian + 2 - Math.floor(yearFromMarch / 100) + Math.floor(yearFromMarch / 400)
  return gregorian < 2299161 ? julian : gregorian
}
