import { downcase } from '../util/downcase.ts'

/** Ruby's `capitalize`: the first character in title case, the others in lower case. */
export function capitalize(text: string): string {
  for (const first of text) return titleCase(first) + downcase(text.slice(first.length))
  return ''
}

/** Title case is upper case, and of what becomes several letters (ß, ﬁ) only the first (Ss, Fi). */
function titleCase(character: string): string {
  const exception = exceptions.find(([characters]) => characters.test(character))
  if (exception !== undefined) return exception[1](character)
  const [first = '', ...rest] = character.toUpperCase()
  return first + downcase(rest.join(''))
}

const exceptions: readonly [RegExp, (character: string) => string][] = [
  // Two letters in one character: ǆ, ǅ and Ǆ become ǅ.
  [/[Ǆ-ǆ]/, () => 'ǅ'],
  [/[Ǉ-ǉ]/, () => 'ǈ'],
  [/[Ǌ-ǌ]/, () => 'ǋ'],
  [/[Ǳ-ǳ]/, () => 'ǲ'],
  [/ŉ/, () => 'ʼN'],
  // Georgian has upper case, but no word begins with it.
  [/[ა-ჿᲐ-Ჿ]/, character => character.toLowerCase()],
  // The iota below a Greek letter stays there, where upper case puts it behind.
  [/[ᾀ-ᾯᾲ-ᾴᾷᾼῂ-ῄῇῌῲ-ῴῷῼ]/, character => character.toUpperCase().replace(/Ι$/, '\u0345').normalize()],
]
