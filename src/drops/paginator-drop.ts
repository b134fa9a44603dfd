import type { FactGroup } from '../incremental/facts.ts'
import type { Pagination } from '../site/types.ts'
import { inspect } from '../values/inspect.ts'
import type { Hash } from '../values/value.ts'
import { DropHash } from './drop-hash.ts'
import { field, type Readers, RecordingDrop, readersOf } from './recording-drop.ts'
import type { Views } from './views.ts'

/** jekyll-paginate's `Pager`, for the home page and for long archives alike. */
export class PaginatorDrop extends RecordingDrop<Pagination, Views> {
  readonly #hash: Hash = new DropHash(this)

  /** @param group the facts of the page's paginator */
  constructor(pagination: Pagination, group: FactGroup, views: Views) {
    super(pagination, group, paginatorReaders, views)
  }

  /** A hash in jekyll-paginate. */
  override get hash(): Hash {
    return this.#hash
  }

  override toString(): string {
    return inspect(this.hash)
  }
}

export const paginatorReaders: Readers<Pagination, Views> = readersOf<Pagination, Views>([
  ['page', field(({ page }) => page)],
  ['per_page', field(({ perPage }) => perPage)],
  ['posts', { members: ({ posts }) => posts }],
  ['total_posts', field(({ total }) => total)],
  ['total_pages', field(({ totalPages }) => totalPages)],
  ['previous_page', field(({ page }) => (page > 1 ? page - 1 : null))],
  ['previous_page_path', field(({ page, urls }) => urls[page - 2] ?? null)],
  ['next_page', field(({ page, totalPages }) => (page < totalPages ? page + 1 : null))],
  ['next_page_path', field(({ page, urls }) => urls[page] ?? null)],
])
