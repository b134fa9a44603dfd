import { expect, test } from 'vitest'
import { JekyllDrop } from '../../../src/drops/jekyll-drop.ts'
import { PaginatorDrop } from '../../../src/drops/paginator-drop.ts'
import { paginationOf } from '../../../src/generators/pagination-of.ts'
import { createWorld, reads, values } from './support.ts'

const keys = [
  'page',
  'per_page',
  'total_posts',
  'total_pages',
  'previous_page',
  'previous_page_path',
  'next_page',
  'next_page_path',
]

test('a paginator knows its page and those before and behind it', () => {
  const { views, tracker, post } = createWorld()
  const group = tracker.facts.group('doc', 'index.html paginator')
  const posts = ['c', 'b', 'a'].map(post)
  const pages = paginationOf(posts, 1, page => (page === 1 ? '/' : `/page${page}/`))
  const drops = pages.flatMap(pagination =>
    pagination === null ? [] : [new PaginatorDrop(pagination, group, views)],
  )
  expect(drops.map(drop => values(drop, keys))).toEqual([
    [1, 1, 3, 3, null, null, 2, '/page2/'],
    [2, 1, 3, 3, 1, '/', 3, '/page3/'],
    [3, 1, 3, 3, 2, '/page2/', null, null],
  ])
  expect(drops.map(drop => drop.get('posts'))).toEqual(posts.map(each => [views.of(each)]))
})

test('Jekyll’s version and environment are read as configuration', () => {
  const { tracker, views } = createWorld()
  const drop = new JekyllDrop('production', tracker.facts.group('config', 'jekyll'), views)
  expect(values(drop, ['version', 'environment', 'nothing'])).toEqual(['4.4.1', 'production', null])
  expect(reads(tracker, () => drop.get('environment'))).toEqual(['config:jekyll.environment'])
})
