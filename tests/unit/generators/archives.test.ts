import { describe, expect, test } from 'vitest'
import { archives } from '../../../src/generators/archives.ts'
import { generate, slugs } from './support.ts'

const posts = {
  '2019-12-31-a': 'categories: [News]\ntags: [x]',
  '2020-01-02-b': 'categories: [News, Old Things]\ntags: [x, ünï]',
  '2020-03-04-c': 'tags: [7]',
  '2020-03-05-d': '',
}

/** URL, published file, title and posts of each archive. */
function check(settings: object, expected: readonly unknown[]): void {
  const { pages } = generate(archives, { 'jekyll-archives': settings }, posts)
  const rows = pages.map(({ url, destination, data, listed }) => [
    url,
    destination,
    data.get('title'),
    slugs(listed),
  ])
  expect(rows).toEqual(expected)
}

describe('archives', () => {
  test('of tags and categories come in order of first use, their posts newest first', () => {
    check({ enabled: ['tags', 'categories'] }, [
      ['/tag/x/', 'tag/x/index.html', 'x', ['b', 'a']],
      ['/tag/%C3%BCn%C3%AF/', 'tag/ünï/index.html', 'ünï', ['b']],
      ['/tag/7/', 'tag/7/index.html', '7', ['c']],
      ['/category/news/', 'category/news/index.html', 'News', ['b', 'a']],
      ['/category/old-things/', 'category/old-things/index.html', 'Old Things', ['b']],
    ])
  })

  // In jekyll-archives 2.2.1 and 2.3.0 the years are in order, and their months and days the other way round.
  test('of dates come year by year', () => {
    check({ enabled: ['year', 'month', 'day'] }, [
      ['/2019/', '2019/index.html', null, ['a']],
      ['/2019/12/', '2019/12/index.html', null, ['a']],
      ['/2019/12/31/', '2019/12/31/index.html', null, ['a']],
      ['/2020/', '2020/index.html', null, ['d', 'c', 'b']],
      ['/2020/03/', '2020/03/index.html', null, ['d', 'c']],
      ['/2020/03/05/', '2020/03/05/index.html', null, ['d']],
      ['/2020/03/04/', '2020/03/04/index.html', null, ['c']],
      ['/2020/01/', '2020/01/index.html', null, ['b']],
      ['/2020/01/02/', '2020/01/02/index.html', null, ['b']],
    ])
  })

  test('have permalinks of their own, with or without an extension', () => {
    check(
      {
        enabled: ['categories', 'month'],
        permalinks: { category: '/c/:name', month: '/:type/:year-:month.html' },
      },
      [
        ['/c/news', 'c/news', 'News', ['b', 'a']],
        ['/c/old-things', 'c/old-things', 'Old Things', ['b']],
        ['/month/2019-12.html', 'month/2019-12.html', null, ['a']],
        ['/month/2020-03.html', 'month/2020-03.html', null, ['d', 'c']],
        ['/month/2020-01.html', 'month/2020-01.html', null, ['b']],
      ],
    )
  })

  test.each([
    [{}, 0],
    [{ enabled: [] }, 0],
    [{ enabled: 'all' }, 14],
    [{ enabled: true }, 14],
    [{ enabled: ['year'] }, 2],
  ])('with %j are %i', (settings, count) => {
    expect(generate(archives, { 'jekyll-archives': settings }, posts).pages).toHaveLength(count)
  })

  test('have the layout of their kind, else that of all', () => {
    const settings = { enabled: ['year', 'tags'], layout: 'all', layouts: { year: 'years' } }
    const { pages } = generate(archives, { 'jekyll-archives': settings }, posts)
    expect(new Set(pages.map(({ data }) => `${data.get('type')} ${data.get('layout')}`))).toEqual(
      new Set(['tag all', 'year years']),
    )
  })

  test('are cut into pages where that is asked for', () => {
    const settings = { paginate_path: '/page/:num/', 'jekyll-archives': { enabled: ['year'], paginate: 2 } }
    const { pages } = generate(archives, settings, posts)
    expect(pages.map(({ url, listed, pagination }) => [url, slugs(listed), pagination?.totalPages])).toEqual([
      ['/2019/', ['a'], 1],
      ['/2020/', ['d', 'c'], 2],
      ['/2020/page/2/', ['b'], 2],
    ])
  })

  test('with one page for two words are warned of, and slug_mode can part them', () => {
    const words = { '2020-01-01-a': 'tags: [c, c++]' }
    const [problem] = generate(archives, { 'jekyll-archives': { enabled: ['tags'] } }, words).problems
    expect(problem).toBe('warning archive-shared: tag "c" and tag "c++" have the same page, /tag/c/')
    const apart = generate(archives, { 'jekyll-archives': { enabled: ['tags'], slug_mode: 'pretty' } }, words)
    expect([apart.pages.map(({ url }) => url), apart.problems]).toEqual([['/tag/c/', '/tag/c++/'], []])
  })

  test('have days that templates can print', () => {
    const { pages } = generate(archives, { 'jekyll-archives': { enabled: ['month'] } }, posts)
    expect(pages.map(({ archiveDate }) => String(archiveDate))).toEqual([
      '2019-12-01',
      '2020-03-01',
      '2020-01-01',
    ])
  })
})
