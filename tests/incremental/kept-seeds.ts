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
}
