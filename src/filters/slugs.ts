import { slugify } from '../util/slugify.ts'
import { toS } from '../values/to-s.ts'
import { isTruthy, type Value } from '../values/value.ts'
import type { FilterContext, FilterTable } from './filter.ts'
import { textOf } from './text-of.ts'

export const slugFilters: FilterTable = {
  slugify: {
    arity: [0, 1],
    apply: (input, [mode = null], context) => (input === null ? null : slugOf(textOf(input), mode, context)),
  },
}

function slugOf(text: string, mode: Value, context: FilterContext): string {
  const slug = slugify(text, { mode: isTruthy(mode) ? toS(mode) : undefined })
  if (slug === '') context.warn(`Empty \`slug\` generated for '${text}'.`)
  return slug
}
