import { arrayFilters } from './arrays.ts'
import { dateFilters } from './dates.ts'
import { escapeFilters } from './escapes.ts'
import type { FilterTable } from './filter.ts'
import { groupingFilters } from './grouping.ts'
import { imageFilters } from './images.ts'
import { jsonFilters } from './json.ts'
import { listFilters } from './lists.ts'
import { markupFilters } from './markup.ts'
import { numberFilters } from './numbers.ts'
import { slugFilters } from './slugs.ts'
import { sortingFilters } from './sorting.ts'
import { stringFilters } from './strings.ts'
import { textFilters } from './text.ts'
import { truncateFilters } from './truncate.ts'
import { urlFilters } from './urls.ts'
import { valueFilters } from './values.ts'

/** The families of filters. A later one replaces what an earlier one has under the same name. */
const families: readonly FilterTable[] = [
  // Liquid's own
  stringFilters,
  truncateFilters,
  escapeFilters,
  numberFilters,
  arrayFilters,
  valueFilters,
  // Jekyll's
  dateFilters,
  groupingFilters,
  sortingFilters,
  listFilters,
  urlFilters,
  slugFilters,
  textFilters,
  markupFilters,
  jsonFilters,
  // Ours
  imageFilters,
]

/** Every built-in filter by name. The table has no prototype, so that `constructor` names no filter. */
export const standardFilters: FilterTable = Object.freeze(Object.assign(Object.create(null), ...families))
