import { expect, test } from 'vitest'
import { paginationOf } from '../../../src/generators/pagination-of.ts'
import { document } from '../site/support.ts'

const posts = Array.from({ length: 5 }, (_, index) => document(`_posts/2020-01-0${index + 1}-p.md`).document)

/** How many posts are on each page. */
test.each([
  [5, 2, [2, 2, 1]],
  [4, 2, [2, 2]],
  [5, 5, [5]],
  [5, 9, [5]],
  [0, 3, [0]],
])('%i posts, %i a page, are pages of %j', (count, perPage, sizes) => {
  const pages = paginationOf(posts.slice(0, count), perPage, page => `/${page}/`)
  expect(pages.map(page => page?.posts.length)).toEqual(sizes)
  expect(pages.map(page => [page?.page, page?.totalPages])).toEqual(
    sizes.map((_, index) => [index + 1, sizes.length]),
  )
  expect(pages[0]?.urls).toEqual(sizes.map((_, index) => `/${index + 1}/`))
})

test('without a number of posts a page there is one page, without pagination', () => {
  expect(paginationOf(posts, 0, () => '/')).toEqual([null])
})
