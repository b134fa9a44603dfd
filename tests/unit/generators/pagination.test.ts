import { describe, expect, test } from 'vitest'
import { pagination } from '../../../src/generators/pagination.ts'
import { generate, slugs } from './support.ts'

const posts = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e'].map((slug, index) => [`2020-01-0${index + 1}-${slug}`, '']),
)

/** URL, published file and posts of each page that is paginated, as jekyll-paginate 1.1.0 makes them. */
function check(
  settings: Readonly<Record<string, unknown>>,
  pages: readonly string[],
  expected: readonly unknown[],
): void {
  const made = generate(pagination, settings, posts, pages).pages.flatMap(
    ({ url, destination, pagination }) =>
      pagination === undefined ? [] : [[url, destination, slugs(pagination.posts)]],
  )
  expect(made).toEqual(expected)
}

describe('pagination', () => {
  test('is of the home page', () => {
    check(
      { paginate: 2 },
      ['index.html', 'about.html'],
      [
        ['/', 'index.html', ['e', 'd']],
        ['/page2/', 'page2/index.html', ['c', 'b']],
        ['/page3/', 'page3/index.html', ['a']],
      ],
    )
  })

  test('is of the deepest index above paginate_path', () => {
    check(
      { paginate: 3, paginate_path: '/blog/page:num/' },
      ['index.html', 'blog/index.html', 'blog/x/index.html'],
      [
        ['/blog/', 'blog/index.html', ['e', 'd', 'c']],
        ['/blog/page2/', 'blog/page2/index.html', ['b', 'a']],
      ],
    )
    check(
      { paginate: 3, paginate_path: 'blog:num' },
      ['index.html', 'blog/index.html'],
      [
        ['/', 'index.html', ['e', 'd', 'c']],
        ['/blog2/', 'blog2/index.html', ['b', 'a']],
      ],
    )
  })

  test('may be of a Nunjucks page', () => {
    check({ paginate: 5 }, ['index.njk'], [['/', 'index.html', ['e', 'd', 'c', 'b', 'a']]])
  })

  test('of a Markdown page is none, with a warning', () => {
    const { pages, problems } = generate(pagination, { paginate: 2 }, posts, ['index.md'])
    expect(pages.map(page => page.pagination)).toEqual([undefined])
    expect(problems[0]).toContain('warning pagination-page')
  })

  test('leaves out hidden posts', () => {
    const { pages } = generate(pagination, { paginate: 9 }, { ...posts, '2020-01-04-d': 'hidden: true' }, [
      'index.html',
    ])
    expect(slugs(pages[0]?.pagination?.posts)).toEqual(['e', 'c', 'b', 'a'])
  })

  test('of no posts is none', () => {
    expect(generate(pagination, { paginate: 2 }, {}, ['index.html']).pages[0]?.pagination).toBeUndefined()
  })

  test('with a path that has no number is an error', () => {
    const { pages, problems } = generate(pagination, { paginate: 2, paginate_path: '/page/' }, posts, [
      'index.html',
    ])
    expect(pages[0]?.pagination).toBeUndefined()
    expect(problems).toEqual([
      'error pagination-path: "paginate_path" is "/page/", by which all pages are one',
    ])
  })

  test.each([undefined, 0, -1])('with paginate: %s is none', paginate => {
    const { pages, problems } = generate(pagination, paginate === undefined ? {} : { paginate }, posts, [
      'index.html',
    ])
    expect([pages.length, pages[0]?.pagination, problems]).toEqual([1, undefined, []])
  })
})
