import { describe, expect, test } from 'vitest'
import { makeGeneratedPage } from '../../../src/site/generated-page.ts'
import { CivilDate } from '../../../src/values/civil-date.ts'
import { inspect } from '../../../src/values/inspect.ts'
import { lookupName } from '../../../src/values/lookup.ts'
import { toOutput, toS } from '../../../src/values/to-s.ts'
import { page } from '../site/support.ts'
import { createWorld, values } from './support.ts'

describe('a page', () => {
  const world = createWorld()
  const drop = world.views.of(world.page('sub/p.md'))

  test('has its own URL, folder and name whatever its front matter says, but for the path', () => {
    expect(values(drop, ['url', 'dir', 'name', 'path', 'title', 'own', 'excerpt', 'nothing'])).toEqual([
      '/sub/p.html',
      '/sub/',
      'p.md',
      'elsewhere',
      'P',
      2,
      null,
      null,
    ])
  })

  // As `{% for pair in page %}` prints them in Jekyll 4.4.1, where a page is a hash.
  test('lists the keys of its front matter first', () => {
    expect(drop.keys()).toEqual(['title', 'url', 'own', 'path', 'content', 'dir', 'excerpt', 'name'])
  })

  // As `{{ page }}`, `{{ site.pages }}`, `{{ site.pages | inspect }}` and `{{ page.size }}` in Jekyll 4.3.1.
  test('is a hash, and its content in a list', () => {
    const own = createWorld()
    own.render(own.page('t.txt'), 'C', 'O')
    const text = own.views.of(own.page('t.txt'))
    const hash =
      '{"content"=>"C", "dir"=>"/", "excerpt"=>nil, "name"=>"t.txt", "path"=>"t.txt", "url"=>"/t.txt"}'
    expect([toS(text), toOutput([text]), inspect(text), inspect([text])]).toEqual([
      hash,
      'C',
      hash,
      '[#<Jekyll::Page @relative_path="t.txt">]',
    ])
    expect([lookupName(text, 'size'), lookupName(text, 'first')]).toEqual([6, ['content', 'C']])
    expect([...(text.hash ?? [])].map(([key]) => key)).toEqual(text.keys())
    expect([text.hash?.get('nothing'), text.hash?.get('name'), text.hash?.has(1)]).toEqual([
      undefined,
      't.txt',
      false,
    ])
    expect([...(text.hash?.values() ?? [])]).toHaveLength(6)
  })

  test('has an excerpt as text, where it has one', () => {
    const made = page('a.md', '---\n---\nOne.\n\nTwo.\n', { hasExcerpts: true }).document
    const mine = page('b.md', '---\nexcerpt: 5\n---\n').document
    expect([made, mine].map(each => world.views.of(each).get('excerpt'))).toEqual(['<p>One.</p>\n', '5'])
  })
})

test.each([
  ['/', '/'],
  ['/a.html', '/'],
  ['/a/b/', '/a/b/'],
  ['/a/b/c.html', '/a/b/'],
])('the folder of %s is %s', (permalink, dir) => {
  const { views } = createWorld()
  expect(views.of(page('x.html', `---\npermalink: ${permalink}\n---\n`).document).get('dir')).toBe(dir)
})

test('an archive has its posts, its day, and a name without extension', () => {
  const { views, post } = createWorld()
  const archive = makeGeneratedPage({
    url: '/2020/01/',
    data: new Map([['type', 'month']]),
    origin: 'test',
    listed: [post('b'), post('a')],
    archiveDate: new CivilDate(2020, 1, 1),
  })
  const drop = views.of(archive)
  expect(values(drop, ['type', 'name', 'path', 'url', 'permalink', 'dir', 'title'])).toEqual([
    'month',
    'index',
    '2020/01/index.html',
    '/2020/01/',
    null,
    null,
    null,
  ])
  expect(String(drop.get('date'))).toBe('2020-01-01')
  expect(drop.get('posts')).toEqual([views.of(post('b')), views.of(post('a'))])
})
