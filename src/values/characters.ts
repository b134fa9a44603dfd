/** Text by its characters, as Ruby counts them: code points, not UTF-16 units. */

/** The number of characters. */
export function characterCount(text: string): number {
  let count = text.length
  if (!HAS_PAIRS.test(text)) return count
  for (let index = 0; index < text.length - 1; index++) {
    if (isPair(text, index)) {
      count--
      index++
    }
  }
  return count
}

/** Where the character with this number starts, in UTF-16 units; the text's length for one past the end. */
export function characterOffset(text: string, number: number): number {
  if (!HAS_PAIRS.test(text)) return Math.max(0, Math.min(number, text.length))
  let offset = 0
  for (let left = number; left > 0 && offset < text.length; left--) offset += isPair(text, offset) ? 2 : 1
  return offset
}

/** Ruby's `slice(start, length)`, with a negative start counted from the end; null outside of the text. */
export function sliceCharacters(text: string, start: number, length: number): string | null {
  const count = start < 0 || start > text.length / 2 ? characterCount(text) : text.length
  const first = start < 0 ? start + count : start
  if (first < 0 || first > count || length < 0) return null
  const rest = text.slice(characterOffset(text, first))
  return rest.slice(0, characterOffset(rest, length))
}

/** Nearly no text has any, and of one without V8 knows at once. */
const HAS_PAIRS = /[\ud800-\udbff]/

function isPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 0xd800 || unit > 0xdbff) return false
  const next = text.charCodeAt(index + 1)
  return next >= 0xdc00 && next <= 0xdfff
}
