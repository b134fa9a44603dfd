import { describe, expect, test } from 'vitest'
import { Drop } from '../../../src/values/drop.ts'
import { isArray, type Value } from '../../../src/values/value.ts'
import { createWorld, reads, values } from './support.ts'

const pathsOf = (list: Value) =>
  isArray(list) ? list.map(item => (item instanceof Drop ? item.get('path') : item)) : list

describe('the site', () => {
  const { views, tracker, post, page } = createWorld()
  const site = views.siteDrop

  test('has lists of what it is made of', () => {
    expect(pathsOf(site.get('posts'))).toEqual([
      '_posts/2020-01-03-c.md',
      '_posts/2020-01-02-b.md',
      '_posts/2020-01-01-a.md',
    ])
    expect(pathsOf(site.get('pages'))).toEqual(['elsewhere', 't.txt'])
    expect(pathsOf(site.get('html_pages'))).toEqual(['elsewhere'])
    expect(pathsOf(site.get('static_files'))).toEqual(['/img/a..b.png', '_docs/c.png'])
    expect(pathsOf(site.get('docs'))).toEqual(['_docs/d.md'])
    expect(pathsOf(site.get('documents'))).toEqual([
      '_posts/2020-01-01-a.md',
      '_posts/2020-01-02-b.md',
      '_posts/2020-01-03-c.md',
      '_docs/d.md',
      '_docs/c.png',
    ])
  })

  test('has posts by their words, with the words’ types', () => {
    const tags = site.get('tags')
    expect(tags instanceof Map ? [...tags].map(([tag, posts]) => [tag, pathsOf(posts)]) : null).toEqual([
      ['t', ['_posts/2020-01-02-b.md', '_posts/2020-01-01-a.md']],
      [3, ['_posts/2020-01-02-b.md']],
    ])
  })

  test('has collections by label, each with its configuration', () => {
    const collections = site.get('collections')
    const [docs, posts] = isArray(collections) ? collections : []
    if (!(docs instanceof Drop && posts instanceof Drop)) throw new Error('no drops')
    const keys = ['label', 'output', 'relative_directory', 'directory', 'title']
    expect(values(docs, keys)).toEqual(['docs', true, '_docs', '/site/_docs', 'Docs'])
    expect(pathsOf(docs.get('files'))).toEqual(['_docs/c.png'])
    expect(posts.get('label')).toBe('posts')
  })

  test('has data and configuration, and hides what Jekyll hides', () => {
    expect(values(site, ['data', 'x', 'config', 'nothing', '__proto__', 'constructor'])).toEqual([
      new Map([['team', ['jane']]]),
      new Map([['y', 1]]),
      null,
      null,
      null,
      null,
    ])
    expect(createWorld({ data: 5 }).views.siteDrop.get('data')).toBe(5)
  })

  test('relates a document to the newest posts but itself, and a page to none', () => {
    views.current = post('b')
    expect(pathsOf(site.get('related_posts'))).toEqual(['_posts/2020-01-03-c.md', '_posts/2020-01-01-a.md'])
    views.current = page('t.txt')
    expect(site.get('related_posts')).toBeNull()
    views.current = null
  })

  test('records every read', () => {
    expect(
      reads(tracker, () => values(site, ['posts', 'posts', 'tags', 'docs', 'x', 'data', 'time', 'nothing'])),
    ).toEqual([
      'list:posts',
      'list:tags',
      'list:docs',
      'config:x',
      'data:data',
      'time:time',
      'config:nothing',
    ])
    expect(reads(tracker, () => site.keys())).toEqual(['config:*'])
    expect(reads(tracker, () => [site.has('docs'), site.has('nothing')])).toEqual([
      'list:docs',
      'config:nothing',
    ])
  })
})

test('a static file has Jekyll’s keys over its defaults', () => {
  const { views, tracker } = createWorld()
  const [file, collected] = views.site.staticFiles.map(each => views.ofFile(each))
  if (file === undefined || collected === undefined) throw new Error('no files')
  expect(values(file, ['name', 'basename', 'extname', 'path', 'collection', 'alt'])).toEqual([
    'a..b.png',
    'a..b',
    '.png',
    '/img/a..b.png',
    null,
    'A',
  ])
  expect(values(collected, ['path', 'collection'])).toEqual(['_docs/c.png', 'docs'])
  expect(String(file.get('modified_time'))).toBe('2019-05-06 07:08:09 +0000')
  for (const key of file.keys())
    expect(reads(tracker, () => file.get(key))).toEqual([`doc:img/a..b.png.${key}`])
})

test('directories of collections are below collections_dir', () => {
  const { views } = createWorld({ collections_dir: 'all' })
  const [docs] = [...views.site.collections.values()].filter(({ label }) => label === 'docs')
  expect(docs === undefined ? null : views.ofCollection(docs).get('directory')).toBe('/site/all/_docs')
})
