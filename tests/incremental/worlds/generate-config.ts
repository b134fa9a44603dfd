import type { Random } from './random.ts'
import * as words from './vocabulary.ts'

/** A `_config.yml`, each key on one line. */
export function composeConfig(random: Random): string {
  const plugins = random.some(
    ['jekyll-paginate', 'jekyll-archives', 'jekyll-feed', 'jekyll-sitemap'],
    random.integer(0, 3),
  )
  const lines = configKeys.flatMap(({ key, likely, values }) =>
    random.chance(likely) ? [`${key}: ${random.pick(values)}`] : [],
  )
  return `${[...lines, `plugins: [${plugins.join(', ')}]`].join('\n')}\n`
}

export interface ConfigKey {
  readonly key: string
  /** The share of sites that have it. */
  readonly likely: number
  readonly values: readonly string[]
  /** Changes so much that it is taken back soon. */
  readonly isRisky?: boolean
}

/** The configuration that sites have, and what edits put there. */
export const configKeys: readonly ConfigKey[] = [
  { key: 'title', likely: 0.9, values: ['The Site', 'Another Site', '"A & B"'] },
  { key: 'author', likely: 0.5, values: ['{ name: Ann }', '{ name: Bob, mail: bob@example.org }', 'Ann'] },
  { key: 'url', likely: 0.7, values: ['https://example.org', 'https://blog.example'] },
  { key: 'baseurl', likely: 0.3, values: ['/blog', '""'] },
  { key: 'color', likely: 0.5, values: words.colors },
  { key: 'unread', likely: 0.5, values: ['1', '2', '[3]'] },
  { key: 'permalink', likely: 0.4, values: words.permalinks },
  { key: 'paginate', likely: 0.5, values: ['1', '2', '5'] },
  { key: 'paginate_path', likely: 0.1, values: ['/p:num/', '/page/:num/'] },
  {
    key: 'jekyll-archives',
    likely: 0.5,
    values: [
      '{ enabled: all }',
      '{ enabled: [tags, categories] }',
      '{ enabled: [year, month], layout: default }',
      '{ enabled: [tags], paginate: 1, permalinks: { tag: "/t/:name.html" } }',
    ],
  },
  { key: 'feed', likely: 0.1, values: ['{ posts_limit: 2 }', '{ tags: true }', '{ excerpt_only: true }'] },
  {
    key: 'collections',
    likely: 0.8,
    values: [
      '{ recipes: { output: true, title: Recipes }, notes: {} }',
      '[recipes, notes]',
      '{ notes: { output: true, permalink: "/n/:name/" } }',
    ],
  },
  {
    key: 'defaults',
    likely: 0.4,
    values: [
      '[{ scope: { path: "" }, values: { mood: odd } }]',
      '[{ scope: { path: "", type: posts }, values: { layout: post, author: jane } }]',
      '[{ scope: { path: img }, values: { mood: calm } }, { scope: { path: "" }, values: { layout: page } }]',
    ],
  },
  { key: 'limit_posts', likely: 0.1, values: ['2', '3'] },
  { key: 'timezone', likely: 0.2, values: ['Asia/Tokyo', 'America/New_York', 'UTC'] },
  { key: 'show_drafts', likely: 0.4, values: ['true', 'false'] },
  { key: 'future', likely: 0.2, values: ['true', 'false'] },
  { key: 'unpublished', likely: 0.1, values: ['true', 'false'] },
  { key: 'excerpt_separator', likely: 0.1, values: ['"*here*"', '""'] },
  { key: 'page_excerpts', likely: 0.1, values: ['true', 'false'] },
  { key: 'template_engine', likely: 0, isRisky: true, values: ['nunjucks'] },
  { key: 'layouts_dir', likely: 0, isRisky: true, values: ['_includes'] },
  {
    key: 'kramdown',
    likely: 0.1,
    values: ['{ hard_wrap: true }', '{ smart_quotes: "apos,apos,quot,quot" }'],
  },
  { key: 'exclude', likely: 0.1, values: ['[about.md]', '[img]', '[absent]'] },
  { key: 'include', likely: 0.05, values: ['[_notes]', '[.htaccess]'] },
  { key: 'sass', likely: 0.05, values: ['{ style: compressed }', '{ sourcemap: never }'] },
  { key: 'extra', likely: 0.1, values: ['xyz', 'abc'] },
  { key: 'strict_front_matter', likely: 0.03, values: ['true', 'false'] },
  { key: 'markdown_ext', likely: 0.03, values: ['md', 'md,html'] },
]
