/**
 * What Ruby takes for white space: the ASCII characters, and for `strip` the null character too, but not the
 * no-break space. JavaScript's own functions differ, and regular expressions for the end of a text take
 * quadratic time.
 */

/** Ruby's `lstrip`. */
export function stripStart(text: string): string {
  return text.slice(endOfBlank(text))
}

/** Ruby's `rstrip`. */
export function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

/** Ruby's `strip`. */
export function strip(text: string): string {
  return stripEnd(stripStart(text))
}

/** Ruby's `split` without an argument: the words between white space. */
export function splitWords(text: string): readonly string[] {
  return text.split(/[\t-\r ]+/).filter(word => word !== '')
}

function endOfBlank(text: string): number {
  let start = 0
  while (start < text.length && isBlank(text.charCodeAt(start))) start++
  return start
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0
}
