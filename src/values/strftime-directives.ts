import type { CivilMoment } from './civil.ts'
import {
  composite,
  type Directive,
  fraction,
  literal,
  number,
  text,
  year,
  zoneOffset,
} from './strftime-parts.ts'

/** The directives of Ruby's `Time#strftime`. */
export const timeDirectives: ReadonlyMap<string, Directive> = new Map([
  ['Y', year(({ civil }) => civil.year)],
  ['C', number(2, '0', ({ civil }) => Math.floor(civil.year / 100))],
  ['y', number(2, '0', ({ civil }) => modulo(civil.year, 100))],
  ['m', number(2, '0', ({ civil }) => civil.month)],
  ['B', text(({ civil }) => months[civil.month - 1] ?? '', 'upper')],
  ['b', text(({ civil }) => (months[civil.month - 1] ?? '').slice(0, 3), 'upper')],
  ['h', text(({ civil }) => (months[civil.month - 1] ?? '').slice(0, 3), 'upper')],
  ['d', number(2, '0', ({ civil }) => civil.day)],
  ['e', number(2, ' ', ({ civil }) => civil.day)],
  ['j', number(3, '0', ({ civil }) => civil.yearday)],
  ['H', number(2, '0', ({ civil }) => civil.hour)],
  ['k', number(2, ' ', ({ civil }) => civil.hour)],
  ['I', number(2, '0', ({ civil }) => civil.hour % 12 || 12)],
  ['l', number(2, ' ', ({ civil }) => civil.hour % 12 || 12)],
  ['P', text(({ civil }) => (civil.hour < 12 ? 'am' : 'pm'), 'upper')],
  ['p', text(({ civil }) => (civil.hour < 12 ? 'AM' : 'PM'), 'lower')],
  ['M', number(2, '0', ({ civil }) => civil.minute)],
  ['S', number(2, '0', ({ civil }) => civil.second)],
  ['L', fraction(3)],
  ['N', fraction(9)],
  ['z', zoneOffset],
  ['Z', text(({ zone }) => zone, 'lower')],
  ['A', text(({ civil }) => weekdays[civil.weekday] ?? '', 'upper')],
  ['a', text(({ civil }) => (weekdays[civil.weekday] ?? '').slice(0, 3), 'upper')],
  ['u', number(1, '0', ({ civil }) => civil.weekday || 7)],
  ['w', number(1, '0', ({ civil }) => civil.weekday)],
  ['G', year(({ civil }) => isoWeek(civil)[0])],
  ['g', number(2, '0', ({ civil }) => modulo(isoWeek(civil)[0], 100))],
  ['V', number(2, '0', ({ civil }) => isoWeek(civil)[1])],
  ['U', number(2, '0', ({ civil }) => Math.trunc((civil.yearday + 6 - civil.weekday) / 7))],
  ['W', number(2, '0', ({ civil }) => Math.trunc((civil.yearday + 6 - ((civil.weekday + 6) % 7)) / 7))],
  ['s', number(1, '0', ({ seconds }) => seconds)],
  ['n', literal('\n')],
  ['t', literal('\t')],
  ['%', literal('%')],
  ['c', composite('%a %b %e %H:%M:%S %Y')],
  ['D', composite('%m/%d/%y')],
  ['F', composite('%Y-%m-%d')],
  ['v', composite('%e-%^b-%4Y')],
  ['x', composite('%m/%d/%y')],
  ['X', composite('%H:%M:%S')],
  ['r', composite('%I:%M:%S %p')],
  ['R', composite('%H:%M')],
  ['T', composite('%H:%M:%S')],
])

/** Those of `Date#strftime`. */
export const dateDirectives: ReadonlyMap<string, Directive> = new Map([
  ...timeDirectives,
  ['Q', number(1, '0', ({ seconds }) => seconds * 1000)],
  ['+', composite('%a %b %e %H:%M:%S %Z %Y')],
])

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** A week belongs to the year that its Thursday is in. */
function isoWeek({ year, yearday, weekday }: CivilMoment): readonly [year: number, week: number] {
  const thursday = yearday + 3 - ((weekday + 6) % 7)
  if (thursday < 1) return [year - 1, Math.ceil((thursday + daysInYear(year - 1)) / 7)]
  return thursday > daysInYear(year) ? [year + 1, 1] : [year, Math.ceil(thursday / 7)]
}

function daysInYear(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
