import { describeFailure } from './report.ts'
import { type RunOptions, runScenario } from './run.ts'
import { shrink } from './shrink.ts'
import type { Scenario } from './world.ts'

/**
 * Lives through a scenario, and makes a failure as small as it can be made in a minute.
 *
 * @throws Error that tells how to get to the failure, and what differs there.
 */
export function checkScenario(name: string, scenario: Scenario, options: RunOptions = {}): void {
  const failure = runScenario(scenario, options)
  if (failure === null) return
  const smaller = shrink(scenario, failure, { ...options, patience: 60_000 })
  const again = runScenario(smaller, options)
  throw new Error(
    again === null ? describeFailure(name, scenario, failure) : describeFailure(name, smaller, again),
  )
}
