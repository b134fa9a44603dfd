import { describe, expect, test } from 'vitest'
import { addPermalinkSuffix, placeholderNames } from '../../../src/site/permalink.ts'
import documentUrls from './document-urls.json' with { type: 'json' }
import pageUrls from './page-urls.json' with { type: 'json' }
import permalinks from './permalinks.json' with { type: 'json' }
import { document, page } from './support.ts'

const samples = [
  [
    '_posts/2020-03-04-Some-Title.md',
    '---\ncategories: [Foo Bar, foo bar, Ünï, 3]\ndate: 2020-03-04 05:06:07\n---\n',
  ],
  ['sup/_posts/deep/2019-12-30-a.b c.textile', '---\n---\n'],
  ['_docs/guides/Start Here.v2.md', '---\nslug: "My.Slug & co"\n---\n'],
] as const

// What Jekyll 4.4.1 makes of a template for three documents; null where it stops.
describe('the permalink of a collection', () => {
  test.each(documentUrls)('%j', (template, ...urls) => {
    const made = samples.map(([path, text]) => document(path, text, { permalink: template ?? '' }))
    const isUnknown = made.map(({ problems }) =>
      problems.some(problem => problem.includes('permalink-placeholder')),
    )
    expect(made.map(({ document: { url } }, index) => (isUnknown[index] ? null : url))).toEqual(urls)
  })
})

// URL and file in Jekyll 4.4.1 of a post, a page and a style sheet with this permalink; null where it stops.
describe('the permalink of a file', () => {
  test.each(permalinks.map(row => [row[0], row] as const))('%j', (permalink, row) => {
    const text = `---\npermalink: ${JSON.stringify(permalink)}\n---\n`
    const made = [
      document('_posts/2020-01-02-t.md', text),
      page('dir/b.md', text),
      document('_docs/s.css', text),
    ].map(({ document: { url, destination }, problems }) =>
      problems.some(problem => problem.startsWith('error')) ? [null, null] : [url, destination],
    )
    expect([permalink, ...made]).toEqual(row)
  })
})

// Name, URL and folder of pages in Jekyll 4.4.1.
describe('a page under the permalink style', () => {
  test.each(pageUrls as [string, [string, string, string][]][])('%s', (permalinkStyle, rows) => {
    const made = rows.map(([path]) => page(path, '---\n---\n', { permalinkStyle }).document.url)
    expect(made).toEqual(rows.map(([, url]) => url))
  })
})

test('the hint for a placeholder that does not exist names all that do', () => {
  expect(placeholderNames()).toContain('slugified_categories')
  expect(document('_posts/2020-01-02-a.md', '---\npermalink: /:constructor/\n---\n').problems).toEqual([
    'error permalink-placeholder: the permalink has a placeholder ":constructor", which does not exist',
  ])
})

test('a name without letters and digits leaves nothing of itself in the URL, and is warned of', () => {
  const { document: post, problems } = document('_posts/2020-01-05-🎉.md')
  expect(post.url).toBe('/2020/01/05/.html')
  expect(problems[0]).toContain('warning permalink-nameless')
  expect(document('_posts/2020-01-05-🎉.md', '---\npermalink: /party/\n---\n').problems).toEqual([])
})

test.each([
  ['pretty', '/x/'],
  ['date', '/x:output_ext'],
  ['/:title/', '/x/'],
  ['/:title:output_ext', '/x:output_ext'],
  ['/:title', '/x'],
  ['weekdate', '/x'],
])('the style %s ends other URLs as in %s', (style, expected) =>
  expect(addPermalinkSuffix('/x', style)).toBe(expected),
)
