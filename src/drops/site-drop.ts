import type { FactGroup } from '../incremental/facts.ts'
import type { Document } from '../site/types.ts'
import { Drop } from '../values/drop.ts'
import { prettyJson } from '../values/generate-json.ts'
import type { Hash, Value } from '../values/value.ts'
import { RecordingHash } from './recording-hash.ts'
import { collectionList } from './site-lists.ts'
import type { Views } from './views.ts'

/** The site: Jekyll's `SiteDrop`. Collections stand under their labels; what is left is configuration. */
export class SiteDrop extends Drop {
  readonly #views: Views
  readonly #config: FactGroup

  constructor(views: Views) {
    super()
    this.#views = views
    this.#config = views.tracker.facts.group('config')
  }

  override get(key: string): Value {
    const { site, config, tracker } = this.#views
    if (key !== 'posts' && site.collections.has(key)) return this.#views.list(collectionList(key))
    const read = siteReaders.get(key)
    if (read !== undefined) return read(this.#views)
    tracker.read(this.#config, key)
    return config.values.get(key) ?? null
  }

  override has(key: string): boolean {
    return siteReaders.has(key) || this.get(key) !== null
  }

  override keys(): readonly string[] {
    const { config, tracker } = this.#views
    tracker.read(this.#config, configKeys)
    return [...new Set([...siteReaders.keys(), ...[...config.values.keys()].map(String)])]
  }

  override inspect(): string {
    return prettyJson(this)
  }

  override toString(): string {
    return 'Jekyll::Drops::SiteDrop'
  }
}

/** The fact of which keys the configuration has. */
export const configKeys = '*'

const siteReaders: ReadonlyMap<string, (views: Views) => Value> = new Map<string, (views: Views) => Value>([
  ['html_pages', views => views.list('html_pages')],
  ['time', ({ clock }) => clock],
  ['documents', views => views.list('documents')],
  // Jekyll hides its own configuration object here.
  ['config', () => null],
  ['related_posts', relatedPosts],
  ['data', dataOf],
  ['pages', views => views.list('pages')],
  ['categories', views => views.once('categories', () => postsBy('categories', views))],
  ['static_files', views => views.list('static_files')],
  ['collections', views => views.list('collections')],
  ['posts', views => views.list('posts')],
  ['tags', views => views.once('tags', () => postsBy('tags', views))],
])

function dataOf(views: Views): Value {
  const { config, tracker, site } = views
  const data = tracker.facts.group('data')
  tracker.read(tracker.facts.group('config'), 'data')
  return (
    config.values.get('data') ??
    views.once('data', () => new RecordingHash(site.data, path => tracker.read(data, path)))
  )
}

function postsBy(key: 'categories' | 'tags', views: Views): Hash {
  const lists = views.tracker.facts.group('list')
  const groups = [...views.site.postsBy[key]].map(([word, posts]) => [word, views.listOf(posts)] as const)
  return new RecordingHash(new Map(groups), path => views.tracker.read(lists, `${key} ${path}`))
}

/**
 * The ten newest posts but the one at hand: Jekyll's `RelatedPosts` without LSI. Nil outside of documents, and
 * none where there is one post only, to whichever document.
 */
function relatedPosts(views: Views): Value {
  const { current, site } = views
  if (current === null || current.collection === null) return null
  views.list('posts')
  const newest = site.posts.length > 1 ? site.posts.slice(0, 11).filter(isOther(current)) : []
  return newest.slice(0, 10).map(post => views.of(post))
}

function isOther(current: Document): (post: Document) => boolean {
  return post => post !== current
}
