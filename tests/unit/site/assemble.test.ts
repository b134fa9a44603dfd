import { describe, expect, test } from 'vitest'
import type { CollectionConfig } from '../../../src/config/config.ts'
import { assembleSite } from '../../../src/site/assemble.ts'
import { sortCollection } from '../../../src/site/collection-order.ts'
import { neighboursOf } from '../../../src/site/order.ts'
import { groupByValues } from '../../../src/site/taxonomy.ts'
import type { Document } from '../../../src/site/types.ts'
import type { Value } from '../../../src/values/value.ts'
import { document, now } from './support.ts'

const config = (label: string, metadata: Record<string, Value> = {}): CollectionConfig => ({
  label,
  isOutput: true,
  permalink: null,
  metadata: new Map(Object.entries(metadata)),
})

const make = (path: string, yaml = ''): Document => document(path, `---\n${yaml}\n---\n`).document
const paths = (documents: readonly Document[]) => documents.map(({ path }) => path.replace(/^.*\//, ''))

describe('the order of a collection', () => {
  const docs = ['n: 3', 'n: 1', '', 'n: 2', 'n: 2'].map((yaml, index) =>
    make(`_docs/${'badce'[index]}.md`, yaml),
  )

  test.each([
    ['by path', {}, ['a.md', 'b.md', 'c.md', 'd.md', 'e.md']],
    ['by a key, without it last', { sort_by: 'n' }, ['a.md', 'c.md', 'e.md', 'b.md', 'd.md']],
    [
      'by a list, the rest behind it',
      { order: ['e.md', 'nope.md', 'c.md'] },
      ['e.md', 'c.md', 'a.md', 'b.md', 'd.md'],
    ],
    [
      'by a list rather than a key',
      { order: ['e.md'], sort_by: 'n' },
      ['e.md', 'a.md', 'b.md', 'c.md', 'd.md'],
    ],
    ['by a key that none has', { sort_by: 'x' }, ['a.md', 'b.md', 'c.md', 'd.md', 'e.md']],
  ])('is %s', (_, metadata, expected) => {
    expect(paths(sortCollection(docs, config('docs', metadata as Record<string, Value>)))).toEqual(expected)
  })

  test('is by date before path', () => {
    const dated = [make('_docs/a.md', 'date: 2020-02-02'), make('_docs/b.md', 'date: 2020-01-01')]
    expect(paths(sortCollection(dated, config('docs')))).toEqual(['b.md', 'a.md'])
  })

  // Recorded: no order satisfies them all, and Jekyll 4.4.1 ends up with these.
  test.each([
    [
      [
        ['2020-01-01-dated'],
        ['a', '2020-01-01'],
        ['b'],
        ['c', '2019-01-01'],
        ['fut', '2030-01-01'],
        ['index'],
      ],
      ['c', '2020-01-01-dated', 'a', 'b', 'fut', 'index'],
    ],
    [
      [
        ['a', '2022-01-01'],
        ['b'],
        ['c', '2021-01-01'],
        ['d'],
        ['e', '2020-01-01'],
        ['f'],
        ['g', '2019-01-01'],
      ],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    ],
  ])('of documents with and without dates, %j, is Jekyll’s', (files, expected) => {
    const mixed = files.map(([name, date]) =>
      make(`_docs/${name}.md`, date === undefined ? '' : `date: ${date}`),
    )
    expect(paths(sortCollection(mixed, config('docs')))).toEqual(expected.map(name => `${name}.md`))
  })

  test('of the posts cannot be changed', () => {
    const posts = [make('_posts/2020-01-01-a.md', 'n: 2'), make('_posts/2020-01-02-b.md', 'n: 1')]
    const metadata = { sort_by: 'n', order: ['2020-01-02-b.md'] }
    expect(paths(sortCollection(posts, config('posts', metadata)))).toEqual([
      '2020-01-01-a.md',
      '2020-01-02-b.md',
    ])
  })
})

describe('the site', () => {
  const posts = ['2020-01-03-c', '2020-01-01-a', '2020-01-02-b'].map(name =>
    make(`_posts/${name}.md`, 'tags: [x, x, 3]'),
  )
  const assemble = (limitPosts: number) =>
    assembleSite(
      { documents: posts, pages: [], staticFiles: [], data: new Map() },
      { collections: [config('posts'), config('docs')], collectionsDir: '', limitPosts, now },
    )

  test('has its posts newest first, and collections in the order of the configuration', () => {
    const site = assemble(0)
    expect(paths(site.posts)).toEqual(['2020-01-03-c.md', '2020-01-02-b.md', '2020-01-01-a.md'])
    expect(paths(site.collections.get('posts')?.documents ?? [])).toEqual(paths(site.posts).toReversed())
    expect([...site.collections.keys()]).toEqual(['posts', 'docs'])
  })

  test('with a limit has the newest posts only, in its tags, too', () => {
    const site = assemble(2)
    expect(paths(site.posts)).toEqual(['2020-01-03-c.md', '2020-01-02-b.md'])
    expect([...site.tags].map(([tag, tagged]) => [tag, paths(tagged)])).toEqual([
      ['x', ['2020-01-03-c.md', '2020-01-02-b.md']],
      ['3', ['2020-01-03-c.md', '2020-01-02-b.md']],
    ])
  })

  test('shows templates its words with their types, and a post as often as it says one', () => {
    const [first] = posts
    expect([...groupByValues(first === undefined ? [] : [first], 'tags')]).toEqual([
      ['x', [first, first]],
      [3, [first]],
    ])
  })
})

test('neighbours are the documents before and behind in render order', () => {
  const [a, b] = [make('_docs/a.md'), make('_docs/b.md')]
  const neighbours = neighboursOf([a, b])
  expect(neighbours.get(a)).toEqual({ previous: null, next: b })
  expect(neighbours.get(b)).toEqual({ previous: a, next: null })
})
