import type { Fact, Facts } from '../incremental/facts.ts'
import type { Document, Pagination, Site, StaticFile } from '../site/types.ts'
import { wholeInstant } from '../values/clock.ts'
import { isSameValue } from '../values/same.ts'
import { strftime } from '../values/strftime.ts'
import { compareTimes, type Time } from '../values/time.ts'
import type { Hash, Value } from '../values/value.ts'
import { isSameAspect } from './document-aspects.ts'
import { documentReaders } from './document-drop.ts'
import { pageReaders } from './page-drop.ts'
import { paginatorReaders } from './paginator-drop.ts'
import { allKeys, type Readers } from './recording-drop.ts'
import { valueAt } from './recording-hash.ts'
import { type Member, membersOf } from './site-lists.ts'
import { staticFileReaders } from './static-file-drop.ts'
import { fileKey, neighboursIn, type SiteState, type Views } from './views.ts'

/**
 * Which facts differ between two states of a site. Only facts that were ever read are looked at, and each by the
 * very function by which drops read it.
 */
export class ChangedFacts {
  readonly facts = new Set<Fact>()
  readonly #all: Facts

  constructor(all: Facts) {
    this.#all = all
  }

  /** A fact of a subject, and the column that it stands in. */
  add(fact: Fact): void {
    this.facts.add(fact)
    const column = this.#all.columnOf(fact)
    if (column >= 0) this.facts.add(column)
  }

  /** Facts of a kind that is about the site as a whole, for which `isSame` says no. */
  compare(kind: Parameters<Facts['known']>[0], isSame: (key: string) => boolean, subject = ''): void {
    for (const [key, fact] of this.#all.known(kind, subject)) if (!isSame(key)) this.add(fact)
  }

  /** @param key the name by which the document is known */
  document(key: string, before: Document, after: Document): void {
    const [old, now] = [readersOf(before), readersOf(after)]
    this.compare('doc', name => isSameKey(name, before, after, old, now), key)
    const paginator = [before.pagination, after.pagination] as const
    this.compare('doc', name => isSamePaginator(name, ...paginator), `${key} paginator`)
  }

  file(before: StaticFile, after: StaticFile): void {
    this.compare(
      'doc',
      name => isSameField(name, before, after, staticFileReaders, staticFileReaders),
      fileKey(after.source.path),
    )
  }

  /**
   * Lists, neighbours, tags and categories.
   *
   * @param was a document as it was: records are patched in place, and stand in the lists of both sites
   */
  structure(before: SiteState, after: SiteState, was: Was): void {
    this.compare('list', list => isSameList(list, before.site, after.site, was))
    const [old, now] = [neighbourKeys(before), neighbourKeys(after)]
    this.compare('neighbour', key => old(key) === now(key))
  }

  data(before: Hash, after: Hash): void {
    this.compare('data', path => isSameValue(valueAt(before, path), valueAt(after, path)))
  }

  time(before: Time, after: Time): void {
    this.compare('time', projection => isSameProjection(projection, before, after))
  }
}

/** Whether two times are shown alike, by a format in a zone, or are the same instant. */
export function isSameProjection(projection: string, before: Time, after: Time): boolean {
  if (projection === wholeInstant) return compareTimes(before, after) === 0
  const [zone = '', format = ''] = projection.split(/ (.*)/s)
  const show = (time: Time): string => strftime(zone === '' ? time : time.inZone(zone), format)
  return show(before) === show(after)
}

type Was = (document: Document) => Document

type DocumentReaders = Readers<Document, Views>

function readersOf(document: Document): DocumentReaders {
  return document.collection === null ? pageReaders(document) : documentReaders
}

function isSameKey(
  key: string,
  before: Document,
  after: Document,
  old: DocumentReaders,
  now: DocumentReaders,
): boolean {
  if (key.startsWith('\0')) return isSameAspect(key, before, after)
  return isSameField(key, before, after, old, now)
}

interface WithData {
  readonly data: Hash
}

function isSameField<Record extends WithData>(
  key: string,
  before: Record,
  after: Record,
  old: Readers<Record, Views>,
  now: Readers<Record, Views>,
): boolean {
  if (key === allKeys) {
    return old === now && isSameValue([...before.data.keys()], [...after.data.keys()])
  }
  return isSameRead(readOf(key, before, old), readOf(key, after, now))
}

/** What a key is by the record alone: a value, or a list of documents. */
type Read = { readonly value: Value | undefined } | { readonly members: readonly Document[] }

function readOf<Record extends WithData>(key: string, record: Record, readers: Readers<Record, Views>): Read {
  const reader = readers.get(key)
  if (reader?.members !== undefined) return { members: reader.members(record) }
  // A key without a value is there, and `has` tells it from none.
  return { value: reader === undefined ? record.data.get(key) : reader.field?.(record) }
}

function isSameRead(before: Read, after: Read): boolean {
  if ('members' in before) return 'members' in after && areSame(before.members, after.members)
  return 'value' in after && isSameValue(before.value, after.value)
}

function isSamePaginator(
  key: string,
  before: Pagination | undefined,
  after: Pagination | undefined,
): boolean {
  if (before === undefined || after === undefined) return before === after
  const reader = paginatorReaders.get(key)
  if (reader?.members !== undefined) return areSame(reader.members(before), reader.members(after))
  return isSameValue(reader?.field?.(before), reader?.field?.(after))
}

function isSameList(list: string, before: Site, after: Site, was: Was): boolean {
  const [kind, path = ''] = list.split(/ (.*)/s)
  if (kind !== 'tags' && kind !== 'categories') {
    return areSame(membersOf(before, list, was), membersOf(after, list))
  }
  const [old, now] = [before.postsBy[kind], after.postsBy[kind]]
  return isSameGroups(valueAt(old as never, path), valueAt(now as never, path))
}

/** Posts by their words, or the posts of one word, or whether there are any. */
function isSameGroups(before: unknown, after: unknown): boolean {
  if (before instanceof Map) {
    return (
      after instanceof Map &&
      isSameValue([...before.keys()], [...after.keys()]) &&
      [...before.keys()].every(word => isSameGroups(before.get(word), after.get(word)))
    )
  }
  if (Array.isArray(before)) return Array.isArray(after) && areSame(before, after)
  return before === after
}

function areSame(before: readonly Member[], after: readonly Member[]): boolean {
  if (before.length !== after.length) return false
  for (let at = 0; at < before.length; at++) {
    const [old, now] = [before[at], after[at]]
    if (old !== now && (old === undefined || now === undefined || !isSameCollection(old, now))) return false
  }
  return true
}

/** Collections are made anew with their members, which are lists of their own. */
function isSameCollection(before: Member, after: Member): boolean {
  return 'label' in before && 'label' in after && before.label === after.label
}

/** The neighbour on a side of a document, by `next KEY`. */
function neighbourKeys({ site, keys }: SiteState): (key: string) => Document | null {
  const neighbours = neighboursIn(site)
  const byKey = new Map([...keys].map(([document, key]) => [key, document]))
  return key => {
    const [side, subject = ''] = key.split(/ (.*)/s)
    const document = byKey.get(subject)
    const found = document === undefined ? undefined : neighbours.get(document)
    return (side === 'next' ? found?.next : found?.previous) ?? null
  }
}
