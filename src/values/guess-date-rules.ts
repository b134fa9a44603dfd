/**
 * The forms of dates that Ruby knows, in the order in which it tries them. The texts that these patterns see
 * have at most 128 characters, and no white space but single spaces.
 */
import { type DraftGuess, fractionToNanoseconds, monthNumber, noteDate } from './date-guess.ts'
import { noteDigits } from './guess-digits.ts'

export interface GuessRule {
  readonly pattern: RegExp
  /** Where this matches too, the rule does not apply. */
  readonly unless?: RegExp
  readonly read: (match: RegExpExecArray, draft: DraftGuess) => void
}

/** A pattern for either case, put together from parts. */
const pattern = (source: string): RegExp => new RegExp(source, 'i')

const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'
const eraName = String.raw`(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?`

// 3:59, 3:59:51.5; 3h, 3h 59m 51s; pm, p.m.
const clock = String.raw`\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?`
const units = String.raw`\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?`
const halfDay = String.raw`[ap](?:m\b|\.m\.)`
const timeOfDay = String.raw`(?:${clock}|${units})(?:\s*${halfDay})?|\d+\s*${halfDay}`

// GMT+1, +01:00; Eastern Standard Time; EST. All but these signs, digits and spaces is letters.
const offsetNumber = String.raw`(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?`
const zoneWords = String.raw`[^-+',/:@\d[\]]+(?:standard|daylight)\stime\b`
const zoneWord = String.raw`[^-+',./:@\d\s[\]]+(?:\sdst)?(?![^-+',./:@\s[\]])`

export const guessWeekday: GuessRule = {
  pattern: /\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i,
  // A weekday names no day: Time.parse does not look at it.
  read: () => {},
}

export const guessTimeOfDay: GuessRule = {
  pattern: pattern(`(${timeOfDay})(?:\\s*(${offsetNumber}|${zoneWords}|${zoneWord}))?`),
  read: ([, time = '', zone], draft) => {
    if (zone !== undefined) draft.zone = zone
    const [, hour, minute, second, fraction, half] = timeParts.exec(time) ?? []
    if (hour !== undefined) draft.hour = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half)
    if (minute !== undefined) draft.minute = Number(minute)
    if (second !== undefined) draft.second = Number(second)
    if (fraction !== undefined) draft.nanoseconds = fractionToNanoseconds(fraction)
  },
}

const timeParts = /^(\d+)h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d+))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?/i

function hourOfHalf(hour: number, half: string): number {
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

export const dateRules: readonly GuessRule[] = [
  // 26 November 2025, 26th Nov '25 BC
  {
    pattern: pattern(
      String.raw`('?\d+)[^-\d\s]*\s*${monthName}[^-\d\s']*(?:\s*${eraName}\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?`,
    ),
    read: ([, day = '', month = '', era = '', year], draft) => {
      noteDate(draft, year ?? null, monthNumber(month), day)
      noteEra(draft, era)
    },
  },
  // November 26th, 2025
  {
    pattern: pattern(
      String.raw`\b${monthName}[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*${eraName}\s*('?-?\d+))?`,
    ),
    read: ([, month = '', day = '', era = '', year], draft) => {
      noteDate(draft, year ?? null, monthNumber(month), day)
      noteEra(draft, era)
    },
  },
  // 2025-11-26, 26-11-2025
  { pattern: /('?[-+]?\d+)-(\d+)-('?-?\d+)/, read: noteNumbers },
  // H37.11.26: a year of a Japanese era
  {
    pattern: /\b([mtsh])(\d+)\.(\d+)\.(\d+)/i,
    read: ([, era = '', year, month, day], draft) => {
      draft.year = Number(year) + (japaneseEras.get(era.toLowerCase()) ?? 0)
      draft.month = Number(month)
      draft.day = Number(day)
    },
  },
  // 26-Nov-2025
  {
    pattern: pattern(String.raw`('?-?\d+)-${monthName}[^-/.]*-('?-?\d+)`),
    read: ([, day = '', month = '', year = ''], draft) => noteDate(draft, year, monthNumber(month), day),
  },
  // Nov-26-2025
  {
    pattern: pattern(String.raw`\b${monthName}[^-/.]*-('?-?\d+)(?:-('?-?\d+))?`),
    read: ([, month = '', day = '', year], draft) => noteDate(draft, year ?? null, monthNumber(month), day),
  },
  // 2025/11/26, 26/11/2025, 11/26
  { pattern: /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/i, read: noteNumbers },
  // 2025.11.26
  { pattern: /('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/i, read: noteNumbers },
  // 2025-W48-3, -w-3: weeks, at which Time.parse does not look
  { pattern: /\b(?:\d{2}|\d{4})?-?w\d{2}(?:-?\d)?\b/i, read: () => {} },
  { pattern: /-w-\d\b/i, read: () => {} },
  // --11-26
  {
    pattern: /--(\d{2})?-(\d{2})\b/,
    read: ([, month, day], draft) => {
      if (month !== undefined) draft.month = Number(month)
      draft.day = Number(day)
    },
  },
  // --1126
  {
    pattern: /--(\d{2})(\d{2})?\b/,
    read: ([, month, day], draft) => {
      draft.month = Number(month)
      if (day !== undefined) draft.day = Number(day)
    },
  },
  // 2025-330
  {
    pattern: /\b(\d{2}|\d{4})-(\d{3})\b/,
    unless: /[,.](?:\d{2}|\d{4})-\d{3}\b/,
    read: ([, year, yearday], draft) => {
      draft.year = Number(year)
      draft.yearday = Number(yearday)
    },
  },
  // -330
  {
    pattern: /\b-(\d{3})\b/,
    unless: /\d-\d{3}\b/,
    read: ([, yearday], draft) => {
      draft.yearday = Number(yearday)
    },
  },
  // '25
  {
    pattern: /'(\d+)\b/,
    read: ([, year], draft) => {
      draft.year = Number(year)
    },
  },
  // November
  {
    pattern: pattern(String.raw`\b${monthName}\S*`),
    read: ([, month = ''], draft) => {
      draft.month = Number(monthNumber(month))
    },
  },
  // 26th
  {
    pattern: /(\d+)(?:st|nd|rd|th)\b/i,
    read: ([, day], draft) => {
      draft.day = Number(day)
    },
  },
  // 20251126T035951Z
  {
    pattern:
      /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(?:\s*(z\b|[-+]\d{1,4}\b|\[[-+]?\d[^\]]*\]))?/i,
    read: noteDigits,
  },
]

function noteNumbers([, first = '', second = '', third]: RegExpExecArray, draft: DraftGuess): void {
  noteDate(draft, first, second, third ?? null)
}

function noteEra(draft: DraftGuess, era: string): void {
  if (/^b/i.test(era)) draft.isBeforeChrist = true
}

/** The year before the first of each. */
const japaneseEras: ReadonlyMap<string, number> = new Map([
  ['m', 1867],
  ['t', 1911],
  ['s', 1925],
  ['h', 1988],
])

export const beforeChrist: GuessRule = {
  pattern: /\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)/i,
  read: (_match, draft) => {
    draft.isBeforeChrist = true
  },
}

/** A number that is left over when all else is read: `10:30 26`, `Nov 26 10`. */
export const lonelyNumber: GuessRule = {
  pattern: /^\s*(\d{1,2})\s*$/,
  read: ([, digits], draft) => {
    const number = Number(digits)
    if (draft.hour !== undefined && draft.day === undefined && number >= 1 && number <= 31) draft.day = number
    if (draft.day !== undefined && draft.hour === undefined && number <= 24) draft.hour = number
  },
}
