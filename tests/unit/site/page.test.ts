import { describe, expect, test } from 'vitest'
import { makePage } from '../../../src/site/page.ts'
import { context, page, plain, readFile } from './support.ts'

describe('the published file of a page', () => {
  // As Jekyll 4.4.1 writes it under the pretty style.
  test.each([
    ['index.md', 'index.html'],
    ['about.md', 'about/index.html'],
    ['x.y.z.md', 'x.y.z/index.html'],
    ['dots...md', 'dots/index.html'],
    ['index.htm', 'index.htm'],
    ['index.txt', 'index.txt'],
    ['feed.xml', 'feed.xml'],
    ['CNAME', 'CNAME'],
    ['ü b/ç.md', 'ü b/ç/index.html'],
    ['100%.md', '100%/index.html'],
    ['css/a.scss', 'css/a.css'],
  ])('%s is %s', (path, destination) => {
    expect(page(path, '---\n---\n', { permalinkStyle: 'pretty' }).document.destination).toBe(destination)
  })
})

test('a permalink by default decides the extension, too', () => {
  const defaults = new Map([['permalink', '/z/:basename.txt']])
  expect(page('b/c.md', '---\n---\n', { defaults }).document).toMatchObject({
    url: '/z/c.txt',
    destination: 'z/c.txt',
  })
})

test('an empty permalink is an error', () => {
  const { document, diagnostics } = makePage(readFile('a.md', '---\npermalink: ""\n---\n'), {
    ...context,
    hasExcerpts: false,
  })
  expect(document).toBeNull()
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'permalink-empty', file: 'a.md', line: 2 }])
})

test.each([
  ['published: false', false],
  ['published:', false],
  ['published: true', true],
  ['published: no way', true],
  ['', true],
])('a page with %j is published: %s', (yaml, isPublished) => {
  expect(page('a.md', `---\n${yaml}\n---\n`).document.isPublished).toBe(isPublished)
})

test('a default cannot unpublish a page, as in Jekyll', () => {
  expect(page('a.md', '---\n---\n', { defaults: new Map([['published', false]]) }).document.isPublished).toBe(
    true,
  )
})

describe('the excerpt of a page', () => {
  const text = '---\n---\nOne.\n\nTwo.\n'

  test('is made where the configuration asks for it, of HTML only', () => {
    expect(page('a.md', text).document.excerptBody).toBeNull()
    expect(page('a.md', text, { hasExcerpts: true }).document.excerptBody).toBe('One.')
    expect(page('a.txt', text, { hasExcerpts: true }).document.excerptBody).toBeNull()
  })
})

test('front matter outranks the defaults, and its nil does not, but for the layout', () => {
  const defaults = new Map([
    ['layout', 'd'],
    ['a', 'd'],
    ['b', 'd'],
  ])
  expect(plain(page('a.md', '---\na: own\nb:\nlayout:\n---\n', { defaults }).document.data)).toEqual({
    layout: null,
    a: 'own',
    b: 'd',
  })
})
