/** Quotes and brackets that do not close, or close too early. */
import { placeOf } from '../util/text-place.ts'
import { isFault, readEvents } from './events.ts'
import type { ExplainFault } from './faults.ts'

export const bracketExplanations: readonly ExplainFault[] = [
  openQuote,
  textAfterQuote,
  openBracket,
  missingComma,
  missingItem,
  textBehind,
]

function openQuote({ text, reason }: Spot): Found {
  const kind = /end of the (?:stream|document) within a (single|double) quoted/.exec(reason)?.[1]
  if (kind === undefined) return null
  const quote = kind === 'single' ? "'" : '"'
  const at = findOpener(text, quote, text.length, 'quoted scalar')
  return at === null ? null : { ...unclosedQuote, position: at, length: restOfLine(text, at) }
}

const unclosedQuote = {
  message: 'a quote opens here and does not close',
  hint: 'close it at the end of the value; double a single quote inside single quotes, put \\ before a double one',
}

function textAfterQuote({ text, lead, line, position, start, reason, character }: Spot): Found {
  const isNextItem = reason.startsWith('missed comma') && /[\s"']["']/.test(`${lead.at(-1)}${character}`)
  if (isNextItem) return null
  const before = text.slice(0, position).trimEnd()
  const quote = before.at(-1)
  if ((quote !== '"' && quote !== "'") || character === ':' || reason.includes('end of the')) return null
  const closer = before.length - 1
  const opener = findOpener(text, quote, closer, 'quoted scalar')
  if (opener === null) return null
  if (opener < start) {
    const { line: closingLine } = placeOf(text, closer)
    return {
      message: `a quote opens here and closes only in line ${closingLine}`,
      hint: unclosedQuote.hint,
      position: opener,
      length: restOfLine(text, opener),
    }
  }
  const isInner = line.slice(lead.length).includes(quote)
  return {
    message: isInner ? 'this quote ends the text, but more follows' : 'text follows behind the closing quote',
    hint: isInner ? innerQuoteHints[quote] : 'put the quotes around the whole value',
    position: isInner ? closer : position,
    length: isInner ? 1 : restOfLine(text, position),
  }
}

const innerQuoteHints = {
  '"': 'write \\" for a double quote inside double quotes, or put single quotes around the text',
  "'": "write '' for an apostrophe inside single quotes, or put double quotes around the text",
} as const

function openBracket({ text, reason, position, line, start }: Spot): Found {
  const isEnd = reason.includes('within a flow collection')
  if (!isEnd && !(reason.startsWith('missed comma') && /^[\w"'-][^,[{]*:(?:\s|$)/.test(line))) return null
  const at = findOpener(text, '[{', position, 'flow collection')
  if (at === null || (!isEnd && at >= start)) return null
  const [open, close] = text[at] === '[' ? ['[', ']'] : ['{', '}']
  return {
    message: `"${open}" opens here and does not close`,
    hint: `add "${close}"; or, if it is text, put quotes around the value`,
    position: at,
    length: restOfLine(text, at),
  }
}

function missingComma({ reason }: Spot): Found {
  if (!reason.startsWith('missed comma')) return null
  return {
    message: 'a comma is missing before this',
    hint: 'separate items by commas; if it is text, put quotes around it',
  }
}

function missingItem({ reason }: Spot): Found {
  if (!reason.includes("but found ','")) return null
  return { message: 'there is nothing before this comma', hint: 'remove it, or write "" for an empty text' }
}

function textBehind({ text, lead, position, character }: Spot): Found {
  const behind = /([\]}]|\*\S+) *$/.exec(lead)?.[1]
  if (behind === undefined || character === ':') return null
  return {
    message: behind.startsWith('*')
      ? `"${behind}" at the start of a value stands for an anchor, and nothing may follow it`
      : `text follows behind the closing "${behind}"`,
    hint: 'put quotes around the whole value',
    length: restOfLine(text, position),
  }
}

// In characters that are read again on the way back: about a tenth of a second.
const searchBudget = 2_000_000

// What is open at `end` was opened by the last such character before which it was not.
function findOpener(text: string, openers: string, end: number, open: string): number | null {
  let budget = searchBudget
  for (let at = end - 1; at >= 0 && budget > 0; at--) {
    if (!openers.includes(text[at] ?? '')) continue
    budget -= at
    const before = readEvents(text.slice(0, at))
    if (!isFault(before) || !before.reason.includes(open)) return at
  }
  return null
}

function restOfLine(text: string, from: number): number {
  const rest = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? ''
  return Math.max(1, rest.trimEnd().length)
}

type Spot = Parameters<ExplainFault>[0]
type Found = ReturnType<ExplainFault>
