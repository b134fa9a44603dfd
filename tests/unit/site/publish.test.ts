import { expect, test } from 'vitest'
import { isListedUnpublished, whyNotPublished } from '../../../src/site/publish.ts'
import { document, now, page } from './support.ts'

const rules = { showUnpublished: false, showFuture: false, now }

test.each([
  ['a post', '_posts/2020-01-02-a.md', '', null, null],
  ['a post of tomorrow', '_posts/2026-11-24-a.md', '', 'future', false],
  [
    'a post with a later time of today',
    '_posts/2020-01-02-a.md',
    'date: 2026-11-23 12:00:01',
    'future',
    false,
  ],
  ['a post of this second', '_posts/2020-01-02-a.md', 'date: 2026-11-23 12:00:00', null, null],
  ['an unpublished post', '_posts/2020-01-02-a.md', 'published: false', 'unpublished', false],
  ['a post with an empty published', '_posts/2020-01-02-a.md', 'published:', 'unpublished', false],
  ['a document of tomorrow', '_docs/a.md', 'date: 2026-11-24', 'future', true],
  ['an unpublished document', '_docs/a.md', 'published: false', 'unpublished', false],
  ['a document with an empty published', '_docs/a.md', 'published:', 'unpublished', true],
])('%s', (_, path, yaml, why, isListed) => {
  const made = document(path, `---\n${yaml}\n---\n`).document
  expect(whyNotPublished(made, rules)).toBe(why)
  if (isListed !== null) expect(isListedUnpublished(made, rules)).toBe(isListed)
})

test('a document that is not published is listed with all others where those are shown', () => {
  const made = document('_docs/a.md', '---\npublished: false\ndate: 2030-01-01\n---\n').document
  expect(whyNotPublished(made, { ...rules, showUnpublished: true })).toBe('future')
  expect(isListedUnpublished(made, { showUnpublished: true })).toBe(true)
})

test('what the configuration shows is published', () => {
  const future = document('_posts/2026-11-24-a.md').document
  const hidden = document('_posts/2020-01-02-a.md', '---\npublished: false\n---\n').document
  expect(whyNotPublished(future, { ...rules, showFuture: true })).toBeNull()
  expect(whyNotPublished(hidden, { ...rules, showUnpublished: true })).toBeNull()
})

test('a page has no date that could hide it', () => {
  expect(whyNotPublished(page('a.md', '---\ndate: 2030-01-01\n---\n').document, rules)).toBeNull()
})
