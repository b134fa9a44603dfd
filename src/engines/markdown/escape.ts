/**
 * The one escaper of the Markdown engine. kramdown leaves character references that are already in a text
 * or an attribute as they are (`&copy;`, `&#169;`), so only a bare `&` is escaped there.
 */

/** Escapes text between tags. */
export function escapeText(text: string): string {
  return needsEscape.test(text) ? text.replace(textSpecial, replaceSpecial) : text
}

/** Escapes the value of an attribute that stands between double quotes. */
export function escapeAttribute(value: string): string {
  return attributeNeedsEscape.test(value) ? value.replace(attributeSpecial, replaceSpecial) : value
}

/** Escapes code, in which `&lt;` means those four characters. */
export function escapeCode(code: string): string {
  return needsEscape.test(code) ? code.replace(codeSpecial, replaceSpecial) : code
}

/** ` name="value"` for each pair; an attribute without a value, or an empty id, is left out. */
export function renderAttributes(attributes: readonly (readonly [string, string])[] | null): string {
  let html = ''
  if (attributes !== null) {
    for (const [name, value] of attributes) {
      if (name === 'id' && blank.test(value)) continue
      html += ` ${name}="${escapeAttribute(value)}"`
    }
  }
  return html
}

const replacements: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
}
const reference = '&(?:[\\p{Alphabetic}_:][-\\p{Alphabetic}\\p{Nd}._:]*;|#[0-9]+;|#x[0-9a-fA-F]+;)'
const needsEscape = /[<>&]/
const attributeNeedsEscape = /[<>&"]/
const textSpecial = new RegExp(`${reference}|[<>&]`, 'gu')
const attributeSpecial = new RegExp(`${reference}|[<>&"]`, 'gu')
const codeSpecial = /[<>&]/g
const blank = /^[\s\0]*$/

function replaceSpecial(match: string): string {
  return replacements[match] ?? match
}
