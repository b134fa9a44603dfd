import type { Task } from '../incremental/task.ts'
import { describeFact } from './describe-fact.ts'
import type { LivingSite, Run } from './living-site.ts'
import { type Slot, tasksOf } from './rendering.ts'

/** Why a part of a page was made again in the last update, or was not, and what it read. */
export interface Explanation {
  /** The name of the task: `content:_posts/a.md`. */
  readonly task: string
  readonly document: string
  readonly url: string
  /** What changed; null for a part that stood. */
  readonly reason: string | null
  /** In the order in which it was read. */
  readonly reads: readonly string[]
}

/** @param path a file of the site, a URL, or a published file */
export function explain(path: string, living: LivingSite, runs: readonly Run[]): readonly Explanation[] {
  const reasons = new Map(runs.map(({ task, reason }) => [task, reason]))
  const { facts } = living.kernel.tracker
  return [...living.rendering.slots.values()].filter(slot => isMeant(slot, path)).flatMap(explainSlot)

  function explainSlot(slot: Slot): readonly Explanation[] {
    return tasksOf(slot).flatMap(task => (task.result === undefined ? [] : [explainTask(task, slot)]))
  }

  function explainTask(task: Task, { key, document }: Slot): Explanation {
    const reason = reasons.get(task)
    const why =
      reason === 'new' ? 'nothing was kept of it' : reason === undefined ? null : describeFact(reason, facts)
    return {
      task: task.name,
      document: key,
      url: document.url,
      reason: why,
      reads: Array.from(task.trace, fact => describeFact(fact, facts)),
    }
  }
}

function isMeant({ document }: Slot, path: string): boolean {
  return document.path === path || document.url === path || document.destination === path
}
