import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { placeOf } from '../util/text-place.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isTruthy } from '../values/value.ts'
import { closeBlocks } from './close-blocks.ts'
import type { ReadFile } from './document.ts'

/**
 * What a document's excerpt is made of; null where it has one in its front matter, or its separator is empty.
 * `excerpt_separator` in the front matter outranks the site's.
 */
export function excerptOf(
  { data, body }: { readonly data: Hash; readonly body: string },
  siteSeparator: string,
): string | null {
  const separator = separatorOf(data, siteSeparator)
  return separator === null ? null : extractExcerpt(body, separator)
}

/** What to say of an excerpt that ends within a Liquid block, which is closed for it. */
export function excerptProblems(
  { path, bodyLine, body, data }: Pick<ReadFile, 'path' | 'bodyLine' | 'body' | 'data'>,
  siteSeparator: string,
): readonly Diagnostic[] {
  const separator = separatorOf(data, siteSeparator)
  const { head, tail } = split(body, separator ?? '')
  if (separator === null || tail === '' || !head.includes('{%')) return []
  const { cut } = closeBlocks(head)
  if (cut === null) return []
  const { line, column } = placeOf(body, cut.position)
  return [
    {
      severity: 'warning',
      code: 'excerpt-block',
      message: `the excerpt ends within this "${cut.tag}", which was closed there`,
      file: path,
      line: bodyLine + line - 1,
      column,
      length: 2,
      hint: 'set "excerpt", or an "excerpt_separator" that stands outside of the block, in the front matter',
    },
  ]
}

/** Null where no excerpt is made. */
function separatorOf(data: Hash, siteSeparator: string): string | null {
  const own = data.get('excerpt_separator')
  const separator = isTruthy(own) ? toS(own ?? null) : siteSeparator
  return separator === '' || isTruthy(data.get('excerpt')) ? null : separator
}

/**
 * The start of a body, up to the separator, with the link definitions of the rest that it uses:
 * Jekyll's `Excerpt#extract_excerpt`. With CRLF line ends the usual separator is not found, in Jekyll too.
 */
export function extractExcerpt(body: string, separator: string): string {
  const { head: start, tail } = split(body, separator)
  if (tail === '') return start
  const head = start.includes('{%') ? closeBlocks(start).text : start
  const definitions = [...tail.matchAll(linkDefinition)].flatMap(([, label = '', target = '']) =>
    head.includes(label) ? [label + target] : [],
  )
  return definitions.length === 0 ? head : `${head}\n\n${definitions.join('\n')}`
}

function split(body: string, separator: string): { readonly head: string; readonly tail: string } {
  const at = body.indexOf(separator)
  return at < 0
    ? { head: body, tail: '' }
    : { head: body.slice(0, at), tail: body.slice(at + separator.length) }
}

const linkDefinition = /^ {0,3}(\[[^\]\n]+\])(:[^\n]+)$/gm
