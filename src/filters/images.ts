import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import type { FilterTable } from './filter.ts'

/** Filters of ours, for pages that do not jump while their pictures load. */
export const imageFilters: FilterTable = {
  /** `path | image_size`: `{ width, height }` of a picture of the site in pixels, nil where there is none. */
  image_size: {
    arity: [0, 0],
    apply(input, _parameters, context) {
      const size = context.imageSize(toS(input))
      return size === null ? null : new Map<string, Value>(Object.entries(size))
    },
  },
}
