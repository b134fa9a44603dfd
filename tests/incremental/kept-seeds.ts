import type { Scenario } from './worlds/world.ts'

const clock = '2024-06-01 12:00:00'

/** Scenarios that failed once, as small as they could be made, by what was wrong then. */
export const keptScenarios: Readonly<Record<string, Scenario>> = {
  'a Nunjucks page went on with the template that it was compiled to': {
    files: { 'archive.njk': '---\n---\none' },
    clock,
    steps: [
      { edit: 'text changed', mode: 'looking', write: { 'archive.njk': '---\n---\ntwo' } },
      { edit: 'mistake made', mode: 'told', write: { 'archive.njk': '---\n---\n{{ x' } },
    ],
  },
  'a mistake of a Nunjucks layout was shown where it had been': {
    files: { '_layouts/a.njk': '---\nx: 1\n---\n{{ 1 | nope }}', 'a.md': '---\nlayout: a\n---\n' },
    clock,
    steps: [
      {
        edit: 'front matter grows',
        mode: 'told',
        write: { '_layouts/a.njk': '---\nx: 1\ny: 2\n---\n{{ 1 | nope }}' },
      },
    ],
  },
  'a picture that was replaced was not published': {
    files: { 'img/dot.png': '1x1' },
    clock,
    steps: [{ edit: 'picture replaced', mode: 'told', write: { 'img/dot.png': '16x8' } }],
  },
  'a link led to a page that is none any more': {
    files: { 'about.md': '---\n---', '_posts/2024-02-11-six.md': '{% link about.md %}' },
    clock,
    steps: [{ edit: 'front matter dropped', mode: 'looking', write: { 'about.md': '' } }],
  },
  'a file that is a document and a page had lost its text': {
    files: {
      '_config.yml': 'collections: { notes: {} }\ninclude: [_notes]',
      '_notes/first.md': '---\n---\nA ficus. {{ site.data | size }}',
      '_data/numbers.csv': '',
    },
    clock,
    steps: [{ edit: 'data file removed', mode: 'reopened', remove: ['_data/numbers.csv'] }],
  },
  'an excerpt was made again after its turn, for a column that nothing in it had changed': {
    files: {
      '_posts/2024-01-05-one.md': '',
      '_posts/2024-01-06-two.md': '',
      '_posts/2024-02-11-three.md':
        '---\nlayout: post\n---\n{% for p in site.posts %}{{ p.content | size }} {% endfor %}',
      '_layouts/post.njk': '{{ page.excerpt }}',
      'index.html': '---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}',
    },
    clock,
    steps: [{ edit: 'post added', mode: 'looking', write: { '_posts/2024-05-01-four.md': '' } }],
    narrowReads: 2,
  },
  'the page that was wanted first decided what an excerpt shows': {
    files: {
      '_posts/2024-01-05-one.md': '---\n---\none',
      '_posts/2024-01-06-two.md':
        '---\nlayout: post\n---\n{% for p in site.posts %}{{ p.content | size }} {% endfor %}',
      '_posts/2024-02-11-three.md': '---\n---\nthree',
      '_layouts/post.njk': '{{ page.excerpt }}',
      'index.html': '---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}',
    },
    clock,
    steps: [
      {
        edit: 'body reworded',
        mode: 'told',
        write: { '_posts/2024-01-05-one.md': '---\n---\nanother' },
        first: ['/'],
      },
    ],
  },
}
