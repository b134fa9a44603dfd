import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../support/site.ts'
import { expectFresh, type OpenSite, openSite, publishedIn } from './support.ts'

const page = (body: string, head = ''): string => `---\n${head}\n---\n${body}`
const post = '_posts/2020-01-01-p.md'
/** A warning: strictly, nothing is published, though every page can be rendered. */
const warned = page('![P](/none.png)')
const files = { 'a.md': page('*A*'), 'b.md': page('B'), 'c.txt': 'C', [post]: page('P') }
const strict = { strict: true }

function open(request = {}): OpenSite & { readonly published: string } {
  const opened = openSite(files, request)
  return { ...opened, published: opened.first.config.destination }
}

/** The state of each published file, by which one can tell whether it was written. */
function stamps(folder: string): ReadonlyMap<string, string> {
  return new Map(
    listFiles(folder).map(path => {
      const { ino, mtimeNs } = statSync(join(folder, path), { bigint: true })
      return [path, `${ino} ${mtimeNs}`]
    }),
  )
}

function written(before: ReadonlyMap<string, string>, folder: string): readonly string[] {
  return [...stamps(folder)].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path)
}

describe('what is published', () => {
  test('is all of a site at first', () => {
    const { first, published } = open()
    expect(first.changed.toSorted()).toEqual(['2020/01/01/p.html', 'a.html', 'b.html', 'c.txt'])
    expect(listFiles(published)).toEqual(['2020/01/01/p.html', 'a.html', 'b.html', 'c.txt'])
  })

  test('is not written again where it is the same', () => {
    const { edit, published } = open()
    const before = stamps(published)
    const result = edit({ 'a.md': page('New') })
    expect([result.changed, result.removed]).toEqual([['a.html'], []])
    expect(written(before, published)).toEqual(['a.html'])
  })

  test('is not written again for a text that makes the same page', () => {
    const { edit, published } = open()
    const before = stamps(published)
    const result = edit({ 'a.md': page('_A_') })
    expect([result.ran, result.changed]).toEqual([['content:a.md'], []])
    expect(written(before, published)).toEqual([])
  })

  test.each<[string, Parameters<OpenSite['edit']>[0], readonly string[], readonly string[]]>([
    ['a new page', { 'd.md': page('D') }, ['d.html'], []],
    ['a page less', { 'a.md': null }, [], ['a.html']],
    ['a page elsewhere', { 'a.md': page('*A*', 'permalink: /x/') }, ['x/index.html'], ['a.html']],
    ['a file', { 'c.txt': 'other' }, ['c.txt'], []],
    ['a new file', { 'd.txt': 'D' }, ['d.txt'], []],
    ['a file less', { 'c.txt': null }, [], ['c.txt']],
    ['a page in place of a file', { 'c.txt': page('C') }, ['c.txt'], []],
    [
      'a page that is no longer published',
      { [post]: page('P', 'published: false') },
      [],
      ['2020/01/01/p.html'],
    ],
  ])('is what the site is, and no more, with %s', (_, edit, changed, removed) => {
    const opened = open()
    const before = stamps(opened.published)
    const result = opened.edit(edit)
    expect([result.changed, result.removed]).toEqual([changed, removed])
    expect(written(before, opened.published)).toEqual(changed)
    expectFresh(opened, result)
  })

  test('is nothing where nothing is to be written', () => {
    const { first, session, published } = open({ publish: false })
    expect([first.isPublished, first.changed, listFiles(published)]).toEqual([true, [], []])
    expect(session.outputs().size).toBe(4)
  })

  test('leaves alone what others have put there', () => {
    const opened = open()
    writeFileSync(join(opened.published, 'mine.txt'), 'mine')
    opened.edit({ 'a.md': page('New'), 'b.md': null })
    expect(publishedIn(opened.published)['mine.txt']).toBe('mine')
  })
})

describe('a site that cannot be published', () => {
  test('leaves what is published as it is', () => {
    const { edit, published } = open()
    const before = stamps(published)
    const result = edit({ 'a.md': page('{% if %}'), 'b.md': page('New'), 'c.txt': null })
    expect([result.isPublished, result.changed, result.removed]).toEqual([false, [], []])
    expect([written(before, published), listFiles(published).length]).toEqual([[], 4])
  })

  test.each<[string, Parameters<OpenSite['edit']>[0]]>([
    ['a text', { 'b.md': page('New') }],
    ['a new page', { 'd.md': page('D') }],
    ['a page less', { 'b.md': null }],
    ['a file', { 'c.txt': 'other' }],
  ])('publishes %s once it can', (_, edit) => {
    for (const [request, mistake, right] of [
      [{}, { 'a.md': page('{% if %}') }, { 'a.md': page('Right') }],
      [strict, { [post]: warned }, { [post]: page('Right') }],
    ] as const) {
      const opened = open(request)
      expect(opened.edit(mistake).isPublished).toBe(false)
      expect(opened.edit(edit).isPublished).toBe(false)
      expectFresh(opened, opened.edit(right), request)
    }
  })

  test.each([strict, {}])('forgets what was changed and changed back meanwhile (%j)', request => {
    const opened = open(request)
    const mistake = request === strict ? warned : page('{% if %}')
    expect(opened.edit({ 'a.md': page('New'), [post]: mistake }).isPublished).toBe(false)
    const result = opened.edit({ 'a.md': page('*A*'), [post]: page('P') })
    expect(result.changed).toEqual([])
    expectFresh(opened, result, request)
  })

  test('publishes the last state of what was changed twice, once', () => {
    const opened = open(strict)
    opened.edit({ 'a.md': page('New'), [post]: warned })
    const result = opened.edit({ 'a.md': page('Newer'), [post]: page('P') })
    expect(result.changed).toEqual(['a.html'])
    expectFresh(opened, result, strict)
  })
})

describe('a published folder', () => {
  test('that another build has changed meanwhile becomes what this site is', () => {
    const opened = open()
    opened.site.write({ 'a.md': page('New'), 'd.md': page('D') })
    opened.site.build()
    opened.site.remove('d.md')
    opened.site.write({ 'a.md': page('*A*'), 'b.md': page('New') })
    expectFresh(opened, opened.session.update(['a.md', 'b.md', 'd.md']))
  })

  test('that is gone is there again, with all that belongs in it', () => {
    const opened = open()
    rmSync(opened.published, { recursive: true })
    expectFresh(opened, opened.edit({ 'a.md': page('New') }))
  })

  test('of another name is made, and what this session published in the old one is taken away', () => {
    const opened = open()
    const result = opened.edit({ '_config.yml': 'destination: out\nexclude: [_site]' })
    expect(result.config.destination).toBe(join(opened.site.folder, 'out'))
    expect(listFiles(result.config.destination)).toEqual(listFiles(opened.published))
  })
})

describe('two pages at one URL', () => {
  const first = page('First', 'permalink: /x/')
  const second = page('Second', 'permalink: /x/')

  test('publish one of them, whichever is edited', () => {
    const opened = openSite({ 'a.md': first, 'b.md': second })
    const shown = opened.page('x/index.html')
    expectFresh(opened, opened.edit({ 'a.md': first.replace('First', 'New') }))
    expectFresh(opened, opened.edit({ 'b.md': second.replace('Second', 'Newer') }))
    expect(opened.page('x/index.html')).not.toBe(shown)
  })

  test('publish the other once one is gone', () => {
    for (const gone of ['a.md', 'b.md']) {
      const opened = openSite({ 'a.md': first, 'b.md': second })
      expectFresh(opened, opened.edit({ [gone]: null }))
    }
  })
})

describe('what is beside a page', () => {
  const sass = (text: string) => page(text)
  const config = { '_config.yml': 'sass: { sourcemap: always }' }

  test('comes, changes and goes with it', () => {
    const opened = openSite({ ...config, 'a.scss': sass('a { b { c: d } }'), 'b.html': page('') })
    expect(opened.first.changed).toContain('a.css.map')
    expectFresh(opened, opened.edit({ 'a.scss': sass('a { b { c: e } }\nf { g: h }') }))
    expectFresh(opened, opened.edit({ 'b.html': page('New') }))
    const result = opened.edit({ 'a.scss': null })
    expect(result.removed.toSorted()).toEqual(['a.css', 'a.css.map'])
    expectFresh(opened, result)
  })

  test('of a style sheet changes with what that imports', () => {
    const opened = openSite({
      ...config,
      '_sass/part.scss': 'a { b: c }',
      'a.scss': sass('@import "part";'),
      'b.html': page(''),
    })
    expectFresh(opened, opened.edit({ '_sass/part.scss': 'a { b: d }' }))
    expectFresh(opened, opened.edit({ '_sass/other.scss': 'a { b: d }' }))
    expectFresh(opened, opened.edit({ '_sass/part.scss': null }))
  })
})

test('a page whose text was let go is rendered again for those who ask, as it was', () => {
  const opened = openSite({
    '_layouts/x.html': '<i>{{ content }}</i>{{ page.title }}',
    [post]: page('P', 'layout: x\ntitle: T'),
    'index.html': page('{% for p in site.posts %}{{ p.output }}{% endfor %}'),
  })
  expect(opened.session.outputs().get('2020/01/01/p.html' as never)).toBe('<i><p>P</p>\n</i>T')
  // The list shows the finished page, which is not in memory any more.
  expectFresh(
    opened,
    opened.edit({ 'index.html': page('{% for p in site.posts %}{{ p.output }}!{% endfor %}') }),
  )
})
