import { hashOf } from '../values/merge.ts'
import type { Hash } from '../values/value.ts'

/**
 * Jekyll 4.4's defaults (`Configuration::DEFAULTS`), under its names and in its order, with our own keys at
 * the end. `source`, `destination` and the time are added when the configuration is loaded.
 */
export const configDefaults: Hash = hashOf({
  collections_dir: '',
  cache_dir: '.jekyll-cache',
  plugins_dir: '_plugins',
  layouts_dir: '_layouts',
  data_dir: '_data',
  includes_dir: '_includes',
  collections: {},

  safe: false,
  include: ['.htaccess'],
  exclude: [],
  keep_files: ['.git', '.svn'],
  encoding: 'utf-8',
  markdown_ext: 'markdown,mkdown,mkdn,mkd,md',
  strict_front_matter: false,

  show_drafts: null,
  limit_posts: 0,
  future: false,
  unpublished: false,

  whitelist: [],
  plugins: [],

  markdown: 'kramdown',
  highlighter: 'rouge',
  lsi: false,
  excerpt_separator: '\n\n',
  incremental: false,

  detach: false,
  port: '4000',
  host: '127.0.0.1',
  baseurl: null,
  show_dir_listing: false,

  permalink: 'date',
  paginate_path: '/page:num',
  timezone: null,

  quiet: false,
  verbose: false,
  defaults: [],

  liquid: { error_mode: 'warn', strict_filters: false, strict_variables: false },

  kramdown: {
    auto_ids: true,
    toc_levels: [1, 2, 3, 4, 5, 6],
    entity_output: 'as_char',
    smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
    input: 'GFM',
    hard_wrap: false,
    guess_lang: true,
    footnote_nr: 1,
    show_warnings: false,
  },

  posts_dir: '_posts',
  drafts_dir: '_drafts',
  template_engine: 'liquid',
  symlinks: 'inside',
})

/** Always excluded unless `include` names them: Jekyll's `DEFAULT_EXCLUDES`. */
export const defaultExcludes: readonly string[] = [
  '.sass-cache',
  '.jekyll-cache',
  '.ruby-lsp',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
]
