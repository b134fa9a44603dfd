import type { Config } from '../config/config.ts'
import type { Fact, FactGroup } from '../incremental/facts.ts'
import type { Tracker } from '../incremental/tracker.ts'
import { documentKey } from '../site/document-key.ts'
import { neighboursOf } from '../site/order.ts'
import type { Collection, Document, Neighbours, Site, StaticFile } from '../site/types.ts'
import { Clock } from '../values/clock.ts'
import type { Drop } from '../values/drop.ts'
import type { Time } from '../values/time.ts'
import type { Value } from '../values/value.ts'
import { CollectionDrop } from './collection-drop.ts'
import { DocumentDrop } from './document-drop.ts'
import { ExcerptDrop } from './excerpt-drop.ts'
import { PageDrop } from './page-drop.ts'
import { PaginatorDrop } from './paginator-drop.ts'
import { SiteDrop } from './site-drop.ts'
import { type Member, membersOf } from './site-lists.ts'
import { StaticFileDrop } from './static-file-drop.ts'

/**
 * What has been rendered so far. Which page sees what is decided by the render order alone. What is asked for here
 * records itself.
 */
export interface Renderings {
  /** The converted body without its layout; the raw body while that has not been rendered. */
  content(document: Document): string
  /** The finished page; null while that has not been rendered. */
  output(document: Document): string | null
  /** The rendered excerpt; null for a document that makes none. */
  excerpt(document: Document): string | null
}

/** Drops of one site, each made once. They share what they draw from. */
export interface Views {
  readonly config: Config
  readonly tracker: Tracker
  readonly renderings: Renderings
  readonly site: Site
  readonly siteDrop: SiteDrop
  /** The build's now: `site.time`. */
  readonly clock: Clock
  /** The document that is being rendered: `site.related_posts` is about it. */
  current: Document | null
  of(document: Document): Drop
  listOf(documents: readonly Document[]): readonly Drop[]
  /** A list of the site by its name, and that it was read. */
  list(name: string): readonly Drop[]
  /** A document's excerpt as its own layouts see it, or others. */
  excerptOf(document: Document): ExcerptDrop
  paginatorOf(document: Document): Drop | null
  neighbour(document: Document, side: keyof Neighbours): Drop | null
  /** What is known of a document, for reads of it. */
  factsOf(document: Document): FactGroup
  factsOfFile(file: StaticFile): FactGroup
  /** Something that is made of the site as it is now, made once. */
  once(name: string, make: () => Value): Value
  /** Takes what the site has become; drops of what is still there stay. */
  update(state: SiteState): void
  /** Tells the time, and leaves everything else as it is. */
  setTime(now: Time): void
}

/** A site with the names by which its documents are known from one build to the next. */
export interface SiteState {
  readonly config: Config
  readonly site: Site
  readonly keys: ReadonlyMap<Document, string>
}

export interface ViewsOptions extends SiteState {
  readonly tracker: Tracker
  readonly renderings: Renderings
}

const alone: Neighbours = { previous: null, next: null }

export function createViews(options: ViewsOptions): Views {
  const { tracker, renderings } = options
  const { facts } = tracker
  const neighbourFacts = facts.group('neighbour')
  const listFacts = facts.group('list')
  const documents = new WeakMap<Document, Drop>()
  const excerpts = new WeakMap<Document, ExcerptDrop>()
  const files = new WeakMap<StaticFile, Drop>()
  let state: SiteState = options
  let made = makeStructure(options)
  let clock = makeClock(options.site.time)

  const views: Views = {
    get config() {
      return state.config
    },
    tracker,
    renderings,
    current: null,
    get site() {
      return state.site
    },
    get clock() {
      return clock
    },
    get siteDrop() {
      return siteDrop
    },
    of: document =>
      once(documents, document, () =>
        document.collection === null ? new PageDrop(document, views) : new DocumentDrop(document, views),
      ),
    listOf: list => once(made.lists, list, () => Object.freeze(list.map(document => views.of(document)))),
    list(name) {
      tracker.read(listFacts, name)
      return once(made.named, name, () => Object.freeze(membersOf(state.site, name).map(viewOf)))
    },
    excerptOf: document => once(excerpts, document, () => new ExcerptDrop(document, views)),
    paginatorOf(document) {
      const { pagination } = document
      if (pagination === undefined) return null
      return new PaginatorDrop(pagination, facts.group('doc', `${keyOf(document)} paginator`), views)
    },
    neighbour(document, side) {
      const found = once(made.sides, document, () => sidesOf(document))[side]
      if (found.fact === undefined) found.fact = tracker.read(neighbourFacts, `${side} ${keyOf(document)}`)
      else tracker.readFact(found.fact)
      return found.drop
    },
    factsOf: document => facts.group('doc', keyOf(document)),
    factsOfFile: ({ source }) => facts.group('doc', fileKey(source.path)),
    once: (name, make) => once(made.values, name, make),
    update(next) {
      state = next
      made = makeStructure(next)
      clock = makeClock(next.site.time)
    },
    setTime(now) {
      clock = makeClock(now)
    },
  }
  const siteDrop = new SiteDrop(views)
  return views

  function keyOf(document: Document): string {
    return state.keys.get(document) ?? documentKey(document)
  }

  function sidesOf(document: Document): Sides {
    const { previous, next } = made.neighbours().get(document) ?? alone
    return { previous: sideOf(previous), next: sideOf(next) }
  }

  function sideOf(neighbour: Document | null): Side {
    return { drop: neighbour === null ? null : views.of(neighbour), fact: undefined }
  }

  function viewOf(member: Member): Drop {
    if ('source' in member) return once(files, member, () => new StaticFileDrop(member, views))
    return 'label' in member ? collectionDrop(member) : views.of(member)
  }

  function collectionDrop(collection: Collection): Drop {
    return once(made.collections, collection, () => new CollectionDrop(collection, views))
  }

  function makeClock(now: Time): Clock {
    return new Clock(now, projection => tracker.readOf('time', projection))
  }

  /** What is made anew whenever documents come, go or change places. */
  function makeStructure({ site }: SiteState): Structure {
    let neighbours: ReadonlyMap<Document, Neighbours> | null = null
    return {
      lists: new Map(),
      named: new Map(),
      values: new Map(),
      collections: new Map(),
      sides: new Map(),
      neighbours: () => {
        neighbours ??= neighboursIn(site)
        return neighbours
      },
    }
  }
}

interface Structure {
  readonly lists: Map<readonly Document[], readonly Drop[]>
  readonly named: Map<string, readonly Drop[]>
  readonly values: Map<string, Value>
  readonly collections: Map<Collection, Drop>
  readonly sides: Map<Document, Sides>
  readonly neighbours: () => ReadonlyMap<Document, Neighbours>
}

type Sides = Readonly<Record<keyof Neighbours, Side>>

/** Who stands beside a document, and the fact of having looked, once somebody has: templates ask some three times. */
interface Side {
  readonly drop: Drop | null
  fact: Fact | undefined
}

/** The key of a static file among those of documents. */
export function fileKey(path: string): string {
  return `file ${path}`
}

/** Who stands before and after each document of the site in its collection. */
export function neighboursIn(site: Site): ReadonlyMap<Document, Neighbours> {
  const all = new Map<Document, Neighbours>()
  for (const { documents } of site.collections.values()) {
    for (const [document, neighbours] of neighboursOf(documents)) all.set(document, neighbours)
  }
  return all
}

interface Memo<Key, Made> {
  get(key: Key): Made | undefined
  set(key: Key, value: Made): unknown
}

function once<Key, Made>(made: Memo<Key, Made>, key: Key, make: () => Made): Made {
  let value = made.get(key)
  if (value === undefined) {
    value = make()
    made.set(key, value)
  }
  return value
}
