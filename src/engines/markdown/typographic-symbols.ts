import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'
import { addEntity, addTypographicSymbol, greaterThan, lessThan } from './symbols.ts'

/** `---`, `--`, `...`, `<<` and `>>`, which a backslash keeps as they are. */
export function typographicSymbols(md: MarkdownIt): void {
  addSpanRule(md, 'typographic_symbols', '-.<> \\', readSymbol)
}

function readSymbol(state: SpanState): boolean {
  const { src, pos } = state
  if (state.isRaw) return false
  if (src.charCodeAt(pos) === 92) return readEscaped(state)
  for (const [text, name] of table) {
    if (!src.startsWith(text, pos)) continue
    addTypographicSymbol(state, name)
    state.pos += text.length
    return true
  }
  return false
}

function readEscaped(state: SpanState): boolean {
  const next = state.src.charCodeAt(state.pos + 1)
  if ((next !== 60 && next !== 62) || state.src.charCodeAt(state.pos + 2) !== next) return false
  const character = next === 60 ? lessThan : greaterThan
  addEntity(state, character)
  addEntity(state, character)
  state.pos += 3
  return true
}

const table: readonly (readonly [string, string])[] = [
  ['---', 'mdash'],
  ['--', 'ndash'],
  ['...', 'hellip'],
  ['<< ', 'laquo_space'],
  [' >>', 'raquo_space'],
  ['<<', 'laquo'],
  ['>>', 'raquo'],
]
