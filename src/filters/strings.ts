import { downcase } from '../util/downcase.ts'
import { checkTextLength } from '../values/limits.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { splitWords, strip, stripEnd, stripStart } from '../values/whitespace.ts'
import { capitalize } from './case.ts'
import type { Filter, FilterTable } from './filter.ts'
import { replaceAll, replaceFirst } from './replace.ts'

/** Liquid's filters for text. All else is turned into text first. */
export const stringFilters: FilterTable = {
  append: {
    arity: [1, 1],
    apply: (input, [suffix]) => concatenate(toS(input), toS(suffix)),
  },
  prepend: {
    arity: [1, 1],
    apply: (input, [prefix]) => concatenate(toS(prefix), toS(input)),
  },
  capitalize: ofText(capitalize),
  downcase: ofText(downcase),
  upcase: ofText(text => text.toUpperCase()),
  strip: ofText(strip),
  lstrip: ofText(stripStart),
  rstrip: ofText(stripEnd),
  strip_newlines: ofText(text => text.replace(/\r?\n/g, '')),
  split: {
    arity: [1, 1],
    apply: (input, [separator]) => split(toS(input), toS(separator)),
  },
  replace: {
    arity: [1, 2],
    apply: (input, [pattern, replacement]) => replaceAll(toS(input), toS(pattern), toS(replacement)),
  },
  replace_first: {
    arity: [1, 2],
    apply: (input, [pattern, replacement]) => replaceFirst(toS(input), toS(pattern), toS(replacement)),
  },
  remove: {
    arity: [1, 1],
    apply: (input, [pattern]) => replaceAll(toS(input), toS(pattern), ''),
  },
  remove_first: {
    arity: [1, 1],
    apply: (input, [pattern]) => replaceFirst(toS(input), toS(pattern), ''),
  },
}

function ofText(change: (text: string) => string): Filter {
  return { arity: [0, 0], apply: input => change(toS(input)) }
}

function concatenate(left: string, right: string): string {
  checkTextLength(left.length + right.length)
  return left + right
}

/** Ruby's `split`: a single space stands for any white space, and empty texts at the end are dropped. */
function split(text: string, separator: string): readonly Value[] {
  if (separator === ' ') return splitWords(text)
  const parts = separator === '' ? [...text] : text.split(separator)
  return parts.slice(0, parts.findLastIndex(part => part !== '') + 1)
}
