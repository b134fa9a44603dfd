import { describe, expect, test } from 'vitest'
import { documentKey, documentsByKey } from '../../../src/site/document-key.ts'
import { makeGeneratedPage } from '../../../src/site/generated-page.ts'
import type { Document, Pagination, Site } from '../../../src/site/types.ts'
import { document, now, page } from './support.ts'

const index = page('blog/index.html').document

function pagination(number: number): Pagination {
  return { page: number, perPage: 1, total: 3, totalPages: 3, posts: [], urls: [] }
}

function generated(url: string, origin = 'tag "x"'): Document {
  return makeGeneratedPage({ url, data: new Map(), origin })
}

describe('a document is known by', () => {
  test.each<[string, Document]>([
    ['_posts/2020-01-01-a.md', document('_posts/2020-01-01-a.md').document],
    ['blog/index.html', index],
    ['blog/index.html', { ...index, pagination: pagination(1) }],
    ['blog/index.html#2', { ...index, url: '/page2/', pagination: pagination(2) }],
    ['tag "x":/tag/x/', generated('/tag/x/')],
    ['jekyll-feed:/feed.xml', generated('/feed.xml', 'jekyll-feed')],
  ])('%s', (key, of) => {
    expect(documentKey(of)).toBe(key)
  })

  test('the same whatever its text and front matter say', () => {
    const path = '_posts/2020-01-01-a.md'
    const other = document(path, '---\npermalink: /x/\ntitle: X\ncategories: y\n---\nText').document
    expect(documentKey(other)).toBe(documentKey(document(path).document))
  })
})

describe('the documents of a site', () => {
  const posts = ['2020-01-01-a', '2020-01-02-b'].map(name => document(`_posts/${name}.md`).document)
  const note = document('_notes/n.md').document

  test('stand in render order: collections, then pages', () => {
    const keys = [...documentsByKey(siteOf([posts, [note]], [index, generated('/x/')])).keys()]
    expect(keys).toEqual([
      '_posts/2020-01-01-a.md',
      '_posts/2020-01-02-b.md',
      '_notes/n.md',
      'blog/index.html',
      'tag "x":/x/',
    ])
  })

  test('have keys of their own, even two that would have one', () => {
    const twins = [generated('/x/'), generated('/x/'), generated('/x/')]
    const byKey = documentsByKey(siteOf([], twins))
    expect([...byKey.keys()]).toEqual(['tag "x":/x/', 'tag "x":/x/~2', 'tag "x":/x/~3'])
    expect([...byKey.values()]).toEqual(twins)
  })
})

function siteOf(collections: readonly (readonly Document[])[], pages: readonly Document[]): Site {
  const made = collections.map((documents, number) => {
    const label = `${number}`
    const collection = { label, isOutput: true, directory: '', documents, files: [], metadata: new Map() }
    return [label, collection] as const
  })
  const none = new Map()
  return {
    collections: new Map(made),
    posts: [],
    pages,
    staticFiles: [],
    categories: none,
    tags: none,
    postsBy: { categories: none, tags: none },
    data: none,
    time: now,
  }
}
