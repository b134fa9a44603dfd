import { civilToSeconds, secondsToCivil } from './civil.ts'
import type { CivilDate } from './civil-date.ts'
import { Clock } from './clock.ts'
import { type CompiledFormat, compileFormat } from './strftime-format.ts'
import type { Dialect, Moment } from './strftime-parts.ts'
import { Time } from './time.ts'

/**
 * Ruby's `strftime`, for times and for dates, which have the time 00:00:00 +00:00. What is no directive is
 * printed as it stands; so is a directive that the end of the format cuts short, for which Ruby's Time raises
 * an error (see {@link isCompleteFormat}).
 *
 * @example strftime(time, '%-d %B %Y') // '26 November 2025'
 */
export function strftime(value: Time | CivilDate, format: string): string {
  if (!(value instanceof Time)) return formats.date(format).print(dateMoment(value))
  const time = value instanceof Clock ? value.projection(format) : value
  return formats.time(format).print(timeMoment(time))
}

/** False for a format that ends within a directive, as `100%` does: Ruby's Time raises an error for it. */
export function isCompleteFormat(format: string): boolean {
  return formats.time(format).complete
}

// A memo of values that depend on the text of the format only, so sharing it cannot be noticed.
const formats = { time: rememberFormats('time'), date: rememberFormats('date') }

// Sites use a few dozen; a template that computes its formats must not fill the memory.
const mostFormats = 256

function rememberFormats(dialect: Dialect): (format: string) => CompiledFormat {
  const compiled = new Map<string, CompiledFormat>()
  return format => {
    const known = compiled.get(format)
    if (known !== undefined) return known
    if (compiled.size >= mostFormats) compiled.clear()
    const made = compileFormat(format, dialect)
    compiled.set(format, made)
    return made
  }
}

function timeMoment(time: Time): Moment {
  const { seconds, nanoseconds, offset, zone, isUtc } = time
  return { civil: time.civil(), seconds, nanoseconds, offset, zone: zone ?? '', isUtc }
}

function dateMoment({ year, month, day }: CivilDate): Moment {
  const seconds = civilToSeconds({ year, month, day, hour: 0, minute: 0, second: 0 })
  return { civil: secondsToCivil(seconds), seconds, nanoseconds: 0, offset: 0, zone: '+00:00', isUtc: false }
}
