import { type Composing, composeProbes, type Language, type Spot } from './compose.ts'
import { composeConfig } from './generate-config.ts'
import { makeDocument } from './generate-document.ts'
import { withKey } from './keys.ts'
import type { Random } from './random.ts'
import * as words from './vocabulary.ts'
import { documentPattern, type World } from './world.ts'

export interface WorldOptions extends Partial<Pick<Composing, 'taste'>> {
  readonly random: Random
  /** Two to seven without it. */
  readonly posts?: number
}

/** A small site that has something of everything, and is not the same for any two seeds. */
export function generateWorld({ random, taste = {}, posts = random.integer(2, 7) }: WorldOptions): World {
  const files = new Map<string, string>()
  const composing: Composing = { random, taste, files }
  const probes = (least: number, most: number, language: Language, spot: Spot): readonly string[] =>
    composeProbes(random.integer(least, most), language, spot, composing)

  files.set('_config.yml', composeConfig(random))
  files.set('about.md', page({ title: 'About', layout: 'page' }, 'About us.'))
  const home = random.chance(0.5) ? 'index.html' : 'index.njk'
  files.set(home, '')
  for (let index = 0; index < posts; index++) {
    const day = random.pick(words.days)
    const slug = index < words.slugs.length ? words.slugs[index] : `more-${index}`
    files.set(`_posts/${day}-${slug}.${random.chance(0.9) ? 'md' : 'html'}`, '')
  }
  if (random.chance(0.3)) files.set('news/_posts/2024-04-04-deep.md', '')
  if (random.chance(0.5)) files.set('_drafts/idea.md', '')
  if (random.chance(0.5)) files.set('_recipes/soup.md', '')
  if (random.chance(0.3)) files.set('_recipes/bread.md', '')
  if (random.chance(0.3)) files.set('_notes/first.md', '')
  if (taste.focus === 'file' || random.chance(0.2)) for (const path of besides) files.set(path, 'beside')
  // Written once all names are known, since some link to others.
  for (const path of [...files.keys()].filter(path => documentPattern.test(path) && !path.endsWith('.txt'))) {
    files.set(path, makeDocument(composing))
  }
  for (const [name, text] of dataFiles) if (random.chance(0.7)) files.set(`_data/${name}`, text)
  for (const name of ['dot.png', 'wide.png'])
    if (random.chance(0.7)) files.set(`img/${name}`, random.pick(words.sizes))
  if (random.chance(0.5)) files.set('files/readme.txt', 'Read me.\n')

  for (const name of words.liquidIncludes) {
    files.set(
      `_includes/${name}`,
      lines(`<p>{{ include.title }}</p>`, ...probes(0, 2, 'liquid', 'templates')),
    )
  }
  for (const name of words.nunjucksIncludes) {
    files.set(`_includes/${name}`, lines('<p>a note</p>', ...probes(0, 2, 'nunjucks', 'templates')))
  }
  files.set('_includes/macros.njk', '{% macro label(text) %}<b>{{ text }}</b>{% endmacro %}\n')
  if (random.chance(0.5)) files.set('_layouts/aside.njk', '<aside>a layout</aside>\n')

  const chain: readonly (readonly [name: string, outer: string | null])[] = [
    ['default', null],
    ['post', 'default'],
    ['page', 'default'],
    ['archive', random.chance(0.5) ? 'default' : null],
  ]
  let isBaseNeeded = false
  for (const [name, outer] of chain) {
    const language: Language = random.chance(0.5) ? 'liquid' : 'nunjucks'
    const isExtended = language === 'nunjucks' && outer !== null && random.chance(0.4)
    isBaseNeeded ||= isExtended
    const inner = [`<main class="${name}">`, ...probes(1, 3, language, 'templates'), '{{ content }}</main>']
    const body = isExtended ? ['{% extends "base.njk" %}{% block main %}', ...inner, '{% endblock %}'] : inner
    const text =
      outer === null || isExtended
        ? lines(...body)
        : page({ layout: outer, mood: random.pick(words.moods) }, lines(...body))
    files.set(`_layouts/${name}.${language === 'liquid' ? 'html' : 'njk'}`, text)
  }
  if (isBaseNeeded) {
    const base = [
      '<title>{{ page.title }}</title>',
      ...probes(0, 2, 'nunjucks', 'templates'),
      '{% block main %}{% endblock %}',
    ]
    files.set('_layouts/base.njk', lines(...base))
  }

  const homeLanguage: Language = home.endsWith('.njk') ? 'nunjucks' : 'liquid'
  files.set(
    home,
    page({ layout: 'default', title: 'Home' }, lines(...probes(2, 4, homeLanguage, 'paginated'))),
  )
  files.set(
    'about.md',
    page({ title: 'About', layout: 'page' }, lines('About us.', '', ...probes(0, 2, 'liquid', 'documents'))),
  )
  if (random.chance(0.5))
    files.set('pages/list.html', page({}, lines(...probes(1, 3, 'liquid', 'templates'))))
  if (random.chance(0.5))
    files.set('archive.njk', page({ title: 'Archive' }, lines(...probes(1, 3, 'nunjucks', 'templates'))))
  if (random.chance(0.3))
    files.set('data.json', page({ layout: 'null' }, '{{ site.posts | map: "url" | jsonify }}\n'))
  if (taste.focus === 'style' || random.chance(0.1)) addStyles(files)
  const clock = '2024-06-01 12:00:00'
  if (random.chance(0.5)) return { files, clock }
  files.set('_config.yml', withKey(files.get('_config.yml') ?? '', 'time', clock))
  return { files, clock: null }
}

/** For `include_relative`, which looks where the document is. */
export const besides = ['beside.txt', '_posts/beside.txt', '_recipes/beside.txt', '_notes/beside.txt']

const dataFiles: readonly (readonly [name: string, text: string])[] = [
  ['authors.yml', 'jane: { name: Jane }\njoe: { name: Joe }\n'],
  ['menu.json', '[{ "label": "Home", "href": "/" },\n{ "label": "About", "href": "/about.html" }]\n'],
  ['numbers.csv', 'a,b\n1,2\n3,4\n'],
  ['team/members.yml', '- name: Ann\n- name: Bob\n'],
]

function addStyles(files: Map<string, string>): void {
  files.set('assets/main.scss', '---\n---\n@import "theme";\n@import "parts/box";\np { color: $ink }\n')
  files.set('_sass/_theme.scss', '$ink: red;\n')
  files.set('_sass/parts/_box.scss', '.box { margin: 1px }\n')
}

function page(keys: Readonly<Record<string, string>>, body: string): string {
  return lines('---', ...Object.entries(keys).map(([key, value]) => `${key}: ${value}`), '---', body).replace(
    /\n+$/,
    '\n',
  )
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
