import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locateKey } from '../yaml/locate-key.ts'
import type { SitePath } from './types.ts'

/** A file with its front matter's text. */
export interface Headed {
  readonly path: SitePath
  readonly head: string
  readonly headLine: number
}

/** Where a key of a file's front matter is, for diagnostics; the file alone where it does not say it. */
export function placeOf(
  { path, head, headLine }: Headed,
  key: string,
): Partial<Diagnostic> & { file: string } {
  return { file: path, ...locateKey(head, headLine, key) }
}
