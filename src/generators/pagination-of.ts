import type { Document, Pagination, Url } from '../site/types.ts'

/**
 * A list cut into pages; one page without pagination (null) where `perPage` is 0. There is always a first
 * page, if only to say that nothing is there.
 */
export function paginationOf(
  posts: readonly Document[],
  perPage: number,
  urlOf: (page: number) => Url,
): readonly [Pagination | null, ...(Pagination | null)[]] {
  if (perPage === 0) return [null]
  const totalPages = Math.max(1, Math.ceil(posts.length / perPage))
  const urls = Array.from({ length: totalPages }, (_, index) => urlOf(index + 1))
  const pageAt = (index: number): Pagination => ({
    page: index + 1,
    perPage,
    total: posts.length,
    totalPages,
    posts: posts.slice(index * perPage, (index + 1) * perPage),
    urls,
  })
  return [pageAt(0), ...urls.slice(1).map((_, index) => pageAt(index + 1))]
}
