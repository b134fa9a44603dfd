import type { DateGuess, DraftGuess } from './date-guess.ts'
import {
  beforeChrist,
  dateRules,
  type GuessRule,
  guessTimeOfDay,
  guessWeekday,
  lonelyNumber,
} from './guess-date-rules.ts'

/**
 * What of a date and a time a text names: Ruby's `Date._parse`. It looks for a weekday, a time, and the first
 * of many forms of dates, anywhere in the text; what it cannot place it leaves alone. Values are not checked:
 * a month may be the 13th. Null for text of more than 128 bytes, which Ruby refuses.
 */
export function guessDate(text: string): DateGuess | null {
  return guessIsoDate(text) ?? guessFreely(text)
}

// What nearly all posts have, and ten times quicker than to search for it.
function guessIsoDate(text: string): DateGuess | null {
  const match = isoDate.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (match[4] === undefined) return { year, month, day }
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])]
  return { year, month, day, hour, minute, second, zone: match[7] }
}

const isoDate = /^(\d{4})-(\d\d?)-(\d\d?)(?:[ Tt](\d\d?):(\d\d):(\d\d)(?: ?([-+]\d\d:?\d\d|[Zz]))?)?$/

function guessFreely(text: string): DateGuess | null {
  if (text.length > longestText || new TextEncoder().encode(text).length > longestText) return null
  const draft: DraftGuess = { isShortYear: true, isBeforeChrist: false }
  let rest = text.replace(noise, ' ')
  rest = apply(guessWeekday, rest, draft) ?? rest
  rest = apply(guessTimeOfDay, rest, draft) ?? rest
  for (const rule of dateRules) {
    const left = apply(rule, rest, draft)
    if (left === null) continue
    rest = left
    break
  }
  rest = apply(beforeChrist, rest, draft) ?? rest
  apply(lonelyNumber, rest, draft)
  completeYear(draft)
  return draft
}

const longestText = 128

const noise = /[^-+',./:@\p{Alphabetic}\p{Nd}[\]]+/gu

/** The text without what the rule has read; null where it does not apply. */
function apply({ pattern, unless, read }: GuessRule, text: string, draft: DraftGuess): string | null {
  const match = pattern.exec(text)
  if (match === null || unless?.test(text)) return null
  read(match, draft)
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
}

function completeYear(draft: DraftGuess): void {
  if (draft.year === undefined) return
  if (draft.isBeforeChrist) draft.year = 1 - draft.year
  if (draft.isShortYear && draft.year >= 0 && draft.year <= 99) draft.year += draft.year >= 69 ? 1900 : 2000
}
