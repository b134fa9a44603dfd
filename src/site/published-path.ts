import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isTruthy } from '../values/value.ts'
import { destinationPath } from './destination-path.ts'
import { splitExtension } from './file-name.ts'
import { type Headed, placeOf } from './place-of.ts'
import type { DestinationPath, Url } from './types.ts'

/** The `permalink` of the front matter or its defaults; null where neither has one. */
export function permalinkOf(data: Hash): string | null {
  const permalink = data.get('permalink') ?? null
  return isTruthy(permalink) ? toS(permalink) : null
}

/** A permalink that ends in an extension decides the file's: Jekyll's `Renderer#permalink_ext`. */
export function permalinkExtension(data: Hash): string | null {
  const permalink = permalinkOf(data)
  if (permalink === null || permalink.endsWith('/')) return null
  return splitExtension(permalink.slice(permalink.lastIndexOf('/') + 1)).extension || null
}

export interface Published {
  readonly url: Url
  /** What a URL that does not end in it is given: `.html`. */
  readonly extension: string
  /** The file of a URL that ends in a slash: `index.html`. */
  readonly index: string
}

/** The file that a URL is published as, by way of the one path function. */
export function publishedPath(
  { url, extension, index }: Published,
  file: Headed,
  diagnostics: Diagnostic[],
): DestinationPath | null {
  const path = url.endsWith('/') ? `${url}${index}` : url.endsWith(extension) ? url : `${url}${extension}`
  const made = destinationPath(path)
  for (const problem of made.problems) diagnostics.push({ ...problem, ...placeOf(file, 'permalink') })
  return made.path
}
