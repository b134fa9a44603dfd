import type { Filter } from '../../filters/filter.ts'
import { Drop } from '../../values/drop.ts'
import { runtime } from './internals.ts'
import { isSafe } from './to-value.ts'

/** The result of a filter: HTML and JSON are marked as finished, and so is what comes of finished HTML. */
export function finish(result: unknown, name: string, input: unknown, filter: Partial<Filter> = {}): unknown {
  if (typeof result !== 'string' || result === '') return result
  if (filter.json === true) return new runtime.SafeString(hideMarkup(result))
  if (filter.html === true) return new runtime.SafeString(result)
  if (!isFinished(input)) return result
  return new runtime.SafeString(textFilters.has(name) ? hideQuotes(result) : result)
}

function isFinished(input: unknown): boolean {
  return isSafe(input) || (input instanceof Drop && input.printsHtml)
}

/** JSON that means the same and cannot end the script element it stands in. */
function hideMarkup(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What they leave of HTML is put into attributes: `content="{{ page.excerpt | strip_html }}"`. */
const textFilters: ReadonlySet<string> = new Set(['strip_html', 'striptags'])

/** The text of HTML, which has its entities already, so that it can stand in an attribute, too. */
function hideQuotes(text: string): string {
  return text
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
