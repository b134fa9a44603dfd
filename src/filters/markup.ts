import { toS } from '../values/to-s.ts'
import type { FilterTable } from './filter.ts'
import { textOf } from './text-of.ts'

/** The site's converters as filters. */
export const markupFilters: FilterTable = {
  markdownify: {
    arity: [0, 0],
    apply: (input, _, context) => context.markdownify(toS(input)),
    html: true,
  },
  smartify: {
    arity: [0, 0],
    html: true,
    apply: (input, _, context) => context.smartify(toS(input)),
  },
  sassify: {
    arity: [0, 0],
    apply: (input, _, context) => context.sassify(textOf(input), 'indented'),
  },
  scssify: {
    arity: [0, 0],
    apply: (input, _, context) => context.sassify(textOf(input), 'scss'),
  },
}
