import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../../src/config/load-config.ts'
import { isSameEpoch } from '../../../src/config/same-epoch.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { hashOf } from '../../../src/values/merge.ts'

type Settings = Readonly<Record<string, unknown>>

function configOf(settings: Settings, request: { source?: string; environment?: string } = {}) {
  return loadConfig(
    { source: '/site', files: [], overrides: hashOf(settings), ...request },
    new Diagnostics(),
  )
}

describe('what was made stands', () => {
  test.each<[Settings, Settings]>([
    [{}, {}],
    [{ title: 'A' }, { title: 'B' }],
    [{}, { own: { key: [1] } }],
    [{ baseurl: '/a' }, { baseurl: '' }],
    [{ url: 'https://a.org' }, { url: 'https://b.org' }],
    [{ paginate: 2 }, { paginate: 3 }],
    [{ future: true }, { future: false }],
    [{ show_drafts: true }, {}],
    [{ limit_posts: 1 }, {}],
    [{ feed: { path: '/a.xml' } }, { feed: { path: '/b.xml' } }],
    [{ 'jekyll-archives': { enabled: 'all' } }, {}],
  ])('with %j and then %j', (before, after) => {
    expect(isSameEpoch(configOf(before), configOf(after))).toBe(true)
  })
})

describe('everything is made anew', () => {
  test.each<[Settings, Settings]>([
    [{}, { permalink: 'pretty' }],
    [{}, { timezone: 'Europe/Paris' }],
    [{}, { excerpt_separator: '<!--more-->' }],
    [{}, { page_excerpts: true }],
    [{}, { markdown_ext: 'md,text' }],
    [{}, { kramdown: { auto_ids: false } }],
    [{}, { highlighter: 'none' }],
    [{}, { liquid: { strict_filters: true } }],
    [{}, { sass: { style: 'compressed' } }],
    [{}, { collections: { docs: {} } }],
    [{ collections: { docs: {} } }, { collections: { docs: { output: true } } }],
    [{}, { collections_dir: 'all' }],
    [{}, { layouts_dir: 'layouts' }],
    [{}, { includes_dir: 'parts' }],
    [{}, { data_dir: 'data' }],
    [{}, { posts_dir: 'posts' }],
    [{}, { drafts_dir: 'drafts' }],
    [{}, { defaults: [{ scope: { path: '' }, values: { layout: 'x' } }] }],
    [{}, { plugins: ['jekyll-feed'] }],
    [{}, { template_engine: 'nunjucks' }],
    [{}, { symlinks: 'follow' }],
    [{}, { exclude: ['x'] }],
    [{}, { include: ['_pages'] }],
    [{}, { keep_files: ['x'] }],
    [{}, { strict_front_matter: true }],
    [{}, { csv_reader: { headers: false } }],
    [{}, { tsv_reader: { headers: false } }],
  ])('with %j and then %j', (before, after) => {
    expect(isSameEpoch(configOf(before), configOf(after))).toBe(false)
    expect(isSameEpoch(configOf(after), configOf(before))).toBe(false)
  })

  test('for another folder, and in another environment', () => {
    expect(isSameEpoch(configOf({}), configOf({}, { source: '/other' }))).toBe(false)
    expect(isSameEpoch(configOf({}), configOf({}, { environment: 'production' }))).toBe(false)
  })
})
