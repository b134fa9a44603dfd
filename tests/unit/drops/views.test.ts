import { describe, expect, test } from 'vitest'
import { patchRecord } from '../../../src/builder/patch-record.ts'
import { strftime } from '../../../src/values/strftime.ts'
import { Time } from '../../../src/values/time.ts'
import { document, now, page } from '../site/support.ts'
import { makeFile, openState, viewsOf } from './states.ts'

const [a, b, c] = ['2020-01-01-a', '2020-01-02-b', '2020-01-03-c'].map(
  name => document(`_posts/${name}.md`, '---\ntags: [t]\n---\n').document,
)
if (a === undefined || b === undefined || c === undefined) throw new Error('there are three posts')
const parts = { documents: [a, b], pages: [page('index.html').document], files: [makeFile('a.png')] }
const more = { ...parts, documents: [a, b, c] }

describe('drops of what is still there stay', () => {
  test('for documents, files and the site', () => {
    const { views } = viewsOf(openState(parts))
    const before = [views.siteDrop, views.of(a), views.excerptOf(a), ...views.list('static_files')]
    views.update(openState(more))
    expect([views.siteDrop, views.of(a), views.excerptOf(a), ...views.list('static_files')]).toEqual(before)
    expect(views.list('posts')[2]).toBe(before[1])
  })

  test('and show the state of a record that was patched', () => {
    const record = document('_posts/2020-01-01-x.md', '---\ntitle: A\n---\n').document
    const { views } = viewsOf(openState({ documents: [record] }))
    const drop = views.of(record)
    expect(drop.get('title')).toBe('A')
    patchRecord(record, document('_posts/2020-01-01-x.md', '---\ntitle: B\n---\n').document)
    expect([views.of(record) === drop, drop.get('title')]).toEqual([true, 'B'])
  })
})

describe('what is made of the structure of a site', () => {
  test('is made once while that stands', () => {
    const { views } = viewsOf(openState(parts))
    for (const look of [
      () => views.list('posts'),
      () => views.siteDrop.get('tags'),
      () => views.siteDrop.get('data'),
      () => views.list('collections')[0],
    ]) {
      expect(look()).toBe(look())
    }
  })

  test('is made anew with another', () => {
    const { views } = viewsOf(openState(parts))
    const words = () => (views.siteDrop.get('tags') as ReadonlyMap<unknown, readonly unknown[]>).get('t')
    const shown = () => [
      views.list('posts').length,
      words()?.length,
      views.neighbour(b, 'next') === null,
      views.neighbour(a, 'next') === views.of(b),
    ]
    expect(shown()).toEqual([2, 2, true, true])
    views.update(openState(more))
    expect(shown()).toEqual([3, 3, false, true])
  })
})

test('a document that has gone can still be looked at, under the name that it has by itself', () => {
  const { views, tracker } = viewsOf(openState(parts))
  const { trace } = tracker.run(() => views.of(c).get('title'))
  expect(trace.map(fact => tracker.facts.nameOf(fact))).toEqual([`doc:${c.path}.title`])
})

test('the time can be another while all else stays', () => {
  const { views } = viewsOf(openState(parts))
  const posts = views.list('posts')
  views.setTime(new Time(now.seconds + 3600, 0, 0, 'UTC'))
  expect([strftime(views.clock, '%H'), views.list('posts') === posts]).toEqual(['13', true])
  expect(views.siteDrop.get('time')).toBe(views.clock)
  views.update(openState(parts))
  expect(strftime(views.clock, '%H')).toBe('12')
})

test('a page without a paginator has none', () => {
  const { views } = viewsOf(openState(parts))
  expect(views.paginatorOf(page('index.html').document)).toBeNull()
})
