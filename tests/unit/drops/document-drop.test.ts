import { describe, expect, test } from 'vitest'
import { inspect } from '../../../src/values/inspect.ts'
import { toS } from '../../../src/values/to-s.ts'
import { createWorld, reads, values } from './support.ts'

describe('a post', () => {
  const world = createWorld()
  const { views } = world
  const drop = views.of(world.post('b'))

  test('has what Jekyll gives it, over its front matter', () => {
    expect(
      values(drop, [
        'url',
        'id',
        'path',
        'relative_path',
        'collection',
        'name',
        'title',
        'slug',
        'ext',
        'draft',
      ]),
    ).toEqual([
      '/2020/01/02/b.html',
      '/2020/01/02/b',
      '_posts/2020-01-02-b.md',
      '_posts/2020-01-02-b.md',
      'posts',
      '2020-01-02-b.md',
      'B',
      'b',
      '.md',
      false,
    ])
    expect(values(drop, ['tags', 'categories', 'nothing', 'constructor', '__proto__'])).toEqual([
      ['t', 3],
      [],
      null,
      null,
      null,
    ])
  })

  test('has neighbours in render order, nil at the ends', () => {
    expect(drop.get('previous')).toBe(views.of(world.post('a')))
    expect(drop.get('next')).toBe(views.of(world.post('c')))
    expect(views.of(world.post('c')).get('next')).toBeNull()
    expect(views.of(world.post('a')).get('previous')).toBeNull()
  })

  test('has an excerpt that is text: its own, the one made of its start, or none at all', () => {
    expect(drop.get('excerpt')).toBe('Mine')
    expect(drop.isHtml('excerpt')).toBe(false)
    const made = views.of(world.post('c'))
    expect([made.get('excerpt'), made.isHtml('excerpt')]).toEqual(['<p>First.</p>\n', true])
    const without = { ...world.post('c'), excerptBody: null, hasExcerpt: false }
    expect(views.of(without).get('excerpt')).toBe('')
  })

  test('has raw content until it is rendered, and prints as its output', () => {
    const own = createWorld()
    const post = own.post('a')
    const drop = own.views.of(post)
    expect([drop.get('content'), drop.get('output'), String(drop)]).toEqual([post.body, null, post.body])
    own.render(post, '<p>C</p>', '<html>')
    expect([drop.get('content'), drop.get('output'), String(drop)]).toEqual(['<p>C</p>', '<html>', '<html>'])
    expect(['content', 'output', 'title'].map(key => drop.isHtml(key))).toEqual([true, true, false])
  })

  test('lists its keys in Jekyll’s order, those of the front matter last', () => {
    expect(drop.keys().slice(0, 5)).toEqual(['name', 'id', 'next', 'previous', 'relative_path'])
    expect(drop.keys().slice(-3)).toEqual(['draft', 'slug', 'ext'])
    expect(drop.has('draft')).toBe(true)
    expect(drop.has('nothing')).toBe(false)
  })
})

// As `{{ site.posts[0] | inspect }}` and `{{ site.posts | inspect }}` print them in Jekyll 4.3.1.
test('a post is inspected as JSON, and as what it is in a list', () => {
  const { views, post } = createWorld()
  const lines = inspect(views.of(post('a'))).split('\n')
  expect(lines.slice(0, 3)).toEqual(['{', '  "name": "2020-01-01-a.md",', '  "id": "/2020/01/01/a",'])
  const name = '#<Jekyll::Document _posts/2020-01-01-a.md collection=posts>'
  expect(inspect([views.of(post('a'))])).toBe(`[${name}]`)
  expect(toS(new Map([['t', [views.of(post('a'))]]]))).toBe(`{"t"=>[${name}]}`)
})

test('a document without a date shows the build’s', () => {
  const { views, tracker } = createWorld()
  const [drop] = views.listOf(views.site.collections.get('docs')?.documents ?? [])
  expect(drop?.get('date')).toBe(views.clock)
  expect(String(drop?.get('date'))).toBe(String(views.site.time))
  expect(reads(tracker, () => String(drop?.get('date')))).toEqual(['doc:_docs/d.md.date', 'time:*'])
})

describe('reads', () => {
  const world = createWorld()
  const post = '_posts/2020-01-01-a.md'
  const drops = {
    post: [world.views.of(world.post('a')), `doc:${post}`, [`output:${post}`, `html:${post}`]],
    page: [world.views.of(world.page('sub/p.md')), 'doc:sub/p.md', ['html:sub/p.md']],
    excerpt: [world.views.excerptOf(world.post('a')), `doc:${post}`, [`doc:${post}.\0excerpt`]],
  } as const

  test.each(['post', 'page', 'excerpt'] as const)('of every key of a %s are recorded, once each', name => {
    const [drop, subject, printed] = drops[name]
    for (const key of [...drop.keys(), 'nothing']) {
      const twice = reads(world.tracker, () => [drop.get(key), drop.get(key)])
      expect(twice.filter(fact => fact === `${subject}.${key}`)).toHaveLength(1)
      expect(reads(world.tracker, () => drop.has(key))).toEqual([`${subject}.${key}`])
    }
    expect(reads(world.tracker, () => drop.keys())).toEqual([`${subject}.*`])
    expect(reads(world.tracker, () => drop.itemText)).toEqual(printed)
  })
})
