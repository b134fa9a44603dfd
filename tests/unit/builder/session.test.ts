import { existsSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createSession } from '../../../src/builder/session.ts'
import type { Generator } from '../../../src/generators/generator.ts'
import { definePlugin } from '../../../src/plugins/door.ts'
import { makeGeneratedPage } from '../../../src/site/generated-page.ts'
import { createSite, type Files, testClock, writeFiles } from '../../support/site.ts'
import { change, type Edit, expectFresh, openSite } from './support.ts'

const page = (head: string, body = 'Text'): string => `---\n${head}\n---\n${body}`

/** A little of everything: posts with tags, a collection, pages in both languages, data, an include and a file. */
const files: Files = {
  '_config.yml':
    'title: Site\ncollections: { docs: { output: true } }\nplugins: [jekyll-feed, jekyll-sitemap]\n',
  '_layouts/default.html': '<title>{{ page.title }} - {{ site.title }}</title>{{ content }}',
  '_layouts/post.njk': page('layout: default', '<h1>{{ page.title }}</h1>{{ content }}{{ page.next.title }}'),
  '_includes/card.html': '<b>{{ page.title }}</b>',
  '_data/team.yml': 'jane: { name: Jane }\njoe: { name: Joe }\n',
  '_posts/2020-01-01-a.md': page('title: A\nlayout: post\ntags: [x]', 'One.\n\nTwo.'),
  '_posts/2020-01-02-b.md': page('title: B\nlayout: post\ntags: [x, y]', 'One.\n\n{% include card.html %}'),
  '_docs/d.md': page('title: D'),
  'index.html': page('', '{% for p in site.posts %}{{ p.title }}{{ p.excerpt }}{% endfor %}'),
  'tags.html': page('', '{% for t in site.tags %}{{ t[0] }}:{{ t[1].size }} {% endfor %}'),
  'team.njk': page('', '{{ site.data.team.jane.name }}'),
  'files.html': page('', '{% for f in site.static_files %}{{ f.path }} {% endfor %}'),
  'all.html': page('', '{% for d in site.docs %}{{ d.title }}{{ d.content }}{% endfor %}'),
  'img/a.txt': 'a file',
}

const edits: readonly (readonly [string, Edit])[] = [
  ['a text', { '_posts/2020-01-01-a.md': page('title: A\nlayout: post\ntags: [x]', 'One.\n\nThree.') }],
  ['an excerpt', { '_posts/2020-01-01-a.md': page('title: A\nlayout: post\ntags: [x]', 'Zero.\n\nTwo.') }],
  ['a title', { '_posts/2020-01-02-b.md': page('title: C\nlayout: post\ntags: [x, y]') }],
  ['a tag', { '_posts/2020-01-02-b.md': page('title: B\nlayout: post\ntags: [x, z]') }],
  ['a date', { '_posts/2020-01-02-b.md': page('title: B\nlayout: post\ndate: 2019-01-01') }],
  ['a permalink', { '_posts/2020-01-02-b.md': page('title: B\npermalink: /b/') }],
  ['a layout of a post', { '_posts/2020-01-02-b.md': page('title: B\nlayout: default') }],
  ['a post that is hidden', { '_posts/2020-01-02-b.md': page('title: B\npublished: false') }],
  ['a post of the future', { '_posts/2020-01-02-b.md': page('title: B\ndate: 2030-01-01') }],
  ['a new post', { '_posts/2020-01-03-c.md': page('title: C\nlayout: post\ntags: [y]') }],
  ['a post less', { '_posts/2020-01-02-b.md': null }],
  ['a renamed post', { '_posts/2020-01-02-b.md': null, '_posts/2020-01-02-c.md': page('title: B') }],
  ['front matter that cannot be read', { '_posts/2020-01-02-b.md': page('title: "B') }],
  ['a document', { '_docs/d.md': page('title: E', 'Other') }],
  ['a document less', { '_docs/d.md': null }],
  ['a document that becomes a file', { '_docs/d.md': 'no front matter' }],
  ['a page that becomes a file', { 'team.njk': 'no front matter' }],
  ['a file that becomes a page', { 'img/a.txt': page('title: F') }],
  ['a file', { 'img/a.txt': 'another' }],
  ['a new file', { 'img/b.txt': 'b' }],
  ['a file less', { 'img/a.txt': null }],
  ['a layout', { '_layouts/default.html': '<i>{{ page.title }}</i>{{ content }}' }],
  ['a layout of a layout', { '_layouts/post.njk': page('', '{{ content }}') }],
  ['a layout less', { '_layouts/post.njk': null }],
  ['a layout that hides another', { '_layouts/default.njk': '{{ content }}' }],
  ['an include', { '_includes/card.html': '<i>{{ page.title }}</i>' }],
  ['an include less', { '_includes/card.html': null }],
  ['a value of data', { '_data/team.yml': 'jane: { name: Janet }\njoe: { name: Joe }\n' }],
  ['a data file less', { '_data/team.yml': null }],
  ['a data file more', { '_data/other.json': '{}' }],
  ['data that cannot be read', { '_data/team.yml': 'jane: [' }],
  ['a page', { 'index.html': page('', 'Nothing') }],
  ['a page with a mistake', { 'index.html': page('', '{% if %}') }],
  ['a page less', { 'tags.html': null }],
  ['a feed of the author’s', { 'feed.xml': page('', 'mine') }],
  ['a style of the feed', { 'feed.xslt.xml': '<x/>' }],
  ['a style of the sitemap', { 'sitemap.xsl': '<x/>' }],
  ['two pages at one URL', { 'other.html': page('permalink: /tags.html', 'Other') }],
  ['several things', { 'tags.html': null, '_data/team.yml': 'jane: {}', '_docs/e.md': page('title: E') }],
]

describe('an update is the same as a build from nothing', () => {
  test.each(edits)('with %s, and when that is undone', (_, edit) => {
    const open = openSite(files)
    expectFresh(open, open.edit(edit))
    const undo = Object.fromEntries(Object.keys(edit).map(path => [path, files[path] ?? null]))
    expectFresh(open, open.edit(undo))
  })

  test.each(edits)('with %s, when nobody says what has changed', (_, edit) => {
    const open = openSite(files)
    change(open.site, edit)
    expectFresh(open, open.session.update())
  })

  test('with one thing after the other', () => {
    const open = openSite(files)
    for (const [, edit] of edits) open.edit(possible(open.site.folder, edit))
    expectFresh(open, open.session.update([]))
  })
})

/** Without removals of what is gone already. */
function possible(folder: string, edit: Edit): Edit {
  const isPossible = ([path, content]: [string, unknown]) =>
    content !== null || existsSync(join(folder, path))
  return Object.fromEntries(Object.entries(edit).filter(isPossible))
}

describe('what has changed can be named', () => {
  const before = { 'a.md': page(''), 'sub/b.md': page('') }

  test.each<[string, (folder: string) => string]>([
    ['relative to the source', () => 'sub/b.md'],
    ['with its absolute path', folder => join(folder, 'sub/b.md')],
    ['with a path that is not the shortest', () => './sub/../sub/b.md'],
    ['by its folder', () => 'sub'],
    ['by its folder with a slash', () => 'sub/'],
    ['by the folder of the site', folder => folder],
  ])('%s', (_, nameOf) => {
    const open = openSite(before)
    open.site.write({ 'sub/b.md': page('', 'New') })
    expectFresh(open, open.session.update([nameOf(open.site.folder)]))
  })

  test('with other things that did not', () => {
    const open = openSite(before)
    open.site.write({ 'sub/b.md': page('', 'New') })
    const named = ['a.md', 'sub/b.md', 'none.md', '_site/a.html', '../outside.md', '.git/index']
    const result = open.session.update(named)
    expect(result.ran).toEqual(['content:sub/b.md', 'page:sub/b.md'])
    expectFresh(open, result)
  })

  test('as a folder that was moved', () => {
    const open = openSite(before)
    renameSync(join(open.site.folder, 'sub'), join(open.site.folder, 'moved'))
    expectFresh(open, open.session.update(['sub', 'moved']))
  })

  test('as a file or folder to which a link leads', () => {
    const site = createSite(before)
    symlinkSync('a.md', join(site.folder, 'linked.md'))
    symlinkSync('sub', join(site.folder, 'linked'))
    const open = openSite(site)
    expectFresh(open, open.edit({ 'a.md': page('', 'New'), 'sub/b.md': page('', 'New') }))
  })

  test('as a file that is layout and include at once', () => {
    const open = openSite({
      '_config.yml': 'layouts_dir: t\nincludes_dir: t',
      't/a.html': '1 {{ content }}',
      'a.html': page('layout: a'),
    })
    expectFresh(open, open.edit({ 't/a.html': '2 {{ content }}' }))
  })
})

describe('an update without a change', () => {
  test.each([undefined, [], ['a.md'], ['none.md'], ['_config.yml']])(
    'runs and writes nothing (%j)',
    paths => {
      const { session } = openSite(files)
      const { ran, changed, removed, isPublished } = session.update(paths)
      expect({ ran, changed, removed, isPublished }).toEqual({
        ran: [],
        changed: [],
        removed: [],
        isPublished: true,
      })
    },
  )
})

test('what is looked at is rendered before all else', () => {
  const names = ['a.md', 'b.md', 'c.md']
  const open = openSite({
    '_layouts/x.html': '1{{ content }}',
    ...Object.fromEntries(names.map(name => [name, page('layout: x')])),
  })
  open.site.write({ '_layouts/x.html': '2{{ content }}' })
  const result = open.session.update(['_layouts/x.html'], { first: ['/c.html', '/none.html'] })
  expect(result.ran).toEqual(['page:c.md', 'page:a.md', 'page:b.md'])
  expectFresh(open, result)
})

describe('outputs', () => {
  test('are what is published, in Jekyll’s order, files as where they lie', () => {
    const { session, site } = openSite({
      '_posts/2020-01-01-a.md': page(''),
      'z.html': page(''),
      'img/a.txt': 'a',
    })
    const outputs = session.outputs()
    expect([...outputs.keys()]).toEqual(['z.html', 'img/a.txt', '2020/01/01/a.html'])
    expect(
      [...outputs.values()].map(content => (typeof content === 'string' ? content : content.absolute)),
    ).toEqual(['Text', join(site.folder, 'img/a.txt'), '<p>Text</p>\n'])
  })

  test('are none before the first update', () => {
    const site = createSite({})
    expect(createSession({ source: site.folder, cache: false }).outputs().size).toBe(0)
  })
})

describe('the configuration', () => {
  const text = 'title: Site\nunread: 1\n'
  const site = {
    '_config.yml': text,
    'a.html': page('', '{{ site.title }}'),
    'b.md': page('', 'Text'),
    'c.html': page('', '{{ site.nothing }}'),
    '_data/a.csv': 'x,y\n1,2\n',
    'd.html': page('', '{{ site.data.a | jsonify }}'),
  }

  test('with another value of a key runs who reads it', () => {
    const open = openSite(site)
    const result = open.edit({ '_config.yml': text.replace('Site', 'Other') })
    expect([result.ran, result.changed]).toEqual([['content:a.html', 'page:a.html'], ['a.html']])
    expectFresh(open, result)
  })

  test('with a new key runs who asked for it in vain', () => {
    const open = openSite(site)
    const result = open.edit({ '_config.yml': `${text}nothing: 1` })
    expect(result.ran).toEqual(['content:c.html', 'page:c.html'])
    expectFresh(open, result)
  })

  test('with another value of a key that nobody reads runs nothing', () => {
    const open = openSite(site)
    const result = open.edit({ '_config.yml': text.replace('1', '2') })
    expect([result.ran, result.changed]).toEqual([[], []])
    expect(result.config.values.get('unread')).toBe(2)
  })

  test('with a key that everything depends on runs everything, and writes what has changed', () => {
    const open = openSite(site)
    const result = open.edit({ '_config.yml': `${text}kramdown: { auto_ids: false }` })
    expect(result.ran.filter(name => name.startsWith('page:'))).toHaveLength(4)
    expect(result.changed).toEqual([])
    expectFresh(open, result)
    expectFresh(open, open.edit({ '_config.yml': `${text}permalink: pretty` }))
  })

  test.each([
    'csv_reader: { headers: false }',
    'exclude: [b.md]',
    'timezone: Asia/Tokyo',
    'destination: out',
    'data_dir: other',
    'baseurl: /x',
    'defaults: [{ scope: { path: "" }, values: { title: T } }]',
  ])('with %s is as from nothing, and without it again', line => {
    const open = openSite(site)
    expectFresh(open, open.edit({ '_config.yml': `${text}${line}` }))
    if (!line.startsWith('destination')) expectFresh(open, open.edit({ '_config.yml': text }))
  })

  test('can come and go', () => {
    const open = openSite({ 'a.html': site['a.html'] })
    expectFresh(open, open.edit({ '_config.yml': text }))
    expect(open.page('a.html')).toBe('Site')
    expectFresh(open, open.edit({ '_config.yml': null }))
    expect(open.page('a.html')).toBe('')
  })

  test('that cannot be read publishes nothing until it can', () => {
    const open = openSite(site)
    const failed = open.edit({ '_config.yml': 'title: [' })
    expect([failed.isPublished, open.page('a.html')]).toEqual([false, 'Site'])
    expectFresh(open, failed)
    expectFresh(open, open.edit({ '_config.yml': text }))
  })

  test.each<[string, (folder: string) => string]>([
    ['by an absolute path', folder => join(folder, 'more.yml')],
    ['by a path from elsewhere', folder => join(folder, 'sub/../more.yml')],
  ])('of several files, named %s, is read again with each', (_, nameOf) => {
    const elsewhere = createSite({ 'more.yml': 'title: More' }).folder
    const request = { files: [nameOf(elsewhere)] }
    const open = openSite(site, request)
    expect(open.page('a.html')).toBe('More')
    writeFiles(elsewhere, { 'more.yml': 'title: Less' })
    const result = open.session.update([join(elsewhere, 'more.yml')])
    expect([result.ran, open.page('a.html')]).toEqual([['content:a.html', 'page:a.html'], 'Less'])
    expectFresh(open, result, request)
  })
})

describe('the clock', () => {
  test('runs at each update who shows it, and who shows its year with the year', () => {
    const site = createSite({
      'time.html': page('', '{{ site.time }}'),
      'year.html': page('', '{{ site.time | date: "%Y" }}'),
      'none.html': page(''),
    })
    // The time in the configuration is the build's.
    const at = (time: string) => ({ '_config.yml': `time: ${time}` })
    site.write(at('2026-01-01 10:00'))
    const session = createSession({ source: site.folder, cache: false })
    onTestFinished(() => session.close())
    session.update()
    site.write(at('2026-12-31 10:00'))
    expect(session.update(['_config.yml']).ran).toEqual(['content:time.html', 'page:time.html'])
    site.write(at('2027-01-01 10:00'))
    expect(session.update(['_config.yml']).ran).toEqual([
      'content:time.html',
      'page:time.html',
      'content:year.html',
      'page:year.html',
    ])
  })

  test('brings a post of the future when its time has come, without an edit', () => {
    const at = (time: string) => ({ '_config.yml': `time: ${time}` })
    const post = page('title: A\ndate: 2026-06-01', '')
    const open = openSite(
      {
        ...at('2026-05-31'),
        '_posts/2026-06-01-a.md': `${post}Text`,
        'index.html': page('', '{{ site.posts.size }}'),
      },
      { clock: null },
    )
    expect(open.page('index.html')).toBe('0')
    open.edit(at('2026-06-02'))
    expect([open.page('index.html'), open.page('2026/06/01/a.html')]).toEqual(['1', '<p>Text</p>\n'])
  })
})

describe('a plugin', () => {
  /** Makes a page that tells the length of all posts. */
  function counting(isStructural: boolean) {
    let runs = 0
    const generator: Generator = {
      name: 'counting',
      priority: 0,
      isStructural,
      generate(site) {
        runs++
        const length = site.posts.reduce((sum, { body }) => sum + body.length, 0)
        const data = new Map([['length', length]])
        const made = makeGeneratedPage({ url: '/length.html', data, origin: 'counting' })
        return { site: { ...site, pages: [...site.pages, { ...made, body: `${length}` }] } }
      },
    }
    return { plugin: definePlugin({ name: 'counting', generators: [generator] }), runs: () => runs }
  }
  const post = '_posts/2020-01-01-a.md'
  const site = { [post]: page('title: A', 'One'), 'index.html': page('', '{{ site.pages.last.length }}') }

  test('generates at every update, and what it makes is compared', () => {
    const { plugin, runs } = counting(false)
    const open = openSite(site, { plugins: [plugin] })
    const result = open.edit({ [post]: page('title: A', 'Three') })
    expect([runs(), open.page('length.html'), open.page('index.html')]).toEqual([2, '5', '5'])
    expectFresh(open, result, { plugins: [plugin] })
    expect(open.edit({ [post]: page('title: A', 'Seven') }).ran).not.toContain('page:counting:/length.html')
  })

  test('that looks at the structure alone does not run for texts', () => {
    const { plugin, runs } = counting(true)
    const open = openSite(site, { plugins: [plugin] })
    open.edit({ [post]: page('title: A', 'Three') })
    expect(runs()).toBe(1)
    open.edit({ [post]: page('title: A\ntags: x', 'Three') })
    expect([runs(), open.page('length.html')]).toEqual([2, '5'])
  })

  test('brings filters', () => {
    const shout = { arity: [0, 0] as const, apply: (input: unknown) => `${input}!` }
    const plugin = definePlugin({ name: 'shout', filters: { shout } })
    const open = openSite({ 'a.html': page('', '{{ "a" | shout }}') }, { plugins: [plugin] })
    expect(open.page('a.html')).toBe('a!')
  })
})

describe('what is wrong', () => {
  const bad = page('layout: missing')
  const codes = (result: {
    readonly diagnostics: readonly { readonly code: string; readonly file?: string }[]
  }) => result.diagnostics.map(({ code, file }) => `${code} ${file}`)

  test('with an untouched page is told at each update, until it is right', () => {
    const open = openSite({ 'a.md': bad, 'b.md': page('') })
    expect(codes(open.first)).toEqual(['layout-missing a.md'])
    expect(codes(open.edit({ 'b.md': page('', 'New') }))).toEqual(['layout-missing a.md'])
    expect(codes(open.edit({ 'c.md': page('') }))).toEqual(['layout-missing a.md'])
    expect(codes(open.edit({ 'a.md': page('') }))).toEqual([])
  })

  test('comes in the order of a build from nothing', () => {
    const open = openSite({ 'a.md': page(''), 'b.md': bad, 'c.md': page('') })
    open.edit({ 'c.md': bad })
    const result = open.edit({ 'a.md': bad })
    expect(codes(result)).toEqual(['layout-missing a.md', 'layout-missing b.md', 'layout-missing c.md'])
    expectFresh(open, result)
  })

  test('is gone with the page', () => {
    const open = openSite({ 'a.md': bad, 'b.md': page('') })
    expect(codes(open.edit({ 'a.md': null }))).toEqual([])
  })

  test('with an excerpt is told while somebody shows it', () => {
    // The excerpt ends within the tag.
    const post = page('title: A', '{{ "a\n\nb" }}')
    const shows = page('', '{% for p in site.posts %}{{ p.excerpt }}{% endfor %}')
    const open = openSite({ '_posts/2020-01-01-a.md': post, 'index.html': shows })
    expect(codes(open.first)).toEqual(['liquid-syntax _posts/2020-01-01-a.md'])
    expectFresh(open, open.edit({ 'index.html': page('', 'Nothing') }))
    expectFresh(open, open.edit({ 'index.html': shows }))
    expectFresh(open, open.edit({ 'index.html': null }))
  })

  test('with a picture that is missing is told until it is there', () => {
    const open = openSite({
      '_posts/2020-01-01-a.md': page('title: A', '![A](/img/a.png)'),
      'b.md': page(''),
    })
    const message = ['asset-missing _posts/2020-01-01-a.md']
    expect(codes(open.first)).toEqual(message)
    expect(codes(open.edit({ 'img/b.png': 'b' }))).toEqual(message)
    const result = open.edit({ 'img/a.png': 'a' })
    expect([codes(result), result.ran]).toEqual([[], ['images:_posts/2020-01-01-a.md']])
    expect(codes(open.edit({ 'img/a.png': null }))).toEqual(message)
  })

  test('is told of a file that links lead to nowhere from, as of any', () => {
    const open = openSite({ 'a.md': page('') })
    symlinkSync('nowhere', join(open.site.folder, 'broken.md'))
    const result = open.session.update(['broken.md'])
    expect(codes(result)).toEqual(['link-broken broken.md'])
    expectFresh(open, result)
  })
})

describe('strictly, a warning', () => {
  const request = { strict: true }
  const [good, bad] = [page('title: Good', 'Good'), page('layout: missing', 'Bad')]

  test('keeps everything from being published until it is gone', () => {
    const open = openSite({ 'a.md': good, 'b.md': page('') }, request)
    const failed = open.edit({ 'a.md': bad, 'b.md': page('', 'New') })
    expect([failed.isPublished, failed.changed, open.page('b.html')]).toEqual([false, [], '<p>Text</p>\n'])
    const repaired = open.edit({ 'a.md': page('', 'Repaired') })
    expect([repaired.isPublished, repaired.changed.toSorted()]).toEqual([true, ['a.html', 'b.html']])
    expectFresh(open, repaired, request)
  })

  test('counts from the first build on', () => {
    const open = openSite({ 'a.md': bad }, request)
    expect([open.first.isPublished, open.site.build(request).files]).toEqual([false, []])
    expectFresh(open, open.edit({ 'a.md': good }), request)
  })
})

describe('what templates ask of data and keys', () => {
  test('is noticed for the second page that asks the same', () => {
    const asks = page('', '{% if site.data.authors %}yes{% else %}no{% endif %}')
    const open = openSite({ '_data/authors.yml': 'a: 1', 'a.html': asks, 'b.html': asks })
    expectFresh(open, open.edit({ '_data/authors.yml': null }))
  })

  test('is noticed for a key that is there with nothing', () => {
    const open = openSite({
      'a.md': page('title: A'),
      'b.njk': page('', '{% for p in site.pages %}{{ "foo" in p }} {% endfor %}'),
    })
    expectFresh(open, open.edit({ 'a.md': page('title: A\nfoo:') }))
  })

  test('is noticed for a key of a question mark', () => {
    const open = openSite({ '_data/a.yml': '"?": 1', 'a.html': page('', '{{ site.data.a["?"] }}') })
    expectFresh(open, open.edit({ '_data/a.yml': '"?": 2' }))
  })
})

test('a session sees the time of the test', () => {
  const { session } = openSite({ 'a.html': page('', '{{ site.time }}') })
  expect([...session.outputs().values()]).toEqual([`${testClock.slice(0, 10)} 12:00:00 +0000`])
})
