/**
 * `text` in ASCII as the Ruby library i18n approximates it without rules of a language: accents are
 * dropped from the Latin letters À to ž, some have a spelling of their own, and all else becomes `?`.
 */
export function transliterate(text: string): string {
  return text.replace(NOT_ASCII, approximate)
}

const NOT_ASCII = /[\u{80}-\u{10ffff}]/gu
const ACCENTED = /^[\u00c0-\u017e]$/

/** Letters that are not a letter of ASCII and an accent. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['Æ', 'AE'],
  ['Ð', 'D'],
  ['×', 'x'],
  ['Ø', 'O'],
  ['Þ', 'Th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ð', 'd'],
  ['÷', '?'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['Đ', 'D'],
  ['đ', 'd'],
  ['Ħ', 'H'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['Ĳ', 'IJ'],
  ['ĳ', 'ij'],
  ['ĸ', 'k'],
  ['Ŀ', 'L'],
  ['ŀ', 'l'],
  ['Ł', 'L'],
  ['ł', 'l'],
  ['ŉ', "'n"],
  ['Ŋ', 'NG'],
  ['ŋ', 'ng'],
  ['Œ', 'OE'],
  ['œ', 'oe'],
  ['Ŧ', 'T'],
  ['ŧ', 't'],
])

function approximate(character: string): string {
  return SPELLINGS.get(character) ?? (ACCENTED.test(character) ? character.normalize('NFD').charAt(0) : '?')
}
