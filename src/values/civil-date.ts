/** A calendar day without a time or a zone: Ruby's Date. YAML's `2025-11-26` is one. */
export class CivilDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number

  constructor(year: number, month: number, day: number) {
    this.year = year
    this.month = month
    this.day = day
    Object.freeze(this)
  }

  /** Ruby's `Date#to_s`: `2025-11-26`. */
  toString(): string {
    const year = Math.abs(this.year).toString().padStart(4, '0')
    return `${this.year < 0 ? '-' : ''}${year}-${pad(this.month)}-${pad(this.day)}`
  }
}

/** The number of days in a month of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

export function isValidDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function pad(number: number): string {
  return number.toString().padStart(2, '0')
}
