import { strip } from '../../../values/whitespace.ts'

/** What the markup of a `highlight` tag says. */
export interface HighlightMarkup {
  /** In small letters. */
  readonly language: string
  readonly hasLineNumbers: boolean
  /** The lines to mark, from 1; null for what is no list of numbers in quotes. */
  readonly marked: ReadonlySet<number> | null
}

/** Null where it is not `language option option=word option="1 2 3"`. What other options say is passed over. */
export function readHighlightMarkup(markup: string): HighlightMarkup | null {
  const [, language, options = ''] = SYNTAX.exec(strip(markup)) ?? []
  if (language === undefined) return null
  let hasLineNumbers = false
  let marked: HighlightMarkup['marked'] = new Set()
  for (const [, name, list] of options.matchAll(OPTION)) {
    // Whatever it says: Jekyll numbers the lines for `linenos=false`, too.
    if (name === 'linenos') hasLineNumbers = true
    if (name === 'mark_lines') marked = list === undefined ? null : new Set(list.split(/\s/).map(Number))
  }
  return { language: language.toLowerCase(), hasLineNumbers, marked }
}

const SYNTAX = /^([a-zA-Z0-9.+#_-]+)((?:[\t-\r ]+\w+(?:=(?:\w+|"(?:[0-9]+[\t-\r ])*[0-9]+"))?)*)$/
const OPTION = /(\w+)(?:="([^"]*)"|=\w+)?/g
