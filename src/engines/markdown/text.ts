/**
 * Ruby's idea of white space and letters, which differs from JavaScript's: `\s`, `\d` and `\w` are ASCII,
 * `strip` takes NUL too, and a no-break space is a character like any other.
 */

export function isWhitespace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** Whether `code` is one of `[a-zA-Z0-9_]`. */
export function isAsciiWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  )
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether `code` is a letter of any script; half of a surrogate pair is none. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return letter.test(String.fromCharCode(code))
}

export function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || isLetter(code) || (code >= 128 && decimal.test(String.fromCharCode(code)))
}

/** Ruby's `rstrip`. */
export function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && (isWhitespace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 0)) end--
  return end === text.length ? text : text.slice(0, end)
}

/** Ruby's `lstrip`. */
export function stripStart(text: string): string {
  let start = 0
  while (start < text.length && isWhitespace(text.charCodeAt(start))) start++
  return start === 0 ? text : text.slice(start)
}

export function strip(text: string): string {
  return stripStart(stripEnd(text))
}

export function isBlank(text: string): boolean {
  return stripStart(text) === ''
}

/** `indexOf` that remembers in `absent` from where on it found nothing, so that many searches take linear time. */
export function findOnce(source: string, text: string, from: number, absent: Map<string, number>): number {
  if (from >= (absent.get(text) ?? Number.POSITIVE_INFINITY)) return -1
  const index = source.indexOf(text, from)
  if (index < 0) absent.set(text, from)
  return index
}

const letter = /\p{Alphabetic}/u
const decimal = /\p{Nd}/u
