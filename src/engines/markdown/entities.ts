import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'
import { addEntity, ampersand } from './symbols.ts'

/** `&copy;`, `&#169;`, `&#xa9;`. */
export function entities(md: MarkdownIt): void {
  addSpanRule(md, 'entity', '&', state => readEntity(state, md.utils.unescapeAll))
}

function readEntity(state: SpanState, decode: (text: string) => string): boolean {
  reference.lastIndex = state.pos
  const match = reference.exec(state.src)
  if (match === null) return false
  const [original, name, decimal, hexadecimal] = match
  state.pos += original.length
  if (name !== undefined) {
    const character = decode(original)
    if (character === original) {
      addEntity(state, ampersand)
      state.addText(original.slice(1))
    } else addEntity(state, { character, name, original })
    return true
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  if (isCharacter(code)) addEntity(state, { character: String.fromCodePoint(code), name: null, original })
  else addEntity(state, { character: '\ufffd', name: null, original })
  return true
}

function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}

const reference = /&(?:([\w:][\w.:-]*);|#(\d+);|#x([0-9a-fA-F]+);)/y
