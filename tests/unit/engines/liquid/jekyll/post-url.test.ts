import { expect, test } from 'vitest'
import { check, problem, renderPage } from './support.ts'

const site = {
  posts: {
    '2020-01-02-one': { url: '/one/', isLoose: false },
    '2020-1-2-one': { url: '/one/', isLoose: true },
  },
  page: { p: '2020-01-02-one', q: 'one' },
}

test.each([
  ['{% post_url 2020-01-02-one %}', '/base/one/'],
  ['{% post_url {{ page.p }} %}', '/base/one/'],
  ['{% if false %}{% post_url 2020-01-02-nope %}{% endif %}ok', 'ok'],
])('%s is %s', (body, expected) => check(body, expected, site))

test('a post that only has the date and the slug is linked with a warning', () => {
  expect(renderPage('\n{% post_url 2020-1-2-one %}', site)).toMatchObject({
    output: '\n/base/one/',
    found: [{ severity: 'warning', code: 'tag-odd', file: 't.txt', line: 5, column: 13 }],
  })
})

const unread = (name: string): string =>
  `Could not parse name of post "${name}" in tag 'post_url'. Make sure the post exists and the name is correct`

test.each([
  [
    '{% post_url 2020-01-02-nope %}',
    'document-missing t.txt:4:13 Could not find post "2020-01-02-nope" in tag \'post_url\'. Make sure the post exists and the name is correct',
  ],
  ['{% post_url one %}', `liquid-syntax t.txt:4:13 ${unread('one')}`],
  ['{% post_url %}', `liquid-syntax t.txt:4:4 ${unread('')}`],
  ['{% if false %}{% post_url one %}{% endif %}', `liquid-syntax t.txt:4:27 ${unread('one')}`],
  ['{% post_url {{ page.q }} %}', `document-missing t.txt:4:13 ${unread('one')}`],
])('%s is an error', (body, expected) => expect(problem(body, site)).toBe(expected))
