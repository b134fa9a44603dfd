import { describe, expect, test } from 'vitest'
import { ChangedFacts } from '../../../src/drops/changed-facts.ts'
import { bodyText, excerptText, form, headText } from '../../../src/drops/document-aspects.ts'
import { allKeys } from '../../../src/drops/recording-drop.ts'
import type { Views } from '../../../src/drops/views.ts'
import { paginationOf } from '../../../src/generators/pagination-of.ts'
import { documentKey } from '../../../src/site/document-key.ts'
import { makeGeneratedPage } from '../../../src/site/generated-page.ts'
import type { Document, StaticFile } from '../../../src/site/types.ts'
import { CivilDate } from '../../../src/values/civil-date.ts'
import { Drop } from '../../../src/values/drop.ts'
import { lookup } from '../../../src/values/lookup.ts'
import { hashOf } from '../../../src/values/merge.ts'
import { strftime } from '../../../src/values/strftime.ts'
import { Time } from '../../../src/values/time.ts'
import { isTruthy } from '../../../src/values/value.ts'
import { document, now, page } from '../site/support.ts'
import { makeFile, openState, type StateParts, viewsOf } from './states.ts'

/** The names of the facts that `read` reads and that `compare` finds to be others, without columns. */
function changedBy(
  parts: StateParts,
  read: (views: Views) => unknown,
  compare: (changed: ChangedFacts, views: Views) => void,
): readonly string[] {
  const { views, tracker } = viewsOf(openState(parts))
  tracker.run(() => read(views))
  const changed = new ChangedFacts(tracker.facts)
  compare(changed, views)
  return [...changed.facts]
    .map(fact => tracker.facts.nameOf(fact))
    .filter(name => !name.startsWith('column:'))
    .toSorted()
}

/** The keys of a document whose facts are others when it is another. */
function changedKeys(before: Document, after: Document, keys: readonly string[]): readonly string[] {
  const key = documentKey(before)
  const read = (views: Views): void => {
    for (const name of keys) {
      if (name === allKeys) views.of(before).keys()
      else if (name.startsWith('\0')) views.tracker.read(views.factsOf(before), name)
      else views.of(before).get(name)
    }
  }
  const parts = before.collection === null ? { pages: [before] } : { documents: [before] }
  return changedBy(parts, read, changed => changed.document(key, before, after))
    .filter(name => name.startsWith(`doc:${key}`))
    .map(name => name.slice(`doc:${key}.`.length))
}

const aspects = [bodyText, excerptText, headText, form]
const path = '_posts/2020-01-02-a.md'
const post = (head: string, body = 'One.\n\nTwo.\n') => document(path, `---\n${head}\n---\n${body}`).document

describe('of a post', () => {
  const before = 'title: A\ntags: [x]\nown: 1'
  const keys = [
    ...['title', 'tags', 'categories', 'own', 'new', 'date', 'url', 'id', 'path', 'slug', 'excerpt', 'name'],
    ...['layout', 'draft', 'collection', 'relative_path', 'content', 'output', 'next', allKeys],
    ...aspects,
  ]

  test.each<[string, Document, readonly string[]]>([
    ['nothing', post(before), []],
    ['its title', post('title: B\ntags: [x]\nown: 1'), ['title', headText]],
    ['its text', post(before, 'One.\n\nThree.\n'), [bodyText]],
    ['the start of its text', post(before, 'Zero.\n\nTwo.\n'), [bodyText, excerptText]],
    ['the line of its text', post(`${before}\n`), [bodyText, excerptText, headText]],
    ['its tags', post('title: A\ntags: [x, y]\nown: 1'), ['tags', headText]],
    ['the type of a value', post('title: A\ntags: [x]\nown: "1"'), ['own', headText]],
    ['a new key', post(`${before}\nnew: 1`), ['new', allKeys, bodyText, excerptText, headText]],
    ['an excerpt of its own', post(`${before}\nexcerpt: E`), ['excerpt', allKeys, ...aspects.slice(0, 3)]],
    ['its layout', post(`${before}\nlayout: x`), ['layout', allKeys, ...aspects]],
    ['its date', post(`${before}\ndate: 2020-01-03`), ['date', 'url', 'id', ...aspects]],
    ['its permalink', post(`${before}\npermalink: /x/`), ['url', 'id', allKeys, ...aspects]],
  ])('%s', (_, after, expected) => {
    expect(changedKeys(post(before), after, keys)).toEqual(expected.toSorted())
    expect(changedKeys(after, post(before), keys)).toEqual(expected.toSorted())
  })

  test('with no date, the clock is not its own', () => {
    const note = document('_docs/a.md', '---\n---\n').document
    expect(changedKeys(note, { ...note }, ['date'])).toEqual([])
    expect(changedKeys(note, { ...note, date: now }, ['date'])).toEqual(['date'])
  })

  test('a key that is there with nothing is another than none', () => {
    const { views, tracker } = viewsOf(openState({ documents: [post('title: A')] }))
    const [drop] = views.list('posts')
    tracker.run(() => drop?.has('new'))
    const changed = new ChangedFacts(tracker.facts)
    changed.document(path, post('title: A'), post('title: A\nnew:'))
    expect([...changed.facts].map(fact => tracker.facts.nameOf(fact))).toContain(`doc:${path}.new`)
  })

  test('nothing that was never read', () => {
    expect(changedKeys(post(before), post('title: B'), [])).toEqual([])
  })
})

test('with a fact, its column is another', () => {
  const { views, tracker } = viewsOf(openState({ documents: [post('title: A')] }))
  tracker.run(() => views.list('posts')[0]?.get('title'))
  const changed = new ChangedFacts(tracker.facts)
  changed.document(path, post('title: A'), post('title: B'))
  expect([...changed.facts].map(fact => tracker.facts.nameOf(fact))).toEqual([
    `doc:${path}.title`,
    'column:title',
  ])
})

describe('of a page', () => {
  const made = (head: string, body = 'Text') => page('sub/a.html', `---\n${head}\n---\n${body}`).document
  const keys = ['title', 'url', 'dir', 'name', 'path', 'excerpt', 'content', allKeys, ...aspects]

  test.each<[string, Document, readonly string[]]>([
    ['nothing', made('title: A'), []],
    ['its title', made('title: B'), ['title', headText]],
    [
      'its URL',
      made('title: A\npermalink: /x/'),
      ['url', 'dir', allKeys, bodyText, excerptText, form, headText],
    ],
    ['a path of its own', made('title: A\npath: x'), ['path', allKeys, bodyText, excerptText, headText]],
    ['the order of its keys', made('x: 1\ntitle: A'), [allKeys, bodyText, excerptText, headText]],
  ])('%s', (_, after, expected) => {
    expect(changedKeys(made('title: A'), after, keys)).toEqual(expected.toSorted())
  })
})

describe('of an archive', () => {
  const posts = ['2020-01-01-a', '2020-01-02-b'].map(name => document(`_posts/${name}.md`).document)
  const archive = (listed: readonly Document[], day = 1, title = 'A') =>
    makeGeneratedPage({
      url: '/2020/01/',
      data: new Map([['title', title]]),
      origin: 'month',
      listed,
      archiveDate: new CivilDate(2020, 1, day),
    })
  const keys = ['posts', 'date', 'title', 'type', 'name', 'path', allKeys, ...aspects]

  test.each<[string, Document, readonly string[]]>([
    ['nothing, with the same posts in another list', archive([...posts]), []],
    ['its posts', archive(posts.slice(1)), ['posts']],
    ['their order', archive(posts.toReversed()), ['posts']],
    ['its day', archive(posts, 2), ['date']],
    ['its title', archive(posts, 1, 'B'), ['title']],
  ])('%s', (_, after, expected) => {
    expect(changedKeys(archive(posts), after, keys)).toEqual(expected)
  })

  test('everything that a page has otherwise, where there is a page in its place', () => {
    const { listed: _, ...plain } = archive(posts)
    expect(changedKeys(archive(posts), plain, keys)).toEqual([allKeys, 'date', 'name', 'posts'].toSorted())
  })
})

describe('of a paginator', () => {
  const posts = ['2020-01-01-a', '2020-01-02-b', '2020-01-03-c'].map(
    name => document(`_posts/${name}.md`).document,
  )
  const index = page('index.html').document
  const pageOf = (listed: readonly Document[], perPage: number, prefix = '/page'): Document => {
    const [first] = paginationOf(listed, perPage, number => (number === 1 ? '/' : `${prefix}${number}/`))
    return first === null || first === undefined ? index : { ...index, pagination: first }
  }
  const keys = ['page', 'posts', 'total_posts', 'total_pages', 'next_page', 'next_page_path', 'per_page']

  test.each<[string, Document, readonly string[]]>([
    ['nothing', pageOf([...posts], 2), []],
    [
      'a post more on a later page',
      pageOf([...posts, document('_posts/2020-01-04-d.md').document], 2),
      ['total_posts'],
    ],
    ['the posts of the page', pageOf(posts.toReversed(), 2), ['posts']],
    ['the number of pages', pageOf(posts, 1), ['per_page', 'posts', 'total_pages']],
    [
      'the last of the other pages',
      pageOf(posts, 3),
      ['next_page', 'next_page_path', 'per_page', 'posts', 'total_pages'],
    ],
    ['the URLs', pageOf(posts, 2, '/p'), ['next_page_path']],
    ['all, where there is none', index, keys.toSorted()],
  ])('%s', (_, after, expected) => {
    const before = pageOf(posts, 2)
    const read = (views: Views) => keys.map(key => views.paginatorOf(before)?.get(key))
    const found = changedBy({ pages: [before] }, read, changed =>
      changed.document('index.html', before, after),
    )
    expect(found).toEqual(expected.map(key => `doc:index.html paginator.${key}`))
  })
})

describe('of a file', () => {
  const before = makeFile('img/a.png')
  const keys = ['name', 'path', 'modified_time', 'basename', 'extname', 'collection', 'alt', allKeys]

  test.each<[string, StaticFile, readonly string[]]>([
    ['nothing', makeFile('img/a.png'), []],
    ['nothing but its size, which nobody sees', makeFile('img/a.png', { size: 99, inode: 5 }), []],
    ['its time', makeFile('img/a.png', { modified: 0 }), ['modified_time']],
    ['its defaults', makeFile('img/a.png', {}, { alt: 'B' }), ['alt']],
    ['its keys', makeFile('img/a.png', {}, { alt: 'A', x: 1 }), [allKeys]],
  ])('%s', (_, after, expected) => {
    const read = (views: Views) => {
      const [drop] = views.list('static_files')
      for (const key of keys) key === allKeys ? drop?.keys() : drop?.get(key)
    }
    const found = changedBy({ files: [before] }, read, changed => changed.file(before, after))
    expect(found).toEqual(expected.map(key => `doc:file img/a.png.${key}`))
  })
})

const [a, b, c] = ['2020-01-01-a', '2020-01-02-b', '2020-01-03-c'].map(
  (name, number) => document(`_posts/${name}.md`, `---\ntags: [t${number % 2}]\n---\n`).document,
) as [Document, Document, Document]
const note = document('_docs/n.md').document
const [html, text] = [page('a.html').document, page('b.txt').document]
const [picture, other] = [makeFile('a.png'), makeFile('b.png')]

const standard: StateParts = { documents: [a, b, note], pages: [html, text], files: [picture] }

describe('of the lists of a site', () => {
  const lists = [
    'posts',
    'pages',
    'html_pages',
    'static_files',
    'documents',
    'collections',
    'docs docs',
    'files docs',
  ]

  test.each<[string, StateParts, readonly string[]]>([
    ['nothing', { ...standard }, []],
    ['nothing, of the same found in another order', { ...standard, documents: [note, b, a] }, []],
    ['a new post', { ...standard, documents: [a, b, c, note] }, ['documents', 'posts']],
    ['a post less', { ...standard, documents: [b, note] }, ['documents', 'posts']],
    ['another in its place', { ...standard, documents: [a, c, note] }, ['documents', 'posts']],
    ['another object in its place', { ...standard, documents: [a, { ...b }, note] }, ['documents', 'posts']],
    ['a document less', { ...standard, documents: [a, b] }, ['docs docs', 'documents']],
    ['a page less', { ...standard, pages: [text] }, ['html_pages', 'pages']],
    ['a page that is no HTML', { ...standard, pages: [html] }, ['pages']],
    ['pages in another order', { ...standard, pages: [text, html] }, ['pages']],
    ['a file more', { ...standard, files: [picture, other] }, ['static_files']],
  ])('%s', (_, after, expected) => {
    const read = (views: Views) => lists.map(list => views.list(list))
    const found = changedBy(standard, read, changed =>
      changed.structure(openState(standard), openState(after), document => document),
    )
    expect(found).toEqual(expected.map(list => `list:${list}`))
  })

  test('a page that was HTML when it stood in the list', () => {
    const was = { ...text, url: '/b.html', destination: html.destination }
    const found = changedBy(
      standard,
      views => [views.list('html_pages'), views.list('pages')],
      changed =>
        changed.structure(openState(standard), openState(standard), document =>
          document === text ? was : document,
        ),
    )
    expect(found).toEqual(['list:html_pages'])
  })
})

describe('of the words of a site', () => {
  const tags = (views: Views) => views.siteDrop.get('tags')
  const reads: Readonly<Record<string, (views: Views) => unknown>> = {
    t0: views => lookup(tags(views), 't0'),
    t1: views => lookup(tags(views), 't1'),
    none: views => lookup(tags(views), 'none'),
    all: views => [...(tags(views) as Map<unknown, unknown>)],
    'has t1': views => (tags(views) as Map<unknown, unknown>).has('t1'),
  }
  const cases: readonly [string, StateParts, readonly string[]][] = [
    ['nothing', { documents: [a, b] }, []],
    ['a post of one', { documents: [a, b, c] }, ['all', 't0']],
    ['a word less', { documents: [a] }, ['all', 'has t1', 't1']],
    ['another post', { documents: [a, { ...b }] }, ['all', 't1']],
  ]

  test.each(cases)('%s', (_, after, expected) => {
    const before = { documents: [a, b] }
    const changed = Object.entries(reads)
      .filter(([, read]) => {
        const found = changedBy(before, read, changes =>
          changes.structure(openState(before), openState(after), document => document),
        )
        return found.length > 0
      })
      .map(([name]) => name)
    expect(changed.toSorted()).toEqual(expected)
  })
})

describe('of neighbours', () => {
  const read = (views: Views) =>
    [a, b, note].map(document => [views.neighbour(document, 'previous'), views.neighbour(document, 'next')])

  test.each<[string, readonly Document[], readonly string[]]>([
    ['nothing', [a, b, note], []],
    ['the next of the last', [a, b, c, note], [`next ${b.path}`]],
    ['those of one that is gone', [b, note], [`next ${a.path}`, `previous ${b.path}`]],
    ['another object beside it', [{ ...a }, b, note], [`next ${a.path}`, `previous ${b.path}`].slice(1)],
  ])('%s', (_, documents, expected) => {
    const found = changedBy({ documents: [a, b, note] }, read, changed =>
      changed.structure(
        openState({ documents: [a, b, note] }),
        openState({ documents }),
        document => document,
      ),
    )
    expect(found).toEqual(expected.map(key => `neighbour:${key}`))
  })
})

test.each<[string, (views: Views) => unknown, boolean]>([
  ['what is looked at', views => lookup(lookup(views.siteDrop.get('data'), 'team'), 'jane'), true],
  ['what is beside it', views => lookup(lookup(views.siteDrop.get('data'), 'team'), 'joe'), false],
  ['whether there is a file', views => isTruthy(lookup(views.siteDrop.get('data'), 'team')), false],
  ['all of it', views => String([...(views.siteDrop.get('data') as Map<unknown, unknown>)]), true],
])('of data: %s', (_, read, isChanged) => {
  const before = hashOf({ team: { jane: 1, joe: 1 } })
  const after = hashOf({ team: { jane: 2, joe: 1 } })
  const found = changedBy({ data: before }, read, changed => changed.data(before, after))
  expect(found.length > 0).toBe(isChanged)
})

describe('of the time', () => {
  const later = (seconds: number) => new Time(now.seconds + seconds, 0, 0, 'UTC')
  const formatted = (format: string, zone?: string) => (views: Views) =>
    strftime(zone === undefined ? views.clock : views.clock.inZone(zone), format)

  test.each<[string, (views: Views) => unknown, number, boolean]>([
    ['a year that is the same', formatted('%Y'), 86_400, false],
    ['another year', formatted('%Y'), 60 * 86_400, true],
    ['a format of several words', formatted('%d of %B'), 86_400, true],
    ['a format with nothing of the time', formatted('never'), 99_999_999, false],
    ['a day that ends elsewhere', formatted('%d', 'Asia/Tokyo'), 60, false],
    ['a day that does not', formatted('%d', 'Asia/Tokyo'), 4 * 3600, true],
    ['the day here', formatted('%d'), 4 * 3600, false],
    ['its text', views => String(views.clock), 1, true],
    ['its text at the same time', views => String(views.clock), 0, false],
    ['nothing of it', views => views.clock, 1, false],
  ])('%s', (_, read, seconds, isChanged) => {
    const found = changedBy({}, read, changed => changed.time(now, later(seconds)))
    expect(found.length > 0).toBe(isChanged)
  })
})

test('drops of a state stand for what it holds', () => {
  const { views } = viewsOf(openState(standard))
  expect(views.list('documents').every(drop => drop instanceof Drop)).toBe(true)
})
