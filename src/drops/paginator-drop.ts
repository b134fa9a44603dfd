import type { Pagination } from '../site/types.ts'
import type { Value } from '../values/value.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly pagination: Pagination
  readonly views: Views
}

/** jekyll-paginate's `Pager`, for the home page and for long archives alike. */
export class PaginatorDrop extends RecordingDrop<Subject> {
  constructor(pagination: Pagination, views: Views) {
    super(
      { pagination, views },
      `paginator:${pagination.urls[pagination.page - 1] ?? ''}`,
      'list',
      readers,
      views.tracker,
    )
  }
}

const readers: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['page', ({ pagination }) => pagination.page],
  ['per_page', ({ pagination }) => pagination.perPage],
  ['posts', ({ pagination, views }) => views.listOf(pagination.posts)],
  ['total_posts', ({ pagination }) => pagination.total],
  ['total_pages', ({ pagination }) => pagination.totalPages],
  ['previous_page', ({ pagination }) => (pagination.page > 1 ? pagination.page - 1 : null)],
  ['previous_page_path', ({ pagination }) => pagination.urls[pagination.page - 2] ?? null],
  ['next_page', ({ pagination }) => (pagination.page < pagination.totalPages ? pagination.page + 1 : null)],
  ['next_page_path', ({ pagination }) => pagination.urls[pagination.page] ?? null],
])
