import { zoneAbbreviationTable } from './zone-abbreviation-table.ts'

/** What a zone calls its offsets: spans of time in order, in each of which an offset has one name. */
export type AbbreviationRule = readonly AbbreviationSpan[]

interface AbbreviationSpan {
  /** Seconds since 1970; -Infinity for the first. */
  readonly start: number
  readonly names: ReadonlyMap<number, string>
}

/**
 * The rule of an IANA zone. Intl cannot tell the names: in English it calls Paris's `GMT+1`, and other
 * languages know those of their own region only. An offset without a name in the table has the number that
 * the tz database gives it, such as `+03`.
 */
export function abbreviationRule(zone: string): AbbreviationRule {
  return parseRule(findRule(zone))
}

/** What `%Z` prints for an offset in seconds at an instant. */
export function abbreviationOf(rule: AbbreviationRule, offset: number, seconds: number): string {
  let index = rule.length - 1
  while (index > 0 && seconds < (rule[index]?.start ?? 0)) index--
  return rule[index]?.names.get(offset) ?? nameByNumber(offset)
}

function findRule(zone: string): string {
  for (const line of zoneAbbreviationTable.replaceAll('\n  ', ' ').split('\n')) {
    const [rule = '', zones = ''] = line.split(' = ')
    if (zones.split(' ').includes(zone)) return rule
  }
  return ''
}

/** `EET 2 EEST 3|1473195600`: names with hours east of UTC; from that instant on, numbers only. */
function parseRule(rule: string): AbbreviationRule {
  return rule.split('|').map((span, index) => {
    const words = span.split(' ').filter(word => word !== '')
    const start = index === 0 ? Number.NEGATIVE_INFINITY : Number(words.shift())
    const names = new Map<number, string>()
    for (let at = 0; at + 1 < words.length; at += 2) names.set(Number(words[at + 1]) * 3600, words[at] ?? '')
    return { start, names }
  })
}

function nameByNumber(offset: number): string {
  // Only the sun's time before zones has seconds; the tz database calls it LMT nearly everywhere.
  if (offset % 60 !== 0) return 'LMT'
  const minutes = Math.abs(offset) / 60
  const name = `${offset < 0 ? '-' : '+'}${pad(Math.trunc(minutes / 60))}`
  return minutes % 60 === 0 ? name : name + pad(minutes % 60)
}

function pad(number: number): string {
  return number.toString().padStart(2, '0')
}
