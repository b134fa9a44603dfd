import type { Fact } from './facts.ts'
import type { Task } from './task.ts'
import type { Trace } from './tracker.ts'

/** Who read a fact. Made of all traces when first asked, and kept up to date after. */
export class Readers {
  readonly #tasks: () => Iterable<Task>
  #byFact: (Task[] | undefined)[] | null = null

  constructor(tasks: () => Iterable<Task>) {
    this.#tasks = tasks
  }

  /** The tasks whose last run read the fact. */
  of(fact: Fact): readonly Task[] {
    const byFact = this.#made()
    const readers = byFact[fact]
    if (readers === undefined) return []
    const current = [...new Set(readers)].filter(({ trace }) => includes(trace, fact))
    byFact[fact] = current
    return current
  }

  /** A task has a new trace. Where it no longer stands is found out when somebody asks. */
  update(task: Task, before: Trace): void {
    if (this.#byFact === null) return
    const known = new Set(Array.from(before))
    const { trace } = task
    for (let at = 0; at < trace.length; at++) {
      const fact = trace[at]
      if (fact !== undefined && !known.has(fact)) push(this.#byFact, fact, task)
    }
  }

  #made(): (Task[] | undefined)[] {
    if (this.#byFact !== null) return this.#byFact
    const byFact: (Task[] | undefined)[] = []
    for (const task of this.#tasks()) {
      const { trace } = task
      for (let at = 0; at < trace.length; at++) {
        const fact = trace[at]
        if (fact !== undefined) push(byFact, fact, task)
      }
    }
    this.#byFact = byFact
    return byFact
  }
}

function push(byFact: (Task[] | undefined)[], fact: Fact, task: Task): void {
  const readers = byFact[fact]
  if (readers === undefined) byFact[fact] = [task]
  else readers.push(task)
}

function includes(trace: Trace, fact: Fact): boolean {
  for (let at = 0; at < trace.length; at++) if (trace[at] === fact) return true
  return false
}
