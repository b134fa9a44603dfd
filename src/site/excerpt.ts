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

const linkDefinition = /^ {0,3}(\[[^\]\n]+\])(:.+)$/gm
