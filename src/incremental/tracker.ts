import { type Fact, type FactGroup, type FactKind, Facts } from './facts.ts'

/** What one task read: facts, each once but for those that a nested task read as well. */
export type Trace = ArrayLike<Fact>

export interface TrackerOptions {
  readonly facts?: Facts
  /** For tests: reads of this kind are lost, which must show. */
  readonly unrecorded?: FactKind | undefined
  /** So many reads of one key of different documents in one task are one read of the column; 4,000 unless told. */
  readonly narrowReads?: number | undefined
}

/**
 * Fewer than that for a site whose pages all list all posts, where exactness would take more memory than it is worth: so many
 * facts in all traces, of four bytes each.
 */
const narrowTotal = 8_000_000
const fewReads = 100

/**
 * Records reads while tasks run. Tasks nest: an excerpt may be rendered in the middle of a page.
 *
 * Reading is the hottest operation of a build (some 45 reads a page), hence integers and epoch stamps in
 * place of sets.
 */
export class Tracker {
  readonly facts: Facts
  readonly #unrecorded: FactKind | undefined
  readonly #narrowReads: number
  /** By fact: the task that read it last. */
  readonly #stamps: number[] = []
  /** By column: how many of its facts a task read, and which task that was. */
  readonly #counts: number[] = []
  readonly #countStamps: number[] = []
  #epoch = 0
  /** How many facts all runs so far have read. */
  #total = 0
  #nextEpoch = 1
  #trace: Fact[] | undefined

  constructor({ facts = new Facts(), unrecorded, narrowReads = 4000 }: TrackerOptions = {}) {
    this.facts = facts
    this.#unrecorded = unrecorded
    this.#narrowReads = narrowReads
  }

  /** Notes that the running task depends on a key of a group. Outside of a task it does nothing. */
  read(group: FactGroup, key: string): void {
    const trace = this.#trace
    if (trace === undefined || group.kind === this.#unrecorded) return
    const fact = group.facts.get(key) ?? this.facts.fact(group, key)
    if (this.#stamps[fact] === this.#epoch) return
    this.#stamps[fact] = this.#epoch
    const column = this.facts.columnOf(fact)
    if (column < 0 || this.#isNarrow(column, trace)) trace.push(fact)
  }

  /** The same for kinds that are about the site as a whole. */
  readOf(kind: FactKind, key: string): void {
    this.read(this.facts.group(kind), key)
  }

  /** Runs `work` as a task and returns its result with what it read. What a nested task reads is its own. */
  run<Result>(work: () => Result): { result: Result; trace: Fact[] } {
    const outer = { epoch: this.#epoch, trace: this.#trace }
    const trace: Fact[] = []
    this.#epoch = this.#nextEpoch++
    this.#trace = trace
    try {
      return { result: work(), trace }
    } finally {
      this.#total += trace.length
      this.#epoch = outer.epoch
      this.#trace = outer.trace
    }
  }

  /** Counts a read of a column. From the limit on, the column itself is read, once, and covers the rest. */
  #isNarrow(column: Fact, trace: Fact[]): boolean {
    if (this.#stamps[column] === this.#epoch) return false
    const isFirst = this.#countStamps[column] !== this.#epoch
    this.#countStamps[column] = this.#epoch
    const count = isFirst ? 1 : (this.#counts[column] ?? 0) + 1
    this.#counts[column] = count
    if (count <= (this.#total < narrowTotal ? this.#narrowReads : fewReads)) return true
    this.#stamps[column] = this.#epoch
    if (this.#unrecorded !== 'column') trace.push(column)
    return false
  }
}
