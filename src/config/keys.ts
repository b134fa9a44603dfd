/**
 * The keys we read, with the type each must have: what a wrong type and a misspelt key are measured
 * against. A site's own keys are its own affair and pass in silence.
 */
export type KeyType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'count'
  | 'list'
  | 'hash'
  | 'list or hash'
  | 'text'
  | 'any'

export const configKeys: Readonly<Record<string, KeyType>> = {
  source: 'string',
  destination: 'string',
  collections_dir: 'string',
  csv_reader: 'hash',
  tsv_reader: 'hash',
  disable_disk_cache: 'boolean',
  cache_dir: 'string',
  plugins_dir: 'any',
  layouts_dir: 'string',
  data_dir: 'string',
  includes_dir: 'string',
  posts_dir: 'string',
  drafts_dir: 'string',
  collections: 'list or hash',
  safe: 'boolean',
  include: 'list',
  exclude: 'list',
  keep_files: 'list',
  encoding: 'string',
  markdown_ext: 'string',
  strict_front_matter: 'boolean',
  show_drafts: 'boolean',
  limit_posts: 'count',
  future: 'boolean',
  unpublished: 'boolean',
  whitelist: 'list',
  plugins: 'list',
  gems: 'list',
  theme: 'any',
  markdown: 'string',
  highlighter: 'any',
  lsi: 'boolean',
  excerpt_separator: 'string',
  page_excerpts: 'boolean',
  incremental: 'boolean',
  detach: 'boolean',
  port: 'text',
  host: 'string',
  baseurl: 'text',
  url: 'string',
  show_dir_listing: 'boolean',
  permalink: 'text',
  paginate: 'integer',
  paginate_path: 'string',
  timezone: 'string',
  quiet: 'boolean',
  verbose: 'boolean',
  defaults: 'list',
  liquid: 'hash',
  kramdown: 'hash',
  sass: 'hash',
  'jekyll-archives': 'any',
  feed: 'hash',
  template_engine: 'string',
  symlinks: 'string',
  title: 'any',
  description: 'any',
  author: 'any',
  lang: 'string',
}
