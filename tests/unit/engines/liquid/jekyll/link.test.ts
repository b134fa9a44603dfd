import { expect, test } from 'vitest'
import { check, problem } from './support.ts'

const site = { links: { 'about.md': '/about/' }, page: { p: 'about.md', q: 'about' } }

test.each([
  ['{% link about.md %}', '/base/about/'],
  ['{% link {{ page.p }} %}', '/base/about/'],
  ['{% link {{ page.q }}.md %}', '/base/about/'],
  ['{% link {{ page.q | append: ".md" }} %}', '/base/about/'],
  ['{% assign f = "about" %}{% link {{ f }}.md %}', '/base/about/'],
  ['{% if false %}{% link nope.md %}{% endif %}ok', 'ok'],
])('%s is %s', (body, expected) => check(body, expected, site))

test.each([
  ['nope.md', 'nope.md'],
  ['"about.md"', '"about.md"'],
  ['{{ page.q }}', 'about'],
])('{%% link %s %%} is an error at its path', (path, shown) => {
  expect(problem(`\n{% link ${path} %}`, site)).toBe(
    `document-missing t.txt:5:9 Could not find document '${shown}' in tag 'link'. Make sure the document exists and the path is correct`,
  )
})
