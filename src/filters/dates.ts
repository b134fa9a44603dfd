import { CivilDate } from '../values/civil-date.ts'
import { inspect } from '../values/inspect.ts'
import { parseTime } from '../values/parse-time.ts'
import { isCompleteFormat, strftime } from '../values/strftime.ts'
import { Time, timeFromCivil, timeInZone } from '../values/time.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { type Filter, type FilterContext, FilterError, type FilterTable } from './filter.ts'

/** Liquid's `date`, which prints in the date's own zone, and Jekyll's `date_to_...`, in the site's. */
export const dateFilters: FilterTable = {
  date: { arity: [1, 1], apply: formatDate },
  date_to_string: { arity: [0, 2], apply: (input, args, context) => spellOut(input, '%b', args, context) },
  date_to_long_string: {
    arity: [0, 2],
    apply: (input, args, context) => spellOut(input, '%B', args, context),
  },
  date_to_xmlschema: printTime('%FT%T%:z'),
  date_to_rfc822: printTime('%a, %d %b %Y %T %z'),
}

/** What is no date comes back unchanged, and so does everything where there is no format. */
function formatDate(input: Value, [format = null]: readonly Value[], context: FilterContext): Value {
  const text = toS(format)
  if (text === '') return input
  const date = toDate(input, context)
  if (date === null) return input
  if (date instanceof Time && !isCompleteFormat(text)) {
    throw new FilterError(`invalid format: ${text}`, 'a letter must follow "%"; "%%" prints a percent sign')
  }
  return strftime(date, text)
}

function printTime(format: string): Filter {
  return {
    arity: [0, 0],
    apply: (input, _args, context) =>
      isEmpty(input) ? input : strftime(toLocalTime(input, context), format),
  }
}

function spellOut(
  input: Value,
  month: string,
  [type, style]: readonly Value[],
  context: FilterContext,
): Value {
  if (isEmpty(input)) return input
  const time = toLocalTime(input, context)
  if (type !== 'ordinal') return strftime(time, `%d ${month} %Y`)
  const day = `${time.day}${ordinalSuffix(time.day)}`
  return strftime(time, style === 'US' ? `${month} ${day}, %Y` : `${day} ${month} %Y`)
}

function isEmpty(input: Value): boolean {
  return !(input instanceof Time) && toS(input) === ''
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

function toLocalTime(input: Value, context: FilterContext): Time {
  const date = toDate(input, context)
  if (date instanceof Time) return date.inZone(context.zone)
  if (date === null) {
    const hint = 'write a date such as 2025-11-26, 2025-11-26 03:59:51 +0100 or November 26, 2025'
    throw new FilterError(`Invalid Date: '${inspect(input)}' is not a valid datetime.`, hint)
  }
  const { year, month, day } = date
  return timeFromCivil({ year, month, day, hour: 0, minute: 0, second: 0 }, context.zone)
}

/** Liquid's `Utils.to_date`: null for what is no date. Numbers and text of digits are seconds since 1970. */
function toDate(input: Value, context: FilterContext): Time | CivilDate | null {
  if (input instanceof Time || input instanceof CivilDate) return input
  if (typeof input === 'number') return toInstant(input, context.zone)
  if (typeof input !== 'string' || input === '') return null
  const text = input.toLowerCase()
  if (text === 'now' || text === 'today') return context.now.inZone(context.zone)
  if (/^\d+$/.test(text)) return toInstant(Number(text), context.zone)
  return parseTime(text, context.zone, () => context.now)
}

/** Ruby goes on where numbers are no longer exact here, 285 million years from now. */
function toInstant(seconds: number, zone: string): Time | null {
  return Number.isSafeInteger(seconds) ? timeInZone(seconds, 0, zone) : null
}
