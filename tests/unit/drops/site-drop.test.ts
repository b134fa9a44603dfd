import { describe, expect, test } from 'vitest'
import { everything } from '../../../src/drops/recording-hash.ts'
import { Drop } from '../../../src/values/drop.ts'
import { lookup } from '../../../src/values/lookup.ts'
import { isArray, isHash, type Value } from '../../../src/values/value.ts'
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
    const data = site.get('data')
    expect(isHash(data) ? [...data] : data).toEqual([['team', ['jane']]])
    expect(values(site, ['x', 'config', 'nothing', '__proto__', 'constructor'])).toEqual([
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
    ).toEqual(['list:posts', 'list:docs docs', 'config:x', 'config:data', 'config:nothing'])
    expect(reads(tracker, () => site.keys())).toEqual(['config:*'])
    expect(reads(tracker, () => [site.has('docs'), site.has('nothing')])).toEqual([
      'list:docs docs',
      'config:nothing',
    ])
  })

  test('records of words, data and the time what is looked at', () => {
    expect(reads(tracker, () => lookup(site.get('tags'), 't'))).toEqual(['list:tags t'])
    expect(reads(tracker, () => lookup(site.get('tags'), 3))).toEqual([`list:tags ${everything}`])
    expect(reads(tracker, () => lookup(site.get('categories'), 'none'))).toEqual(['list:categories none'])
    expect(reads(tracker, () => lookup(site.get('data'), 'team'))).toEqual(['config:data', 'data:team'])
    expect(reads(tracker, () => String(site.get('time')))).toEqual(['time:*'])
    expect(reads(tracker, () => views.clock.projection('%Y'))).toEqual(['time: %Y'])
  })
})

test('a static file has Jekyll’s keys over its defaults', () => {
  const { views, tracker } = createWorld()
  const [file, collected] = views.list('static_files')
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
    expect(reads(tracker, () => file.get(key))).toEqual([`doc:file img/a..b.png.${key}`])
})

test('directories of collections are below collections_dir', () => {
  const { views } = createWorld({ collections_dir: 'all' })
  const docs = views.list('collections').find(drop => drop.get('label') === 'docs')
  expect(docs?.get('directory')).toBe('/site/all/_docs')
})
