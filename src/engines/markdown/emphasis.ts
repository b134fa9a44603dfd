import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule, readSpans } from './span-reading.ts'
import type { SpanState } from './span-state.ts'
import { isLetter, isLetterOrDigit, isWhitespace } from './text.ts'

/**
 * `*em*`, `**strong**` and the same with `_`. kramdown does not count delimiters: an opening one reads on
 * to the first fitting closing one, and neither element stands inside itself.
 */
export function emphasis(md: MarkdownIt): void {
  addSpanRule(md, 'emphasis', '*_', readEmphasis)
}

function readEmphasis(state: SpanState): boolean {
  const { src, pos } = state
  const marker = src.charCodeAt(pos)
  if (marker !== 42 && marker !== 95) return false
  const length = src.charCodeAt(pos + 1) === marker ? 2 : 1
  const name = length === 2 ? 'strong' : 'em'
  if (canOpen(state, marker, length, name)) {
    if (readElement(state, marker, length, name)) return true
    // `**a* b` is an asterisk's worth of emphasis that begins with an asterisk.
    if (length === 2 && state.element !== 'em' && state.canNest() && readElement(state, marker, 1, 'em'))
      return true
  }
  state.addText(src.slice(pos, pos + length))
  state.pos = pos + length
  return true
}

function canOpen(state: SpanState, marker: number, length: number, name: string): boolean {
  const { src, pos } = state
  if (marker === 95 && followsWord(src, pos)) return false
  if (isWhitespace(src.charCodeAt(pos + length)) || (name === 'em' ? state.inEm : state.inStrong))
    return false
  return state.canNest() && state.find(src.charAt(pos), pos + length) >= 0
}

function readElement(state: SpanState, marker: number, length: number, name: string): boolean {
  // What closed nothing for an earlier delimiter of this kind closes nothing for this one either.
  const bit = length * (marker === 42 ? 1 : 4)
  if ((state.failed & bit) !== 0) return false
  const saved = state.save()
  state.push(`${name}_open`, name, 1)
  state.pos += length
  const { inEm, inStrong } = state
  if (name === 'em') state.inEm = true
  else state.inStrong = true
  const found = readSpans(state, name, inner => isClosing(inner, marker, length))
  state.inEm = inEm
  state.inStrong = inStrong
  if (!found) {
    const wasPlain = isAlone(state, saved.count)
    state.revert(saved)
    if (wasPlain && state.budget > 0) state.failed |= bit
    return false
  }
  state.pos += length
  state.push(`${name}_close`, name, -1)
  return true
}

/** Whether no emphasis was found inside the one that failed: it might have taken a closing delimiter away. */
function isAlone({ tokens }: SpanState, from: number): boolean {
  let opened = 0
  for (let index = from; index < tokens.length; index++) {
    const type = tokens[index]?.type
    if (type === 'em_open' || type === 'strong_open') opened++
  }
  return opened === 1
}

function isClosing(state: SpanState, marker: number, length: number): boolean {
  const { src, pos } = state
  if (src.charCodeAt(pos) !== marker || (length === 2 && src.charCodeAt(pos + 1) !== marker)) return false
  if (isWhitespace(src.charCodeAt(pos - 1))) return false
  if (length === 1 && src.charCodeAt(pos + 1) === marker && src.charCodeAt(pos + 2) !== marker) return false
  if (marker === 95 && isLetterOrDigit(src.charCodeAt(pos + length))) return false
  return state.hasContent()
}

/** Whether letters, or one letter and a hyphen, stand before the underscore at `at`. */
function followsWord(source: string, at: number): boolean {
  let before = at - 1
  while (source.charCodeAt(before) === 95) before--
  if (isLetter(source.charCodeAt(before))) return true
  return source.charCodeAt(before) === 45 && isLetter(source.charCodeAt(before - 1))
}
