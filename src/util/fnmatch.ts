/**
 * Ruby's `File.fnmatch?` without flags, which Jekyll's `include` and `exclude` use: `*` and `?` cross
 * slashes, `[a-z]` and `[^a-z]` are sets, a backslash escapes, and at the end it is nothing. Linear but for
 * one remembered `*`.
 */
export function fnmatch(pattern: string, text: string): boolean {
  let at = 0
  let next = 0
  let star = -1
  let starText = 0
  while (next < text.length) {
    const step = matchOne(pattern, at, text.charAt(next))
    if (pattern[at] === '*') {
      star = at++
      starText = next
    } else if (step > 0) {
      at += step
      next++
    } else if (star >= 0) {
      at = star + 1
      next = ++starText
    } else {
      return false
    }
  }
  while (pattern[at] === '*') at++
  return at === pattern.length || (pattern[at] === '\\' && at + 1 === pattern.length)
}

/** Whether a pattern has anything that is not taken literally. */
export function hasWildcards(pattern: string): boolean {
  return /[*?[\\]/.test(pattern)
}

/** How many characters of the pattern match `char` at `at`; 0 where it does not match. */
function matchOne(pattern: string, at: number, char: string): number {
  const symbol = pattern[at]
  if (symbol === undefined) return 0
  if (symbol === '?') return 1
  if (symbol === '[') return matchSet(pattern, at, char)
  if (symbol === '\\') return pattern[at + 1] === char ? 2 : 0
  return symbol === char ? 1 : 0
}

function matchSet(pattern: string, at: number, char: string): number {
  const isNegated = pattern[at + 1] === '^' || pattern[at + 1] === '!'
  const start = at + (isNegated ? 2 : 1)
  // `[]` is a set of nothing: in Ruby a bracket that comes first closes, too.
  const close = pattern.indexOf(']', start)
  if (close < 0) return 0
  let isMember = false
  for (let index = start; index < close; index++) {
    const low = pattern.charAt(index)
    if (pattern[index + 1] === '-' && index + 2 < close) {
      isMember ||= low <= char && char <= pattern.charAt(index + 2)
      index += 2
    } else {
      isMember ||= low === char
    }
  }
  return isMember === isNegated ? 0 : close - at + 1
}
