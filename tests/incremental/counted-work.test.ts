import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSession, type Session } from '../../src/builder/session.ts'
import { writeFiles } from '../support/site.ts'

// One post a day from 2023-06-01 on, so that post 200 is of 2023-12-17. Each shows its neighbours' titles and its
// author's name; the home page shows titles and excerpts by tens, the archive all titles.
const count = 200
const middle = 100
const folder = mkdtempSync(join(tmpdir(), 'tusitala-counted-'))
let session: Session

const templates = {
  '_config.yml': [
    'title: A site',
    'unread: 1',
    'paginate: 10',
    'plugins: [jekyll-paginate, jekyll-archives, jekyll-feed, jekyll-sitemap]',
    'jekyll-archives: { enabled: [tags], layout: list }',
    'url: https://example.org',
    '',
  ].join('\n'),
  '_layouts/default.njk':
    '<title>{{ page.title }}, {{ site.title }}</title>{{ content }}{{ site.time | date("%Y") }}\n',
  '_layouts/post.njk': [
    '---',
    'layout: default',
    '---',
    '{% include "card.njk" %} {{ site.data.authors[page.author] }} {{ page.previous.title }} {{ page.next.title }}',
    '{{ content }}',
    '',
  ].join('\n'),
  '_layouts/list.njk': '{% for p in page.posts %}{{ p.title }}{% endfor %}\n',
  '_includes/card.njk': '<h1>{{ page.title }}</h1>\n',
  '_data/authors.yml': 'jane: Jane\njoe: Joe\n',
  'index.njk': '---\n---\n{% for p in paginator.posts %}{{ p.title }}{{ p.excerpt }}{% endfor %}\n',
  'archive.njk': '---\ntitle: Archive\n---\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n',
  'about.md': '---\ntitle: About\n---\nAbout us.\n',
  'img/dot.txt': 'a file',
}

function post(number: number, changes: Partial<Record<'title' | 'start' | 'end', string>> = {}): string {
  const { title = `Post ${number}`, start = 'It starts.', end = 'It ends.' } = changes
  return `---\nlayout: post\ntitle: ${title}\ntags: [${tagOf(number)}]\nauthor: ${authorOf(number)}\n---\n${start}\n\n${end}\n`
}

function tasksOfPost(path: string): readonly string[] {
  return ['content', 'excerpt', 'images', 'page'].map(kind => `${kind}:${path}`)
}

function tagOf(number: number): string {
  return `t${number % 4}`
}

function authorOf(number: number): string {
  return number % 5 === 0 ? 'jane' : 'joe'
}

function pathOf(number: number): string {
  const day = new Date(Date.UTC(2023, 5, number)).toISOString().slice(0, 10)
  return `_posts/${day}-post-${number}.md`
}

const numbers = Array.from({ length: count }, (_, index) => index + 1)
const pages = (these: readonly number[]): readonly string[] => these.map(number => `page:${pathOf(number)}`)
const tagPage = (number: number): string => `page:tag "${tagOf(number)}":/tag/${tagOf(number)}/`
const homePage = (index: number): string => (index === 1 ? 'page:index.njk' : `page:index.njk#${index}`)
const homePages = numbers.slice(0, count / 10).map(homePage)
/** The page of the home pages that shows a post. */
const homePageOf = (number: number): string => homePage(Math.ceil((count - number + 1) / 10))
const archive = 'page:archive.njk'
const feed = 'page:jekyll-feed:/feed.xml'
const sitemap = 'page:jekyll-sitemap:/sitemap.xml'
/** What shows lists in its own text, and not in its layout only: its content is made again, too. */
const withContent = (these: readonly string[]): readonly string[] =>
  these.flatMap(page => [page, page.replace(/^page/, 'content')])

beforeAll(() => {
  writeFiles(folder, templates)
  writeFiles(folder, Object.fromEntries(numbers.map(number => [pathOf(number), post(number)])))
  session = open('2024-06-01')
  const { ran } = session.update()
  expect(ran.filter(name => name.startsWith('content:_posts/'))).toHaveLength(count)
})

afterAll(() => {
  session.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(clock: string): Session {
  return createSession({ source: folder, clock })
}

/** Lets the session see an edit, and tells which tasks ran for it, in order of their names. */
function tasksOf(files: Readonly<Record<string, string>>): readonly string[] {
  writeFiles(folder, files)
  return session.update(Object.keys(files)).ran.toSorted()
}

function names(...lists: readonly (string | readonly string[])[]): readonly string[] {
  return lists.flat().toSorted()
}

describe('an edit runs what shows it, and nothing else', () => {
  const path = pathOf(middle)

  it('of nothing: nothing', () => {
    expect(session.update().ran).toEqual([])
  })

  it('of a body behind its excerpt: the post', () => {
    const ran = tasksOf({ [path]: post(middle, { end: 'It ends *now*.' }) })
    expect(ran).toEqual(names(`content:${path}`, `page:${path}`, `images:${path}`))
  })

  it('of a body in a way that cannot be seen: its content', () => {
    const ran = tasksOf({ [path]: post(middle, { end: 'It ends _now_.' }) })
    expect(ran).toEqual(names(`content:${path}`, `images:${path}`))
  })

  it('of an excerpt: the post, and the list that shows it', () => {
    const ran = tasksOf({ [path]: post(middle, { start: 'It begins.' }) })
    expect(ran).toEqual(names(tasksOfPost(path), withContent([homePageOf(middle)])))
  })

  it('of a title: the post, its neighbours, and the lists that show it', () => {
    const ran = tasksOf({ [path]: post(middle, { start: 'It begins.', title: 'Another' }) })
    const shown = pages([middle - 1, middle, middle + 1])
    // The pictures are looked at again as the front matter moves, which a remark on them would point into.
    expect(ran).toEqual(
      names(shown, `images:${path}`, withContent([homePageOf(middle), archive]), tagPage(middle)),
    )
  })

  it('of a layout: pages, and no content', () => {
    const ran = tasksOf({
      '_layouts/post.njk': templates['_layouts/post.njk'].replace('{{ content', '- {{ content'),
    })
    expect(ran).toEqual(names(pages(numbers)))
  })

  it('of an include: the pages with it, and no content', () => {
    expect(tasksOf({ '_includes/card.njk': '<h2>{{ page.title }}</h2>\n' })).toEqual(names(pages(numbers)))
  })

  it('of a data file: the pages that show what changed', () => {
    const ran = tasksOf({ '_data/authors.yml': 'jane: Janet\njoe: Joe\n' })
    const shown = pages(numbers.filter(number => authorOf(number) === 'jane'))
    expect(ran).toEqual(names(shown, withContent([feed])))
  })

  it('of a key of the configuration that nothing reads: nothing', () => {
    const text = templates['_config.yml'].replace('unread: 1', 'unread: 2')
    expect(tasksOf({ '_config.yml': text })).toEqual([])
  })

  it('of a static file: nothing', () => {
    expect(tasksOf({ 'img/dot.txt': 'another file' })).toEqual([])
  })

  it('that adds a static file: the content of what lists them', () => {
    expect(tasksOf({ 'img/new.txt': 'a new file' })).toEqual([sitemap.replace('page', 'content')])
  })

  it('of a page that nothing lists: the page', () => {
    const ran = tasksOf({ 'about.md': '---\ntitle: About\n---\nAbout *us*.\n' })
    expect(ran).toEqual(['content:about.md', 'page:about.md'])
  })

  it('of times alone: nothing', () => {
    const now = new Date()
    for (const number of numbers) utimesSync(join(folder, pathOf(number)), now, now)
    expect(session.update().ran).toEqual([])
  })

  it('that adds a post: the post, its neighbour, and the lists', () => {
    const added = pathOf(count + 1)
    const ran = tasksOf({ [added]: post(count + 1) })
    const lists = [archive, ...homePages, homePage(count / 10 + 1), feed, sitemap]
    expect(ran).toEqual(names(tasksOfPost(added), pages([count]), withContent(lists), tagPage(count + 1)))
  })

  it('that deletes a post: its neighbour, and the lists', () => {
    rmSync(join(folder, pathOf(count + 1)))
    const { ran } = session.update([pathOf(count + 1)])
    const lists = [archive, ...homePages, feed, sitemap]
    expect(ran.toSorted()).toEqual(names(pages([count]), withContent(lists), tagPage(count + 1)))
  })

  it('of the clock within the year that pages show: what shows the time', () => {
    session.close()
    session = open('2024-06-02')
    expect(session.update().ran.toSorted()).toEqual(names(withContent([feed])))
  })

  it('while no session was there: the post', () => {
    session.close()
    writeFiles(folder, {
      [path]: post(middle, { start: 'It begins.', title: 'Another', end: 'It is over.' }),
    })
    session = open('2024-06-02')
    // The cache has no texts, which are in the files: that of the excerpt counts as changed.
    expect(session.update().ran.toSorted()).toEqual(names(tasksOfPost(path)))
  })

  it('of nothing while no session was there: nothing', () => {
    session.close()
    session = open('2024-06-02')
    expect(session.update().ran).toEqual([])
  })
})
