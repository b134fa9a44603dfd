import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { Kernel } from '../../../src/incremental/kernel.ts'
import { makeTask, type Recipe, type Task } from '../../../src/incremental/task.ts'
import { Tracker } from '../../../src/incremental/tracker.ts'

/** What a task of a test does: reads inputs and other tasks, and returns a text. */
export type Work = (read: Reads) => string

export interface Reads {
  /** The value of an input. */
  readonly input: (name: string) => string
  /** The result of another task, which is asked for it. */
  readonly task: (name: string) => string
  readonly warn: (message: string) => void
}

export interface TestTaskOptions {
  readonly isOnDemand?: boolean
}

export interface TestKernel {
  readonly kernel: Kernel
  /** The names of tasks that ran since the last question, with the reason. */
  readonly ran: () => readonly string[]
  readonly add: (name: string, rank: number, work: Work, options?: TestTaskOptions) => Task
  /** Changes inputs and runs what that asks for. */
  readonly set: (inputs: Readonly<Record<string, string>>) => readonly string[]
  readonly settle: (first?: readonly Task[]) => readonly string[]
  readonly resultOf: (name: string) => unknown
}

/** A kernel over inputs, which are facts of configuration, and tasks whose results are texts. */
export function createKernel(initial: Readonly<Record<string, string>> = {}): TestKernel {
  const tracker = new Tracker()
  const { facts } = tracker
  const diagnostics = new Diagnostics()
  const inputs = new Map(Object.entries(initial))
  const tasks = new Map<string, Task<string, string>>()
  let runs: string[] = []
  const kernel = new Kernel({
    tracker,
    diagnostics,
    onRun: (task, reason) =>
      runs.push(`${task.subject}${reason === 'new' ? '' : ` by ${facts.nameOf(reason)}`}`),
  })

  return {
    kernel,
    ran: takeRuns,
    add(name, rank, work, { isOnDemand = false } = {}) {
      const recipe: Recipe<string, string> = {
        kind: isOnDemand ? 'excerpt' : 'content',
        isOnDemand,
        run: () => work({ input, task: resultFor, warn }),
        isSame: (before, after) => before === after,
        products: subject => {
          const fact = facts.known('html').get(subject)
          return fact === undefined ? [] : [fact, facts.columnOf(fact)]
        },
      }
      const task = makeTask(recipe, name, name, rank)
      tasks.set(name, task)
      kernel.add(task as unknown as Task)
      return task as unknown as Task
    },
    set(changed) {
      for (const [name, value] of Object.entries(changed)) inputs.set(name, value)
      const known = facts.known('config')
      kernel.invalidate(Object.keys(changed).flatMap(name => known.get(name) ?? []))
      kernel.settle()
      return takeRuns()
    },
    settle(first = []) {
      kernel.settle({
        first,
        producerOf: fact =>
          facts.groupOf(fact)?.kind === 'html'
            ? (tasks.get(facts.keyOf(fact)) as unknown as Task | undefined)
            : undefined,
      })
      return takeRuns()
    },
    resultOf: name => tasks.get(name)?.result,
  }

  function input(name: string): string {
    tracker.readOf('config', name)
    return inputs.get(name) ?? ''
  }

  function resultFor(name: string): string {
    tracker.readOf('html', name)
    const task = tasks.get(name)
    return task === undefined ? '' : (kernel.demand(task) ?? '')
  }

  function warn(message: string): void {
    diagnostics.add({ severity: 'warning', code: 'template-failed', message })
  }

  function takeRuns(): readonly string[] {
    const taken = runs
    runs = []
    return taken
  }
}
