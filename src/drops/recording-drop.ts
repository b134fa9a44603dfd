import type { FactGroup } from '../incremental/facts.ts'
import type { Tracker } from '../incremental/tracker.ts'
import type { Document } from '../site/types.ts'
import { Drop } from '../values/drop.ts'
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
export type Readers<Record, Views> = ReadonlyMap<string, Reader<Record, Views>>

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

/** A drop over a table of keys, which falls back on plain data. Each read is recorded under the key. */
export abstract class RecordingDrop<Record, Views extends DropContext> extends Drop {
  protected readonly record: Record
  protected readonly views: Views
  readonly #group: FactGroup
  readonly #readers: Readers<Record, Views>

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
    this.note(key)
    const reader = this.#readers.get(key)
    if (reader === undefined) return this.fallback(key) ?? null
    if (reader.link !== undefined) return reader.link(this.record, this.views)
    if (reader.members !== undefined) return this.views.listOf(reader.members(this.record))
    return reader.field?.(this.record) ?? null
  }

  override has(key: string): boolean {
    this.note(key)
    return this.#readers.has(key) || this.fallback(key) !== undefined
  }

  override keys(): readonly string[] {
    this.note(allKeys)
    return [...new Set([...this.#readers.keys(), ...this.fallbackKeys()])]
  }

  protected note(key: string): void {
    this.views.tracker.read(this.#group, key)
  }
}

/** The fact of which keys there are. */
export const allKeys = '*'
