import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Fact } from './facts.ts'
import { Queue } from './queue.ts'
import { Readers } from './readers.ts'
import type { Reason, Task } from './task.ts'
import type { Tracker } from './tracker.ts'

export interface KernelOptions {
  readonly tracker: Tracker
  /** Where tasks report. What comes in while one runs belongs to it. */
  readonly diagnostics: Diagnostics
  /** Called after each run. */
  readonly onRun?: (task: Task, reason: Reason) => void
}

export interface SettleOptions {
  readonly first?: readonly Task[]
  /** The task whose result a fact is about. */
  readonly producerOf?: (fact: Fact) => Task | undefined
  /** Called before each run, with how many tasks wait behind it. */
  readonly onNext?: (waiting: number) => void
}

/**
 * Runs the tasks that need it, and no others: those without a result and those that read a fact which has
 * changed. Where the new result of a task equals the old one, nothing that depends on it runs. A cold build is
 * the same with no results yet.
 */
export class Kernel {
  readonly tracker: Tracker
  readonly #diagnostics: Diagnostics
  readonly #onRun: (task: Task, reason: Reason) => void
  readonly #tasks = new Map<string, Task>()
  readonly #readers = new Readers(() => this.#tasks.values())
  readonly #queue = new Queue<Task>()

  constructor({ tracker, diagnostics, onRun = () => {} }: KernelOptions) {
    this.tracker = tracker
    this.#diagnostics = diagnostics
    this.#onRun = onRun
  }

  get tasks(): Iterable<Task> {
    return this.#tasks.values()
  }

  get pendingCount(): number {
    return this.#queue.size
  }

  find(name: string): Task | undefined {
    return this.#tasks.get(name)
  }

  /** A task that there was not before. One without a result waits to be run, unless that is for others to ask. */
  add(task: Task): void {
    this.#tasks.set(task.name, task)
    if (task.pending !== null && task.recipe.isOnDemand !== true) this.#queue.add(task)
  }

  remove(task: Task): void {
    this.#tasks.delete(task.name)
    task.pending = null
    // It reads nothing any more, and nothing is kept for it.
    task.trace = []
  }

  /** Lets everything run again that read one of these facts. */
  invalidate(facts: Iterable<Fact>): void {
    for (const fact of facts) for (const task of this.#readers.of(fact)) this.invalidateTask(task, fact)
  }

  invalidateTask(task: Task, reason: Reason): void {
    if (task.pending !== null || this.#tasks.get(task.name) !== task) return
    if (task.recipe.isOnDemand === true && !this.isRead(task)) {
      this.forget(task)
      return
    }
    task.pending = reason
    this.#queue.add(task)
  }

  /** Lets a task that runs on demand wait for the next one who asks. */
  forget(task: Task): void {
    task.result = undefined
    task.pending = 'new'
    task.trace = []
    task.diagnostics = []
  }

  /** The result of a task that has one or can have one now. */
  demand<Subject, Result>(task: Task<Subject, Result>): Result | undefined {
    if (task.pending !== null) this.run(task as Task)
    return task.result
  }

  /** Whether any task has asked for the result of one that runs on demand. */
  isRead(task: Task): boolean {
    return task.recipe.products(task.subject).some(fact => this.#readers.of(fact).length > 0)
  }

  /** The tasks that read a fact when they last ran. */
  readersOf(fact: Fact): readonly Task[] {
    return this.#readers.of(fact)
  }

  /** Runs what waits, by rank, until nothing does; what the tasks of `first` depend on, and they, before the rest. */
  settle({ first = [], producerOf = () => undefined, onNext = () => {} }: SettleOptions = {}): void {
    for (const task of this.#neededBy(first, producerOf)) if (task.pending !== null) this.run(task)
    for (let task = this.#queue.take(); task !== undefined; task = this.#queue.take()) {
      if (task.pending === null) continue
      onNext(this.#queue.size)
      this.run(task)
    }
  }

  /** Tasks with all that they read last time, by rank: whoever of these does not wait now may do so when the others have run. */
  #neededBy(tasks: readonly Task[], producerOf: (fact: Fact) => Task | undefined): readonly Task[] {
    const needed = new Set<Task>(tasks)
    for (const task of needed) {
      for (const fact of Array.from(task.trace)) {
        const producer = producerOf(fact)
        if (producer !== undefined) needed.add(producer)
      }
    }
    return [...needed].toSorted((a, b) => a.rank - b.rank)
  }

  /** Who read a column, and comes before this task, read others in it. */
  #spread({ recipe, subject, rank }: Task): void {
    for (const fact of recipe.products(subject)) {
      const isColumn = this.tracker.facts.groupOf(fact)?.kind === 'column'
      for (const reader of this.#readers.of(fact)) {
        if (!isColumn || reader.rank >= rank) this.invalidateTask(reader, fact)
      }
    }
  }

  /** Runs a task now, alone or in the middle of another. */
  run(task: Task): void {
    const { result: before, trace: lastTrace, pending } = task
    task.pending = null
    const { found, result: ran } = this.#diagnostics.during(() =>
      this.tracker.run(() => task.recipe.run(task.subject)),
    )
    task.result = ran.result
    task.trace = ran.trace
    task.diagnostics = found
    this.#readers.update(task, lastTrace)
    this.#onRun(task, pending ?? 'new')
    if (before === undefined || !task.recipe.isSame(before, ran.result)) {
      this.#spread(task)
    }
  }
}
