import { CivilDate } from './civil-date.ts'
import { Drop } from './drop.ts'
import { formatFloat } from './float.ts'
import { julianDay } from './julian-day.ts'
import { longestText } from './limits.ts'
import { Time } from './time.ts'
import { type Hash, isArray, isHash, type Value } from './value.ts'
import { descend, startWalk, step, type Walk } from './walk.ts'

/**
 * Ruby's `inspect`: `nil`, `"a \"word\""`, `[1, 2.0]`, `{"one"=>1}`. In a list or hash, a drop shows the object
 * that it is a view of.
 *
 * @throws LimitError where the text would be too long.
 */
export function inspect(value: Value): string {
  return value instanceof Drop ? inspectDrop(value) : write(value, startWalk(longestText))
}

function inspectDrop(drop: Drop): string {
  return drop.hash === null ? drop.inspect() : inspect(drop.hash)
}

/** Ruby's `String#inspect` for text in UTF-8. */
export function inspectText(text: string): string {
  return `"${plain.test(text) ? text : text.replace(special, escapeCharacter)}"`
}

/** A plain number: an integer, or a float that no integer could be. */
export function formatNumber(number: number): string {
  return Number.isInteger(number) ? String(number) : formatFloat(number)
}

// A step is a character of a scalar; a list or hash takes more time than it has characters.
function write(value: Value, walk: Walk): string {
  const text = isArray(value)
    ? `[${writeItems(value, descend(walk)).join(', ')}]`
    : isHash(value)
      ? `{${writePairs(value, descend(walk)).join(', ')}}`
      : writeScalar(value)
  step(walk, isArray(value) || isHash(value) ? 16 : text.length)
  return text
}

function writeItems(items: readonly Value[], walk: Walk): readonly string[] {
  return items.map(item => write(item, walk))
}

function writePairs(hash: Hash, walk: Walk): readonly string[] {
  return Array.from(hash, ([key, value]) => `${write(key, walk)}=>${write(value, walk)}`)
}

function writeScalar(value: Value): string {
  if (typeof value === 'string') return inspectText(value)
  if (value === null) return 'nil'
  if (value instanceof Time) return inspectTime(value)
  if (value instanceof Drop) return value.itemInspect ?? inspectDrop(value)
  if (value instanceof CivilDate) return `#<Date: ${value} ((${julianDay(value)}j,0s,0n),+0s,2299161j)>`
  return typeof value === 'number' ? formatNumber(value) : String(value)
}

// A time prints its whole seconds, and here what is left of them too.
function inspectTime(time: Time): string {
  const fraction = time.nanoseconds.toString().padStart(9, '0').replace(/0+$/, '')
  return fraction === '' ? String(time) : String(time).replace(/ (?=\S+$)/, `.${fraction} `)
}

const plain = /^[\w /.,:;()<>=+-]*$/

// What Ruby does not take for printable, and what has a meaning between its quotes.
const special = /["\\]|#(?=[{$@])|[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}\p{Co}\u0085]/gu

const named: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '#': '\\#',
}

function escapeCharacter(character: string): string {
  const name = named[character]
  if (name !== undefined) return name
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}
