import { characterCount, characterOffset } from '../values/characters.ts'
import { checkTextLength } from '../values/limits.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { splitWords } from '../values/whitespace.ts'
import type { FilterTable } from './filter.ts'
import { integerOf } from './integer.ts'

export const truncateFilters: FilterTable = {
  truncate: {
    arity: [0, 2],
    apply: (input, [length = 50, ellipsis = '...']) =>
      input === null ? null : truncate(toS(input), integerOf(length), toS(ellipsis)),
  },
  truncatewords: {
    arity: [0, 2],
    apply: (input, [words = 15, ellipsis = '...']) =>
      input === null ? null : truncateWords(input, integerOf(words), toS(ellipsis)),
  },
}

/** At most `length` characters, the ellipsis counted, unless that alone is longer. */
function truncate(text: string, length: number, ellipsis: string): string {
  if (characterOffset(text, length) === text.length) return length < 0 ? ellipsis : text
  const kept = Math.max(0, length - characterCount(ellipsis))
  checkTextLength(text.length + ellipsis.length)
  return text.slice(0, characterOffset(text, kept)) + ellipsis
}

// Liquid 4 appends the ellipsis to a text of exactly as many words too, and takes less than one word for one.
function truncateWords(input: Value, words: number, ellipsis: string): Value {
  const all = splitWords(toS(input))
  const last = Math.max(0, words - 1)
  if (all.length <= last) return input
  checkTextLength(toS(input).length + ellipsis.length)
  return all.slice(0, last + 1).join(' ') + ellipsis
}
