import type { TagToken } from './node.ts'
import type { Piece } from './tokenizer.ts'

/** The tag in a `{% ... %}`; null where it has no name or no end. */
export function readTag({ text, offset }: Piece): TagToken | null {
  HEAD.lastIndex = 0
  const name = HEAD.exec(text)?.[1]
  if (name === undefined || !text.endsWith('%}')) return null
  const start = HEAD.lastIndex
  const end = text.length - 2
  const markupEnd = end > start && text[end - 1] === '-' ? end - 1 : end
  return {
    name,
    offset: offset + text.indexOf(name, 2),
    markup: text.slice(start, markupEnd),
    markupOffset: offset + start,
  }
}

/** The tag in a line of a `liquid` tag: one with no known name where the line is none. */
export function readTagLine({ text, offset }: Piece): TagToken {
  LINE.lastIndex = 0
  const name = LINE.exec(text)?.[1]
  if (name === undefined) return { name: text.trim(), offset, markup: '', markupOffset: offset }
  const start = LINE.lastIndex
  return {
    name,
    offset: offset + text.indexOf(name),
    markup: text.slice(start),
    markupOffset: offset + start,
  }
}

/** What is between the braces of a `{{ ... }}`; null where it has no end. */
export function readVariable({ text, offset }: Piece): Piece | null {
  if (text.length < 4 || !text.endsWith('}}')) return null
  const start = text[2] === '-' ? 3 : 2
  const end = text.length - 2
  const isTrimmed = end > start && text[end - 1] === '-'
  return { text: text.slice(start, isTrimmed ? end - 1 : Math.max(start, end)), offset: offset + start }
}

const HEAD = /\{%-?[\t-\r ]*(#|\w+)[\t-\r ]*/y
const LINE = /[\t-\r ]*(#|\w+)[\t-\r ]*/y
