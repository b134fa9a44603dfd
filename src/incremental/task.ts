import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Fact } from './facts.ts'
import type { Trace } from './tracker.ts'

/** Why a task ran: there was no result yet, a fact that it had read changed, or it is never the same. */
export type Reason = 'new' | Fact

/**
 * A piece of work whose result is kept with all that it read. It runs again when one of those facts changed,
 * and others run again only if its result differs then.
 */
export interface Task<Subject = unknown, Result = unknown> {
  readonly recipe: Recipe<Subject, Result>
  readonly subject: Subject
  /** Unique among all tasks: `content:_posts/a.md`. */
  readonly name: string
  /** Tasks run in this order. It can be seen from templates: see {@link file://../builder/rendering.ts}. */
  rank: number
  /** Undefined before the first run. */
  result: Result | undefined
  trace: Trace
  /** What this task found wrong. Shown at every build until the task runs again. */
  diagnostics: readonly Diagnostic[]
  /** Waits to be run, for this reason; null for a task whose result stands. */
  pending: Reason | null
}

/** What tasks of one kind have in common. */
export interface Recipe<Subject, Result> {
  readonly kind: string
  readonly run: (subject: Subject) => Result
  readonly isSame: (before: Result, after: Result) => boolean
  /** Tasks that only run when the result is asked for, as excerpts. */
  readonly isOnDemand?: boolean
  /** The facts that change with the result. */
  readonly products: (subject: Subject) => readonly Fact[]
}

export function makeTask<Subject, Result>(
  recipe: Recipe<Subject, Result>,
  subject: Subject,
  key: string,
  rank: number,
): Task<Subject, Result> {
  return {
    recipe,
    subject,
    name: `${recipe.kind}:${key}`,
    rank,
    result: undefined,
    trace: [],
    diagnostics: [],
    pending: 'new',
  }
}
