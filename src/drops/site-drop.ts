import type { Fact, FactKind } from '../incremental/tracker.ts'
import { compareStrings } from '../site/order.ts'
import { htmlExtensions } from '../site/permalink.ts'
import { groupByValues } from '../site/taxonomy.ts'
import type { Document } from '../site/types.ts'
import { Drop } from '../values/drop.ts'
import type { Hash, Value } from '../values/value.ts'
import type { Views } from './views.ts'

/** The site: Jekyll's `SiteDrop`. Collections stand under their labels; what is left is configuration. */
export class SiteDrop extends Drop {
  readonly #views: Views
  readonly #facts = new Map<string, Fact>()
  readonly #made = new Map<string, Value>()

  constructor(views: Views) {
    super()
    this.#views = views
  }

  override get(key: string): Value {
    const { site, config } = this.#views
    const collection = key === 'posts' ? undefined : site.collections.get(key)
    if (collection !== undefined) {
      this.#record('list', key)
      return this.#views.listOf(collection.documents)
    }
    const reader = siteReaders.get(key)
    if (reader === undefined) {
      this.#record('config', key)
      return config.values.get(key) ?? null
    }
    this.#record(reader.kind, key)
    if (!reader.isStable) return reader.read(this.#views)
    let value = this.#made.get(key)
    if (value === undefined) {
      value = reader.read(this.#views)
      this.#made.set(key, value)
    }
    return value
  }

  override has(key: string): boolean {
    return siteReaders.has(key) || this.get(key) !== null
  }

  override keys(): readonly string[] {
    const { site, config } = this.#views
    this.#record('config', '*')
    return [
      ...new Set([
        ...siteReaders.keys(),
        ...[...config.values.keys()].map(String),
        ...site.collections.keys(),
      ]),
    ]
  }

  override toString(): string {
    return 'Jekyll::Drops::SiteDrop'
  }

  #record(kind: FactKind, key: string): void {
    const name = `${kind}:${key}`
    let fact = this.#facts.get(name)
    if (fact === undefined) {
      fact = this.#views.tracker.fact(kind, key)
      this.#facts.set(name, fact)
    }
    this.#views.tracker.read(fact)
  }
}

interface SiteReader {
  readonly kind: FactKind
  readonly read: (views: Views) => Value
  /** The same value for every reader of this build. */
  readonly isStable: boolean
}

function stable(kind: FactKind, read: (views: Views) => Value): SiteReader {
  return { kind, read, isStable: true }
}

const siteReaders: ReadonlyMap<string, SiteReader> = new Map<string, SiteReader>([
  ['time', stable('time', ({ site }) => site.time)],
  ['categories', stable('list', views => hashOfPosts('categories', views))],
  ['pages', stable('list', views => views.listOf(views.site.pages))],
  // Jekyll hides its own configuration object here.
  ['config', stable('config', () => null)],
  ['data', stable('data', ({ site, config }) => config.values.get('data') ?? site.data)],
  ['static_files', stable('list', views => views.site.staticFiles.map(file => views.ofFile(file)))],
  ['posts', stable('list', views => views.listOf(views.site.posts))],
  ['html_pages', stable('list', views => views.listOf(views.site.pages.filter(isHtmlPage)))],
  [
    'collections',
    stable('list', views =>
      [...views.site.collections.values()]
        .toSorted((a, b) => compareStrings(a.label, b.label))
        .map(collection => views.ofCollection(collection)),
    ),
  ],
  ['documents', stable('list', documents)],
  ['related_posts', { kind: 'list', read: relatedPosts, isStable: false }],
  ['tags', stable('list', views => hashOfPosts('tags', views))],
])

function hashOfPosts(key: 'categories' | 'tags', views: Views): Hash {
  const posts = views.site.collections.get('posts')?.documents ?? []
  return new Map([...groupByValues(posts, key)].map(([word, group]) => [word, views.listOf(group)]))
}

function isHtmlPage(page: Document): boolean {
  return page.url.endsWith('/') || htmlExtensions.has(/\.[^./]+$/.exec(page.destination ?? '')?.[0] ?? '')
}

function documents(views: Views): Value {
  return [...views.site.collections.values()].flatMap(({ documents, files }) => [
    ...views.listOf(documents),
    ...files.map(file => views.ofFile(file)),
  ])
}

/**
 * The ten newest posts but the one at hand: Jekyll's `RelatedPosts` without LSI. Nil outside of documents, and
 * none where there is one post only, to whichever document.
 */
function relatedPosts(views: Views): Value {
  const { current, site } = views
  if (current === null || current.collection === null) return null
  const newest = site.posts.length > 1 ? site.posts.slice(0, 11).filter(post => post !== current) : []
  return newest.slice(0, 10).map(post => views.of(post))
}
