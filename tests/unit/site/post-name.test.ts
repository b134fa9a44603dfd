import { describe, expect, test } from 'vitest'
import { createPostFinder, parsePostName } from '../../../src/site/post-name.ts'
import type { Document } from '../../../src/site/types.ts'
import { Time } from '../../../src/values/time.ts'

test.each([
  ['2024-01-02-a', { folder: '', date: '2024-01-02', slug: 'a' }],
  ['/news/2024-1-2-a', { folder: 'news/', date: '2024-1-2', slug: 'a' }],
  ['24-01-02-a.b', { folder: '', date: '24-01-02', slug: 'a.b' }],
  ['2024-01-02-', { folder: '', date: '2024-01-02', slug: '' }],
  ['2024-01-02', null],
  ['one', null],
  ['', null],
])('the name %j is read as %j', (name, expected) => expect(parsePostName(name)).toEqual(expected))

// As Jekyll 4.3.1 and 4.4.1 find these posts; it says of a loose match that it is deprecated.
describe('a post', () => {
  const { find } = createPostFinder(
    [
      post('_posts/2020-01-02-one.md', '2020-01-02', 'one'),
      post('cat/_posts/2020-01-03-two.md', '2020-01-03', 'two'),
      post('_posts/sub/2020-01-04-three.md', '2020-01-04', 'three'),
      post('_posts/2020-1-5-four.md', '2020-01-05', 'four'),
      post('_posts/2020-01-06-five.x.md', '2020-01-06', 'five.x'),
      post('_posts/2020-01-07-six.md', '2020-01-07', 'seven'),
      post('_posts/2020-01-08-eight.md', '2021-05-06', 'eight'),
      post('_posts/2020-01-09-a+b.md', '2020-01-09', 'a+b'),
      post('words/2020-01-10-ten.md', '2020-01-10', 'ten'),
    ],
    'words',
  )

  test.each([
    ['2020-01-02-one', 'one'],
    ['/2020-01-02-one', 'one'],
    ['cat/2020-01-03-two', 'two'],
    ['/cat/2020-01-03-two', 'two'],
    ['sub/2020-01-04-three', 'three'],
    ['2020-1-5-four', 'four'],
    ['2020-01-06-five', 'five.x'],
    ['2020-01-06-five.x', 'five.x'],
    ['2020-01-07-six', 'seven'],
    ['2020-01-08-eight', 'eight'],
    ['2020-01-09-a+b', 'a+b'],
    ['2020-01-10-ten', 'ten'],
  ])('is found by its name %s', (name, slug) => {
    expect(find(name)).toEqual({ url: `/${slug}/`, isLoose: false })
  })

  test.each([
    ['2020-01-03-two', 'two'],
    ['cat/_posts/2020-01-03-two', 'two'],
    ['nope/2020-01-02-one', 'one'],
    ['2020-01-04-three', 'three'],
    ['2020-01-05-four', 'four'],
    ['20-01-02-one', 'one'],
    ['2020-01-07-seven', 'seven'],
    ['2021-05-06-eight', 'eight'],
  ])('is found loosely by the date and the slug of %s', (name, slug) => {
    expect(find(name)).toEqual({ url: `/${slug}/`, isLoose: true })
  })

  test.each(['2020-01-02-on', '2020-01-02-one.md', '2020-13-45-one', '2020-01-02-nope', 'one'])(
    'is not found by %s',
    name => expect(find(name)).toBeNull(),
  )
})

function post(relativePath: string, date: string, slug: string): Document {
  const seconds = Date.parse(`${date}T00:00:00Z`) / 1000
  return { relativePath, slug, date: new Time(seconds, 0, 0, 'UTC'), url: `/${slug}/` } as Document
}
