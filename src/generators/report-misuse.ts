import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { FilterError } from '../filters/filter.ts'
import type { Drop } from '../values/drop.ts'
import { LimitError } from '../values/limits.ts'
import { toS } from '../values/to-s.ts'

/**
 * The text that `make` makes. What a filter cannot work with, as a date that is none, is an error in `file`,
 * where it was written; it stops the build, as it does Jekyll's.
 */
export function reportMisuse(file: () => string, diagnostics: Diagnostics, make: () => string): string {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof FilterError || error instanceof LimitError)) throw error
    reportOnce(error, file(), diagnostics)
    return ''
  }
}

/** A post is in several feeds and in the sitemap. */
function reportOnce(
  { message, hint }: FilterError | LimitError,
  file: string,
  diagnostics: Diagnostics,
): void {
  if (diagnostics.all.some(known => known.file === file && known.message === message)) return
  diagnostics.add({
    severity: 'error',
    code: 'filter-failed',
    message,
    file,
    ...(hint === undefined ? {} : { hint }),
  })
}

/** The file of a page, a document or a static file, as the author knows it. */
export function fileOf(drop: Drop, collectionsDir: string): string {
  const path = toS(drop.get('path')).replace(/^\//, '')
  return collectionsDir === '' || drop.get('collection') === null ? path : `${collectionsDir}/${path}`
}

/** Where the author says what is true of the whole site. */
export function configFileOf(config: Config): string {
  return config.files.at(-1)?.path ?? '_config.yml'
}
