import { downcase } from '../util/downcase.ts'
import { isValidDate } from '../values/civil-date.ts'

/** What the file name of a document says: Jekyll's `DATE_FILENAME_MATCHER` and `DATELESS_FILENAME_MATCHER`. */
export interface FileName {
  /** `2025-11-26` as written, null where the name has no date. */
  readonly date: string | null
  readonly slug: string
  /** With its dot; empty where there is none. */
  readonly extension: string
}

/** Reads `2025-11-26-some-title.md`. Two-digit years and one-digit months and days count, as in Jekyll. */
export function parseFileName(name: string): FileName {
  const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)(\.[^.]+)$/s.exec(name)
  const [, date, slug, extension] = dated ?? []
  if (date !== undefined && slug !== undefined && extension !== undefined) {
    return { date, slug: trimDots(slug), extension }
  }
  const parts = splitExtension(name)
  return { date: null, slug: trimDots(parts.basename), extension: parts.extension }
}

/** Whether the date in a file name is on the calendar: `2025-02-30` is not. */
export function isCalendarDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return isValidDate(year, month, day)
}

/**
 * `a.tar.gz` is `a.tar` and `.gz`; a name that starts with its only dot has no extension, and one that ends in
 * a dot has that: Ruby's `File.extname`.
 */
export function splitExtension(name: string): { basename: string; extension: string } {
  const dot = name.lastIndexOf('.')
  if (dot <= 0) return { basename: name, extension: '' }
  return { basename: name.slice(0, dot), extension: name.slice(dot) }
}

/** `some-title` as `Some Title`: Jekyll's `Utils.titleize_slug`. */
export function titleizeSlug(slug: string): string {
  return slug.replace(/-+$/, '').split('-').map(capitalize).join(' ')
}

function capitalize(word: string): string {
  const [first = ''] = word
  const [initial = '', ...more] = first.toUpperCase()
  return initial + downcase(more.join('') + word.slice(first.length))
}

export function trimDots(text: string): string {
  return text.replace(/\.+$/, '')
}
