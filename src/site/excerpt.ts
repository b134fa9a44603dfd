import { toS } from '../values/to-s.ts'
import { type Hash, isTruthy } from '../values/value.ts'

/**
 * What a document's excerpt is made of; null where it has one in its front matter, or its separator is empty.
 * `excerpt_separator` in the front matter outranks the site's.
 */
export function excerptOf(
  { data, body }: { readonly data: Hash; readonly body: string },
  siteSeparator: string,
): string | null {
  const own = data.get('excerpt_separator')
  const separator = isTruthy(own) ? toS(own ?? null) : siteSeparator
  return separator === '' || isTruthy(data.get('excerpt')) ? null : extractExcerpt(body, separator)
}

/**
 * The start of a body, up to the separator, with the link definitions of the rest that it uses:
 * Jekyll's `Excerpt#extract_excerpt`. With CRLF line ends the usual separator is not found, in Jekyll too.
 */
export function extractExcerpt(body: string, separator: string): string {
  const at = body.indexOf(separator)
  const tail = at < 0 ? '' : body.slice(at + separator.length)
  if (tail === '') return at < 0 ? body : body.slice(0, at)
  const head = body.slice(0, at)
  const definitions = [...tail.matchAll(linkDefinition)].flatMap(([, label = '', target = '']) =>
    head.includes(label) ? [label + target] : [],
  )
  return definitions.length === 0 ? head : `${head}\n\n${definitions.join('\n')}`
}

const linkDefinition = /^ {0,3}(\[[^\]\n]+\])(:[^\n]+)$/gm
