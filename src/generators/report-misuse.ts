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
    diagnostics.add({
      severity: 'error',
      code: 'filter-failed',
      message: error.message,
      file: file(),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    })
    return ''
  }
}

/** The file of a page, a document or a static file, as the author knows it. */
export function fileOf(drop: Drop, collectionsDir: string): string {
  const path = toS(drop.get('path')).replace(/^\//, '')
  return collectionsDir === '' || drop.get('collection') === null ? path : `${collectionsDir}/${path}`
}
