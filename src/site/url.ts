import { escapePath } from '../util/escape-path.ts'
import type { Url } from './types.ts'

/** A placeholder's text for a permalink, null where the document has none (its slash goes too). */
export type Placeholders = (name: string) => string | null | undefined

/**
 * A permalink template with its placeholders filled in: Jekyll's `URL#generate_url_from_drop`. `unknown`
 * names the first placeholder that does not exist.
 */
export function fillTemplate(
  template: string,
  placeholders: Placeholders,
): { url: Url; unknown: string | null } {
  let unknown: string | null = null
  const filled = template.replace(/:([a-z_]+)/g, (match, key: string) => {
    // `/:month_:day`: the underscore may end a key or stand between two.
    const name = placeholders(key) === undefined && key.endsWith('_') ? key.slice(0, -1) : key
    const value = placeholders(name)
    if (value === undefined) {
      unknown ??= key
      return match
    }
    return escapePath(value ?? '') + key.slice(name.length)
  })
  return { url: sanitizeUrl(filled), unknown }
}

/**
 * The same for pages, whose templates know a few names only and leave every other colon alone:
 * Jekyll's `URL#generate_url_from_hash`.
 */
export function fillPageTemplate(template: string, placeholders: ReadonlyMap<string, string | null>): Url {
  let url = template
  for (const [name, value] of placeholders) {
    if (!url.includes(':')) break
    url =
      value === null ? url.replaceAll(`/:${name}`, '') : url.replaceAll(`:${name}`, () => escapePath(value))
  }
  return sanitizeUrl(url)
}

/** One leading slash, no double ones, and no dot segments: Jekyll's `URL#sanitize_url`. */
function sanitizeUrl(url: string): Url {
  return `/${url}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/')
}
