/**
 * The end of the quoted text or the bracketed collection that holds `position`, or the end of `text` where it
 * has none. `reason` is what js-yaml says of the text cut off there, which tells what is open.
 */
export function constructEnd(text: string, position: number, reason: string): number {
  if (reason.includes('single quoted')) return singleQuoteEnd(text, position)
  // A cut behind the backslash that joins two lines looks like an escape that does not exist.
  if (reason.includes('double quoted') || reason.includes('escape')) return doubleQuoteEnd(text, position)
  return collectionEnd(text, position)
}

function singleQuoteEnd(text: string, from: number): number {
  for (let at = text.indexOf("'", from); at >= 0; at = text.indexOf("'", at + 2)) {
    if (text[at + 1] !== "'") return at + 1
  }
  return text.length
}

function doubleQuoteEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

// A quote means one only where a value can begin, and a number sign only behind a space.
function collectionEnd(text: string, from: number): number {
  let depth = 0
  let canBegin = true
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '"' && canBegin) at = doubleQuoteEnd(text, at + 1) - 1
    else if (character === "'" && canBegin) at = singleQuoteEnd(text, at + 1) - 1
    else if (character === '#' && isSpace(text[at - 1])) at = lineEnd(text, at)
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth < 0) return at + 1
    if (!isSpace(character))
      canBegin = '[{,'.includes(character) || (character === ':' && isSpace(text[at + 1]))
  }
  return text.length
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end < 0 ? text.length : from + end
}
