/**
 * Text for XML where jekyll-feed's template prints it as it is: URLs, languages, HTML in CDATA. Nearly all of
 * it is well-formed so, and then it stays the same; the rest would make the whole feed unreadable.
 */

/** For an attribute between double quotes. */
export function attributeText(text: string): string {
  return text.replace(/[&<"]/g, character => entities.get(character) ?? character)
}

export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Without the characters that XML 1.0 has no way to write. */
export function withoutUnprintable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, character =>
    character >= '\u007f' && character <= '\u009f' ? character : '',
  )
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
])
