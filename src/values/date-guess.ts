/** What a text names of a date and a time, as it stands there: {@link guessDate}. */
export interface DateGuess {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  /** The day of the year. */
  readonly yearday?: number | undefined
  readonly hour?: number | undefined
  readonly minute?: number | undefined
  readonly second?: number | undefined
  readonly nanoseconds?: number | undefined
  /** `Z`, `+09:00`, `EST`, or any word after the time. */
  readonly zone?: string | undefined
}

/** A {@link DateGuess} while the text is read. */
export interface DraftGuess extends Writable<DateGuess> {
  /** The year has two digits at most, and stands for one of 1969 to 2068. */
  isShortYear: boolean
  isBeforeChrist: boolean
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/**
 * Notes a date of three numbers in the order that a form suggests, any of which may turn out to be another:
 * one of more than two digits or after an apostrophe is the year. Null for those that are not there.
 */
export function noteDate(
  draft: DraftGuess,
  first: string | null,
  second: string | null,
  third: string | null,
): void {
  const [year, month, day] = arrange(first, second, third)
  const yearDigits = signedNumber.exec(year ?? '')
  if (yearDigits !== null) {
    draft.year = Number(yearDigits[0])
    if (!/^\d{1,2}$/.test(yearDigits[0])) draft.isShortYear = false
  }
  const monthDigits = /\d+/.exec(month ?? '')
  if (monthDigits !== null) draft.month = Number(monthDigits[0])
  const dayDigits = /\d+/.exec(day ?? '')
  if (dayDigits !== null) draft.day = Number(dayDigits[0])
}

type DateTexts = readonly [year: string | null, month: string | null, day: string | null]

function arrange(first: string | null, second: string | null, third: string | null): DateTexts {
  let [year, month, day] = [first, second, third]
  // Two numbers are a month and a day.
  if (year !== null && month !== null && day === null) [year, month, day] = [null, year, month]
  if (year === null && day !== null && looksLikeYear(day)) [year, day] = [day, null]
  // `26th`
  const number = signedNumber.exec(year ?? '')
  if (year !== null && number !== null && !year.endsWith(number[0])) [year, day] = [day, number[0]]
  if (month !== null && looksLikeYear(month)) [year, month, day] = [month, day, year]
  if (day !== null && looksLikeYear(day)) [year, day] = [day, year]
  return [year, month, day]
}

const signedNumber = /[-+]?\d+/

function looksLikeYear(text: string): boolean {
  return text.startsWith("'") || text.length > 2
}

/** The number of a month by the first three letters of its English name. */
export function monthNumber(name: string): string {
  return String(monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The digits after a decimal point as nanoseconds; more than nine are cut off. */
export function fractionToNanoseconds(digits: string): number {
  return Number(digits.slice(0, 9).padEnd(9, '0'))
}
