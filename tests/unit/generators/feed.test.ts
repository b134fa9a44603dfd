import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { feedPosts } from '../../../src/generators/feed-posts.ts'
import type { TemplateFilters } from '../../../src/generators/template-filters.ts'
import { Drop } from '../../../src/values/drop.ts'
import { Time } from '../../../src/values/time.ts'
import type { Value } from '../../../src/values/value.ts'
import { buildFiles, type Files } from '../../support/site.ts'

interface Recorded {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
}

// Jekyll 4.3.1 with jekyll-feed's main branch at 2026-11-23T12:00:00Z; the version it tells is 4.4.1 here.
const recorded: readonly Recorded[] = JSON.parse(readFileSync(new URL('feed.json', import.meta.url), 'utf8'))

describe('feeds are, byte for byte, those of jekyll-feed', () => {
  it.each(recorded)('$name', ({ files, outputs }) => {
    const site = buildFiles(files)
    const made = site.files.filter(path => path in outputs || /\.xml$|feed/.test(path))
    expect(Object.fromEntries(made.map(path => [path, site.page(path)]))).toEqual(outputs)
    for (const [path, text] of Object.entries(outputs)) if (text.startsWith('<?xml')) checkXml(path, text)
  })
})

const post = (matter: string, body = 'text'): string => `---\nlayout: none\n${matter}\n---\n${body}\n`

function feedOf(files: Files, config = ''): string {
  const site = buildFiles({ '_config.yml': `plugins: [jekyll-feed]\n${config}\n`, ...files })
  expect(site.problems).toEqual([])
  const text = site.page('feed.xml')
  checkXml('feed.xml', text)
  return text
}

describe('where jekyll-feed would make XML that nobody can read, ours is well-formed', () => {
  it('an address with an ampersand', () => {
    const text = feedOf({ '_posts/2024-01-01-a.md': post('permalink: /r&d/') })
    expect(text).toContain('<link href="/r&amp;d/" rel="alternate"')
  })

  it('a language with a quote', () => {
    expect(feedOf({ '_posts/2024-01-01-a.md': post(`lang: 'a"b'`) })).toContain('<entry xml:lang="a&quot;b">')
  })

  it('content that ends a CDATA section', () => {
    const text = feedOf({ '_posts/2024-01-01-a.html': post('', '<script>\n//]]>\n</script>') })
    expect(text).toContain('<![CDATA[<script>\n//]]]]><![CDATA[>\n</script>]]></content>')
  })

  it('control characters', () => {
    const text = feedOf({ '_posts/2024-01-01-a.html': post('', 'a\u0001b\u001bc\tdé\uffff') })
    expect(text).toContain('<![CDATA[abc\tdé]]></content>')
  })
})

describe('a page or file of the author’s at the place of a feed is the feed', () => {
  it.each([
    ['a page by its permalink', { 'atom.html': post('permalink: /feed.xml', 'mine') }],
    ['a page by its file', { 'feed.xml': post('title: x', 'mine') }],
    ['a plain file', { 'feed.xml': 'mine\n' }],
  ])('%s', (_, files) => {
    const site = buildFiles({ '_config.yml': 'plugins: [jekyll-feed]\n', ...files })
    expect(site.page('feed.xml')).toBe('mine\n')
    expect(site.problems).toEqual([])
  })
})

describe('what a feed cannot be made of is an error where it was written', () => {
  it.each([
    [
      'a collection that does not exist',
      'feed: {collections: [nope]}',
      {},
      'error feed-unknown _config.yml:2:7 there is no collection "nope" for the feed "/feed/nope.xml"',
    ],
    [
      'a tag that no post has',
      'feed: {tags: {only: [b]}}',
      { '_posts/2024-01-01-a.md': post('tags: a') },
      'error feed-unknown _config.yml:2:7 there is no tag "b" for the feed "/feed/by_tag/b.xml"',
    ],
    [
      'a limit that is no number',
      'feed: {posts_limit: many}',
      {},
      'error filter-failed _config.yml "posts_limit" is "many", not a number',
    ],
    [
      'an address of the site that is none',
      'url: http://a b',
      { '_posts/2024-01-01-a.md': post('') },
      "error filter-failed _config.yml Invalid character in host: 'a b'",
    ],
    [
      'a date that is none, in two feeds',
      'collections_dir: all\nfeed: {tags: true}',
      { 'all/_posts/2024-01-01-a.md': post('last_modified_at: soon\ntags: a') },
      `error filter-failed all/_posts/2024-01-01-a.md Invalid Date: '"soon"' is not a valid datetime.`,
    ],
  ])('%s', (_, config, files, problem) => {
    const site = buildFiles({ '_config.yml': `plugins: [jekyll-feed]\n${config}\n`, ...files })
    expect(site.problems).toEqual([problem])
    expect(site.result.isPublished).toBe(false)
  })
})

describe('settings that stop jekyll-feed are read kindly', () => {
  it.each([
    ['a category that is no list', 'categories: news', ['feed.xml', 'feed/news.xml']],
    [
      'categories as the keys of a hash',
      'categories: {news: 1, other: 2}',
      ['feed.xml', 'feed/news.xml', 'feed/other.xml'],
    ],
    ['a collection without settings', 'collections: {posts: }', ['feed.xml']],
    ['collections that are no list', 'collections: word', ['feed.xml']],
  ])('%s', (_, settings, files) => {
    const site = buildFiles({ '_config.yml': `plugins: [jekyll-feed]\nfeed:\n  ${settings}\n` })
    expect(site.problems).toEqual([])
    expect(site.files).toEqual(files)
  })
})

class CountingDrop extends Drop {
  readonly #values: ReadonlyMap<string, Value>
  readonly #reads: string[]

  constructor(values: Readonly<Record<string, Value>>, reads: string[]) {
    super()
    this.#values = new Map(Object.entries(values))
    this.#reads = reads
  }

  override get(key: string): Value {
    this.#reads.push(key)
    return this.#values.get(key) ?? null
  }

  override has(key: string): boolean {
    return this.#values.has(key)
  }

  override keys(): readonly string[] {
    return [...this.#values.keys()]
  }

  override toString(): string {
    return ''
  }
}

it('a feed of ten reads the dates of eleven posts, however many there are', () => {
  const reads: string[] = []
  const posts = Array.from(
    { length: 100 },
    (_, index) => new CountingDrop({ date: new Time(-index, 0, 0, 'UTC') }, reads),
  )
  const filters: TemplateFilters = {
    apply: (_, input) => input,
    print: String,
    firstOf: (value, ...others) => [value, ...others].find(each => each !== null) ?? null,
  }
  const plan = { path: '/feed.xml', collection: 'posts', category: null, tag: null }
  expect(feedPosts(plan, new CountingDrop({ posts }, []), filters)).toEqual(posts.slice(0, 10))
  expect(reads.filter(key => key === 'date')).toHaveLength(11)
})

/** Fails unless elements are closed in order, and no text or attribute holds what XML does not allow there. */
function checkXml(path: string, text: string): void {
  const token =
    /<\?[^?]*\?>|<!\[CDATA\[(?:(?!\]\]>)[\s\S])*\]\]>|<(\/?)([\w:]+)((?:\s+[\w:]+="(?:[^<&"]|&\w+;)*")*)\s*(\/?)>|(?:[^<&]|&\w+;)+/y
  const open: string[] = []
  while (token.lastIndex < text.length) {
    const start = token.lastIndex
    const match = token.exec(text)
    const [, closing, name, , empty] = match ?? []
    expect(match, `${path} is not well-formed at ${text.slice(start, start + 80)}`).not.toBeNull()
    if (match === null) return
    if (name === undefined) continue
    if (closing === '/') expect(open.pop(), path).toBe(name)
    else if (empty === '') open.push(name)
  }
  expect(open, path).toEqual([])
}
