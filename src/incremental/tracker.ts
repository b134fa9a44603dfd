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
 * place of sets (bench/templates.mjs).
 */
export class Tracker {
  readonly facts: Facts
  readonly #unrecorded: FactKind | undefined
  readonly #narrowReads: number
  /** By fact: the task that read it last. */
  #stamps = new Uint32Array(1024)
  /** By column: how many of its facts there are in the trace at hand; 0 between traces. */
  #counts = new Uint32Array(1024)
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

  /**
   * Notes that the running task depends on a key of a group. Outside of a task it does nothing.
   *
   * @returns the fact, for {@link readFact}; undefined where none is recorded
   */
  read(group: FactGroup, key: string): Fact | undefined {
    if (this.#trace === undefined || group.kind === this.#unrecorded) return undefined
    const fact = group.facts.get(key) ?? this.facts.fact(group, key)
    this.readFact(fact)
    return fact
  }

  /** The same for a fact that a read has given before. */
  readFact(fact: Fact): void {
    const trace = this.#trace
    if (trace === undefined) return
    if (fact >= this.#stamps.length) this.#makeRoom()
    if (this.#stamps[fact] === this.#epoch) return
    this.#stamps[fact] = this.#epoch
    trace.push(fact)
  }

  /** The same for kinds that are about the site as a whole. */
  readOf(kind: FactKind, key: string): void {
    this.read(this.facts.group(kind), key)
  }

  /** Runs `work` as a task and returns its result with what it read. What a nested task reads is its own. */
  run<Result>(work: () => Result): { result: Result; trace: Fact[] } {
    const outer = { epoch: this.#epoch, trace: this.#trace }
    const read: Fact[] = []
    this.#epoch = this.#nextEpoch++
    this.#trace = read
    try {
      const result = work()
      const trace = this.#narrow(read)
      this.#total += trace.length
      return { result, trace }
    } finally {
      this.#epoch = outer.epoch
      this.#trace = outer.trace
    }
  }

  /** Of each column so many facts; one more, and the column itself is read, and covers the rest. */
  #narrow(read: Fact[]): Fact[] {
    const most = this.#total < narrowTotal ? this.#narrowReads : fewReads
    if (read.length <= most) return read
    const { facts } = this
    const counts =
      this.#counts.length < this.#stamps.length ? new Uint32Array(this.#stamps.length) : this.#counts
    this.#counts = counts
    const trace: Fact[] = []
    for (const fact of read) {
      const column = facts.columnOf(fact)
      const count = column < 0 ? 0 : (counts[column] ?? 0) + 1
      if (column >= 0) counts[column] = count
      if (count <= most) trace.push(fact)
      else if (count === most + 1 && this.#unrecorded !== 'column') trace.push(column)
    }
    for (const fact of read) {
      const column = facts.columnOf(fact)
      if (column >= 0) counts[column] = 0
    }
    return trace
  }

  #makeRoom(): void {
    const stamps = new Uint32Array(Math.max(this.#stamps.length, this.facts.count) * 2)
    stamps.set(this.#stamps)
    this.#stamps = stamps
  }
}
