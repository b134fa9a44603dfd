import type { Config } from '../config/config.ts'
import type { Site } from '../site/types.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isArray, isHash, isTruthy, type Value } from '../values/value.ts'

/** A feed that the configuration asks for. */
export interface PlannedFeed {
  /** Where it is published, as the configuration names it: `/feed/news.xml`. */
  readonly path: string
  readonly collection: string
  readonly category: string | null
  readonly tag: string | null
}

/** In jekyll-feed's order: each collection's categories, then the collection itself; the tags last. */
export function plannedFeeds(config: Config, site: Site): readonly PlannedFeed[] {
  const settings = hashOrEmpty(config.values.get('feed'))
  if (isTruthy(settings.get('disable_in_development')) && config.environment === 'development') return []
  const collections = [...collectionSettings(settings)]
  return [
    ...collections.flatMap(([label, meta]) => feedsOfCollection(label, meta)),
    ...tagFeeds(settings, site),
  ]
}

/** The posts can be set at the top too, and always have a feed. */
function collectionSettings(settings: Hash): ReadonlyMap<string, Hash> {
  const written = settings.get('collections') ?? null
  const entries: readonly (readonly [Value, Value])[] = isHash(written)
    ? [...written]
    : (isArray(written) ? written : []).map(label => [label, null])
  const collections = new Map(entries.map(([label, meta]) => [toS(label), hashOrEmpty(meta)]))
  const posts = new Map(collections.get('posts'))
  for (const key of ['path', 'categories']) {
    if (!isTruthy(posts.get(key))) posts.set(key, settings.get(key) ?? null)
  }
  return collections.set('posts', posts)
}

function feedsOfCollection(collection: string, meta: Hash): readonly PlannedFeed[] {
  const prefix = collection === 'posts' ? '/feed' : `/feed/${collection}`
  const path = meta.get('path')
  const categories = [...new Set(wordsOf(meta.get('categories')))]
  return [
    ...categories.map(category => ({ path: `${prefix}/${category}.xml`, collection, category, tag: null })),
    { path: isTruthy(path) ? toS(path) : `${prefix}.xml`, collection, category: null, tag: null },
  ]
}

function tagFeeds(settings: Hash, site: Site): readonly PlannedFeed[] {
  const written = settings.get('tags')
  if (!isTruthy(written) || site.tags.size === 0) return []
  const tags = hashOrEmpty(written)
  const only = tags.get('only')
  const except = new Set(wordsOf(tags.get('except')))
  const folder = tags.get('path')
  return (isTruthy(only) ? wordsOf(only) : [...site.tags.keys()])
    .filter(tag => SIMPLE_TAG.test(tag) && !except.has(tag))
    .map(tag => ({
      path: `${isTruthy(folder) ? toS(folder) : '/feed/by_tag/'}${tag}.xml`,
      collection: 'posts',
      category: null,
      tag,
    }))
}

/** jekyll-feed makes no feed of any other, to keep its path simple. */
const SIMPLE_TAG = /^[a-zA-Z0-9_]*$/

function hashOrEmpty(value: Value | undefined): Hash {
  return isHash(value) ? value : new Map()
}

/** A list's items, a hash's keys, or the one word: jekyll-feed takes lists only, and stops at a word. */
function wordsOf(value: Value | undefined): readonly string[] {
  if (!isTruthy(value)) return []
  if (isArray(value)) return value.map(toS)
  return isHash(value) ? [...value.keys()].map(toS) : [toS(value)]
}
