import type { Fact, FactKind, Tracker } from '../incremental/tracker.ts'
import { Drop } from '../values/drop.ts'
import type { Value } from '../values/value.ts'

/** How a key of a drop is read. A Map, so that no key can name something of JavaScript's. */
export type Readers<Subject> = ReadonlyMap<string, (subject: Subject) => Value>

/**
 * A drop over a table of keys, which falls back on plain data. Each read is recorded as a fact named after
 * the subject and the key; facts of a kind of their own are recorded by what the key's reader calls.
 */
export abstract class RecordingDrop<Subject> extends Drop {
  protected readonly subject: Subject
  readonly #tracker: Tracker
  readonly #kind: FactKind
  readonly #name: string
  readonly #readers: Readers<Subject>
  readonly #facts = new Map<string, Fact>()

  constructor(subject: Subject, name: string, kind: FactKind, readers: Readers<Subject>, tracker: Tracker) {
    super()
    this.subject = subject
    this.#name = name
    this.#kind = kind
    this.#readers = readers
    this.#tracker = tracker
  }

  /** Plain values under keys that the table does not have. */
  protected fallback(_key: string): Value | undefined {
    return undefined
  }

  protected fallbackKeys(): Iterable<string> {
    return []
  }

  override get(key: string): Value {
    this.record(key)
    const read = this.#readers.get(key)
    return (read === undefined ? this.fallback(key) : read(this.subject)) ?? null
  }

  override has(key: string): boolean {
    this.record(key)
    return this.#readers.has(key) || this.fallback(key) !== undefined
  }

  override keys(): readonly string[] {
    this.record('*')
    return [...new Set([...this.#readers.keys(), ...this.fallbackKeys()])]
  }

  /** Liquid's default for a drop; what has a text of its own overrides it. */
  override toString(): string {
    return this.#name
  }

  protected record(key: string): void {
    let fact = this.#facts.get(key)
    if (fact === undefined) {
      fact = this.#tracker.fact(this.#kind, `${this.#name}.${key}`)
      this.#facts.set(key, fact)
    }
    this.#tracker.read(fact)
  }
}
