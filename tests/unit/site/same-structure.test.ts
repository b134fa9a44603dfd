import { describe, expect, test } from 'vitest'
import { hasSameStructure } from '../../../src/site/same-structure.ts'
import { document, page } from './support.ts'

const path = '_posts/2020-01-02-a.md'
const post = (head: string, body = 'Text', file = path) =>
  document(file, `---\n${head}\n---\n${body}`).document

describe('a post keeps its place', () => {
  test.each<[string, string]>([
    ['title: A', 'title: B'],
    ['layout: one', 'layout: two'],
    ['description: A', 'x: 1'],
    ['order: 1', 'order: 2'],
    ['tags: [a, b]', 'tags: [a, b]'],
    ['date: 2020-01-02', 'date: 2020-01-02'],
    ['excerpt: A', ''],
  ])('from "%s" to "%s"', (before, after) => {
    expect(hasSameStructure(post(before), post(after), [])).toBe(true)
  })

  test('with another text', () => {
    expect(hasSameStructure(post('', 'One'), post('', 'Two\n\nThree'), [])).toBe(true)
  })
})

describe('a post comes to another place', () => {
  test.each<[string, string]>([
    ['tags: [a, b]', 'tags: [b, a]'],
    ['tags: [a]', ''],
    ['tags: ["3"]', 'tags: [3]'],
    ['categories: a', 'categories: [a, b]'],
    ['category: a', 'category: b'],
    ['date: 2020-01-02', 'date: 2020-01-03'],
    ['date: 2020-01-02 10:00', 'date: 2020-01-02 10:01'],
    ['slug: a', 'slug: b'],
    ['permalink: /a/', 'permalink: /b/'],
    ['published: true', 'published: false'],
    ['published: true', ''],
    ['', 'hidden: true'],
    ['', 'hidden:'],
  ])('from "%s" to "%s"', (before, after) => {
    expect(hasSameStructure(post(before), post(after), [])).toBe(false)
    expect(hasSameStructure(post(after), post(before), [])).toBe(false)
  })

  test('with a key by which its collection is sorted', () => {
    expect(hasSameStructure(post('order: 1'), post('order: 2'), ['order'])).toBe(false)
    expect(hasSameStructure(post('order: 1'), post('order: 1'), ['order'])).toBe(true)
    expect(hasSameStructure(post(''), post('order:'), ['order'])).toBe(false)
  })

  test('with another file, and as a draft', () => {
    expect(hasSameStructure(post(''), post('', 'Text', '_posts/sub/2020-01-02-a.md'), [])).toBe(false)
    expect(hasSameStructure(post(''), { ...post(''), isDraft: true }, [])).toBe(false)
  })
})

test('a page keeps its place unless its URL is another', () => {
  const before = page('a.html', '---\ntitle: A\n---\n').document
  expect(hasSameStructure(before, page('a.html', '---\ntitle: B\n---\n').document, [])).toBe(true)
  expect(hasSameStructure(before, page('a.html', '---\npermalink: /b/\n---\n').document, [])).toBe(false)
})
