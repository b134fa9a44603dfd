import type { Highlight } from '../markdown/options.ts'
import { findLexer } from './names.ts'
import { createTokenReader, type Token } from './tokens.ts'

export { rougeStyle } from './style.ts'

export interface Highlighter {
  /** Code as Rouge's HTML, with short class names; null for a name that Rouge does not know. */
  readonly highlight: Highlight
  isKnown(language: string): boolean
}

/**
 * Highlighting in Rouge's markup: `<span class="k">def</span>`. A language that Rouge knows and Prism does not is
 * escaped text. Grammars are loaded when first used.
 */
export function createHighlighter(): Highlighter {
  const readTokens = createTokenReader()
  const cache = createCache()
  return {
    isKnown: language => findLexer(language) !== null,
    highlight(code, language) {
      const tag = findLexer(language)
      if (tag === null) return null
      return cache(`${tag}\n${code}`, () => readTokens(code, tag).map(writeToken).join(''))
    },
  }
}

/** As Rouge's formatter does: one span a token, newlines inside, and quotes as they are. */
function writeToken([className, text]: Token): string {
  const escaped = needsEscape.test(text) ? text.replace(special, char => escapes[char] ?? char) : text
  return className === '' ? escaped : `<span class="${className}">${escaped}</span>`
}

const needsEscape = /[&<>]/
const special = /[&<>]/g
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const maxCached = 500

/** Remembers the last results: short snippets return in excerpts, feeds and archives. */
function createCache(): (key: string, make: () => string) => string {
  const known = new Map<string, string>()
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make()
    if (known.size >= maxCached) known.delete(known.keys().next().value ?? '')
    known.set(key, made)
    return made
  }
}
