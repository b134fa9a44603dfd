import { expect, test } from 'vitest'
import { excerptOf, extractExcerpt } from '../../../src/site/excerpt.ts'
import excerpts from './excerpts.json' with { type: 'json' }

// As Jekyll 4.4.1's Excerpt#extract_excerpt.
test.each(excerpts)('%j up to %j is %j', (body, separator, expected) => {
  expect(extractExcerpt(body ?? '', separator ?? '')).toBe(expected)
})

test.each([
  ['the site’s separator', {}, 'A'],
  ['one of its own', { excerpt_separator: 'C' }, 'A\n\nB'],
  ['an empty one, which makes none', { excerpt_separator: '' }, null],
  ['false, which is the site’s', { excerpt_separator: false }, 'A'],
  ['a number', { excerpt_separator: 5 }, 'A\n\nBC'],
  ['an excerpt of its own', { excerpt: 'mine' }, null],
  ['an excerpt that is false', { excerpt: false }, 'A'],
])('a document with %s', (_, data, expected) => {
  expect(excerptOf({ data: new Map(Object.entries(data)), body: 'A\n\nBC5' }, '\n\n')).toBe(expected)
})

test('without a separator there is no excerpt', () => {
  expect(excerptOf({ data: new Map(), body: 'A\n\nB' }, '')).toBeNull()
})

test('many brackets that nothing closes are read in no time', () => {
  const started = performance.now()
  extractExcerpt(`a\n\n${'[a\n'.repeat(100_000)}`, '\n\n')
  extractExcerpt(`a\n\n${'   ['.repeat(100_000)}`, '\n\n')
  expect(performance.now() - started).toBeLessThan(1000)
})
