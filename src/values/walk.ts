import { deepestNesting, LimitError } from './limits.ts'

/**
 * A walk through a nested value, which counts its steps: a list that a loop has pushed into itself again and
 * again holds few values, but going through all of them takes forever.
 */
export interface Walk {
  readonly depth: number
  /** The steps left, shared by the whole walk. */
  readonly budget: { left: number }
}

export function startWalk(mostSteps: number): Walk {
  return { depth: 0, budget: { left: mostSteps } }
}

/** @throws LimitError where the walk has taken all its steps. */
export function step(walk: Walk, steps: number): void {
  walk.budget.left -= steps
  if (walk.budget.left < 0) throw new LimitError('a list or hash too large to go through')
}

/** The walk inside of a list or hash. @throws LimitError where it is nested too deeply. */
export function descend(walk: Walk): Walk {
  const depth = walk.depth + 1
  if (depth > deepestNesting) throw new LimitError(`lists nested more than ${deepestNesting} deep`)
  return { depth, budget: walk.budget }
}
