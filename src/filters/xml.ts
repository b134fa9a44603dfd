import { checkTextLength } from '../values/limits.ts'

/**
 * Ruby's text for an attribute in XML. Jekyll cuts off the quotes around it and so loses none of the text's own.
 *
 * @throws LimitError where the result would be too long.
 */
export function escapeXml(text: string): string {
  const escaped = text.replace(/[&<>"']/g, character => entities.get(character) ?? character)
  checkTextLength(escaped.length)
  return escaped
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])
