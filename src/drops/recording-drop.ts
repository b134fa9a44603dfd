import type { Fact, FactGroup } from '../incremental/facts.ts'
import type { Tracker } from '../incremental/tracker.ts'
import type { Document } from '../site/types.ts'
import { Drop } from '../values/drop.ts'
import { prettyJson } from '../values/generate-json.ts'
import type { Value } from '../values/value.ts'

/** How a key of a drop is read: from the record alone, as documents, or by what leads further. */
export interface Reader<Record, Views> {
  /** Of the record, and nothing else: what this yields is compared when the record changes. */
  readonly field?: (record: Record) => Value
  /** Documents of the record: their identity and order are compared. */
  readonly members?: (record: Record) => readonly Document[]
  /** The value where it is more than the field; what that depends on it records itself. */
  readonly link?: (record: Record, views: Views) => Value
}

/** A Map, so that no key can name something of JavaScript's. */
export type Readers<Record, Views> = ReadonlyMap<string, Entry<Record, Views>>

/** A reader with all of its parts, so that all of them have one shape for V8. */
interface Entry<Record, Views> {
  /** Its own among those of the table, from 0 on. */
  readonly place: number
  readonly field: Reader<Record, Views>['field']
  readonly members: Reader<Record, Views>['members']
  readonly link: Reader<Record, Views>['link']
}

export function readersOf<Record, Views>(
  readers: readonly (readonly [key: string, reader: Reader<Record, Views>])[],
): Readers<Record, Views> {
  return new Map(
    readers.map(([key, { field, members, link }], place) => [key, { place, field, members, link }]),
  )
}

export function field<Record>(read: (record: Record) => Value): {
  readonly field: (record: Record) => Value
} {
  return { field: read }
}

/** What drops of all kinds share. */
export interface DropContext {
  readonly tracker: Tracker
  listOf(documents: readonly Document[]): readonly Drop[]
}

/**
 * A drop over a table of keys, which falls back on plain data. Each read is recorded under the key. A hot path
 * (bench/templates.mjs): the facts of the table's keys are kept at their places in it.
 */
export abstract class RecordingDrop<Record, Views extends DropContext> extends Drop {
  protected readonly record: Record
  protected readonly views: Views
  readonly #group: FactGroup
  readonly #readers: Readers<Record, Views>
  #facts: (Fact | undefined)[] | null = null

  constructor(record: Record, group: FactGroup, readers: Readers<Record, Views>, views: Views) {
    super()
    this.record = record
    this.views = views
    this.#group = group
    this.#readers = readers
  }

  /** Plain values under keys that the table does not have. */
  protected fallback(_key: string): Value | undefined {
    return undefined
  }

  protected fallbackKeys(): Iterable<string> {
    return []
  }

  override get(key: string): Value {
    const reader = this.#readers.get(key)
    this.note(key, reader?.place)
    if (reader === undefined) return this.fallback(key) ?? null
    const { field, members, link } = reader
    if (link !== undefined) return link(this.record, this.views)
    if (members !== undefined) return this.views.listOf(members(this.record))
    return field === undefined ? null : field(this.record)
  }

  override has(key: string): boolean {
    this.note(key)
    return this.#readers.has(key) || this.fallback(key) !== undefined
  }

  override keys(): readonly string[] {
    this.note(allKeys)
    return [...new Set([...this.#readers.keys(), ...this.fallbackKeys()])]
  }

  /** @param place of the key in the table */
  override inspect(): string {
    return prettyJson(this)
  }

  protected note(key: string, place?: number): void {
    const { tracker } = this.views
    const known = place === undefined ? undefined : this.#facts?.[place]
    if (known !== undefined) {
      tracker.readFact(known)
      return
    }
    const fact = tracker.read(this.#group, key)
    if (fact === undefined || place === undefined) return
    this.#facts ??= new Array<Fact | undefined>(this.#readers.size)
    this.#facts[place] = fact
  }
}

/** The fact of which keys there are. */
export const allKeys = '*'
