import { toS } from '../values/to-s.ts'
import { splitWords, strip } from '../values/whitespace.ts'
import type { FilterTable } from './filter.ts'
import { textOf } from './text-of.ts'
import { escapeXml } from './xml.ts'

/** Jekyll's filters for text. */
export const textFilters: FilterTable = {
  xml_escape: {
    arity: [0, 0],
    apply: input => escapeXml(toS(input)),
    html: true,
  },
  normalize_whitespace: {
    arity: [0, 0],
    apply: input => strip(toS(input).replace(/[\t-\r ]+/g, ' ')),
  },
  number_of_words: {
    arity: [0, 1],
    apply: (input, [mode = null]) =>
      countWords(textOf(input), mode === 'cjk' || mode === 'auto' ? mode : null),
  },
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu
const WORD = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\t-\r ]+/gu

/** Chinese, Japanese and Korean characters count as a word each if `mode` says so, or finds some. */
function countWords(text: string, mode: 'cjk' | 'auto' | null): number {
  const characters = mode === null ? 0 : countMatches(text, CJK)
  if (mode === 'cjk' || characters > 0) return characters + countMatches(text, WORD)
  return splitWords(text).length
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
