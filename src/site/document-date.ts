import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { strftime } from '../values/strftime.ts'
import { type Time, timeInZone } from '../values/time.ts'
import { toS } from '../values/to-s.ts'
import { toTimeInZone } from '../values/to-time.ts'
import { type Hash, isTruthy } from '../values/value.ts'
import type { DocumentContext, Placement, ReadFile } from './document.ts'
import { isCalendarDate } from './file-name.ts'
import { placeOf } from './place-of.ts'

export interface DatedFile {
  readonly file: ReadFile
  readonly placement: Placement
  readonly context: DocumentContext
  /** The date in the file's name as written, null where it has none. */
  readonly fileDate: string | null
}

/**
 * When a document is dated, in the site's zone: by its front matter, else by its file's name. A draft that
 * says neither has the time of its last change, a post that cannot be read the build's; other documents have
 * no date (null). `date` is undefined where it is no date, which is an error.
 */
export function documentDate(
  data: Hash,
  { file, placement, context, fileDate }: DatedFile,
): { readonly date: Time | null | undefined; readonly problem: Diagnostic | null } {
  const written = data.get('date') ?? null
  if (isTruthy(written)) {
    const date = toTimeInZone(written, context.timezone, () => context.now) ?? undefined
    return { date, problem: date === undefined ? notADate(toS(written), file) : null }
  }
  if (fileDate !== null && file.form === 'text') {
    const date = toTimeInZone(fileDate, context.timezone, () => context.now) ?? undefined
    if (date === undefined) return { date, problem: notInFileName(fileDate, file) }
    return { date, problem: isCalendarDate(fileDate) ? null : notOnCalendar(fileDate, date, file) }
  }
  if (placement.isDraft) return { date: lastChange(file, context), problem: null }
  return { date: placement.collection === 'posts' ? context.now : null, problem: null }
}

/** Never later than the build, which would hide a draft that was changed after the time of `--clock`. */
function lastChange({ modified }: ReadFile, { now, timezone }: DocumentContext): Time {
  const seconds = Math.floor(modified / 1000)
  return seconds > now.seconds
    ? now
    : timeInZone(seconds, Math.floor((modified - seconds * 1000) * 1e6), timezone)
}

function notADate(written: string, file: ReadFile): Diagnostic {
  return {
    severity: 'error',
    code: 'date-invalid',
    message: `"${written}" is not a date`,
    ...placeOf(file, 'date'),
    hint: 'write it as 2025-11-26 or 2025-11-26 03:59:51 +0100',
  }
}

function notInFileName(fileDate: string, file: ReadFile): Diagnostic {
  return {
    severity: 'error',
    code: 'date-invalid',
    message: `the file name's date, ${fileDate}, is no date`,
    file: file.path,
    hint: 'rename the file, or set "date" in its front matter',
  }
}

/** Ruby's Time.parse lets the days run over, and so Jekyll publishes the post in March. */
function notOnCalendar(fileDate: string, date: Time, file: ReadFile): Diagnostic {
  return {
    severity: 'warning',
    code: 'date-invalid',
    message: `there is no ${fileDate} on the calendar; the post is dated ${strftime(date, '%Y-%m-%d')}, as in Jekyll`,
    file: file.path,
    hint: 'rename the file to the day that is meant',
  }
}
