import { describe, expect, test } from 'vitest'
import { Time } from '../../../src/values/time.ts'
import { document, modified, now, plain } from './support.ts'

/** Front matter, and some of the data that the post has with it in Jekyll 4.4.1. */
function check(
  rows: readonly (readonly [yaml: string, data: object])[],
  path = '_posts/2020-01-02-a-post.md',
): void {
  test.each(rows)('%j', (yaml, data) => {
    expect(plain(document(path, `---\n${yaml}\n---\n`).document.data)).toMatchObject(data)
  })
}

describe('the data of a post', () => {
  check([
    ['', { title: 'A Post', slug: 'a-post', ext: '.md', draft: false, categories: [], tags: [] }],
    ['title: T', { title: 'T', slug: 'a-post' }],
    ['title: ""', { title: '' }],
    ['title: false', { title: 'A Post' }],
    ['slug: s', { title: 'A Post', slug: 's' }],
    ['ext: .x', { ext: '.x' }],
    ['draft: true', { draft: true }],
    ['categories: a b', { categories: ['a', 'b'] }],
    ['categories: [a, 3, "3"]', { categories: ['a', 3, '3'] }],
    ['categories: [a, 3]', { categories: ['a', 3, '3'] }],
    ['category: a b', { category: 'a b', categories: ['a b'] }],
    ['categories: [x]\ncategory: y', { categories: ['x', 'y'] }],
    ['categories:', { categories: [] }],
    ['tags: a b a', { tags: ['a', 'b', 'a'] }],
    ['tag: a b', { tags: ['a b'] }],
    ['tags: 5', { tags: [] }],
  ])
})

describe('the data of a post in a folder', () => {
  check(
    [
      ['', { categories: ['news', 'old'] }],
      ['categories: [old, x]', { categories: ['news', 'old', 'x'] }],
      ['category: y', { categories: ['news', 'old', 'y'] }],
    ],
    'news/old/_posts/deep/2020-01-02-a.md',
  )
})

describe('defaults', () => {
  const withDefaults = (yaml: string, defaults: Record<string, string | number>) =>
    plain(
      document('_posts/2020-01-02-a.md', `---\n${yaml}\n---\n`, {
        defaults: new Map(Object.entries(defaults)),
      }).document.data,
    )

  test('add their categories, and give way to all else', () => {
    expect(
      withDefaults('categories: x\nlayout: own', { categories: 'd e', layout: 'd', rank: 1 }),
    ).toMatchObject({
      categories: ['d', 'e', 'x'],
      layout: 'own',
      rank: 1,
    })
  })

  test('stand where the front matter says nil', () => {
    expect(withDefaults('layout:', { layout: 'd' })).toMatchObject({ layout: 'd' })
  })
})

describe('the date of a document', () => {
  const dateOf = (path: string, yaml = '', timezone = 'UTC') => {
    const { date } = document(path, `---\n${yaml}\n---\n`, { timezone }).document
    return date === null ? null : [date.seconds, date.offset]
  }
  const midnight = Date.UTC(2020, 0, 2) / 1000

  test('is that of its front matter, else that of its file name, in the zone of the site', () => {
    expect(dateOf('_posts/2020-01-02-a.md')).toEqual([midnight, 0])
    expect(dateOf('_posts/2020-01-02-a.md', '', 'Asia/Tokyo')).toEqual([midnight - 9 * 3600, 9 * 3600])
    expect(dateOf('_posts/2020-01-02-a.md', 'date: 2019-05-05 10:00 +0200')).toEqual([
      Date.UTC(2019, 4, 5, 8) / 1000,
      0,
    ])
  })

  test('of a draft without one is the time of its last change, but never later than the build', () => {
    expect(dateOf('_drafts/a.md')).toEqual([modified / 1000, 0])
    expect(dateOf('_drafts/2020-01-02-a.md')).toEqual([midnight, 0])
    const early = new Time(1, 0, 0, 'UTC')
    expect(document('_drafts/a.md', '---\n---\n', { now: early }).document.date).toBe(early)
  })

  test('of another collection’s document may be missing, and then its URL has the build’s', () => {
    expect(dateOf('_docs/a.md')).toBeNull()
    expect(dateOf('_docs/2020-01-02-a.md')).toEqual([midnight, 0])
    expect(document('_docs/a.md', '---\n---\n', { permalink: '/:year/:title' }).document.url).toBe('/2026/a')
  })

  test('that is on no calendar is warned of, and runs over as in Ruby', () => {
    const { document: post, problems } = document('_posts/2021-02-30-a.md')
    expect(post.url).toBe('/2021/03/02/a.html')
    expect(problems).toEqual([
      'warning date-invalid: there is no 2021-02-30 on the calendar; the post is dated 2021-03-02, as in Jekyll',
    ])
  })

  test('that is no date at all is an error', () => {
    expect(() => document('_posts/2020-01-02-a.md', '---\ndate: soon\n---\n')).toThrow('"soon" is not a date')
    expect(() => document('_posts/2020-13-45-a.md')).toThrow('2020-13-45, is no date')
  })
})

test('a post whose front matter cannot be read is kept as Jekyll keeps it, dated as the build', () => {
  const { document: post } = document('news/_posts/2020-01-02-a-b.md', '---\ntitle: "x\n---\nText\n')
  expect(post).toMatchObject({
    url: '/news/2026/11/23/2020-01-02-a-b.html',
    slug: '2020-01-02-a-b',
    date: now,
    tags: [],
    excerptBody: null,
    hasExcerpt: false,
    body: 'Text\n',
  })
  expect([...post.data.keys()]).toEqual(['draft', 'categories', 'date'])
})

test('a draft stands in the path that it has, a post in the one without its folder', () => {
  const permalink = '/:path'
  expect(document('_drafts/sub/a.md', '---\n---\n', { permalink }).document.url).toBe('/_drafts/sub/a')
  expect(document('x/_posts/sub/2020-01-02-a.md', '---\n---\n', { permalink }).document.url).toBe(
    '/x/sub/2020-01-02-a',
  )
})
