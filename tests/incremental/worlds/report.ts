import type { Failure } from './run.ts'
import type { Scenario, Step } from './world.ts'

/** What went wrong, the way to it in words, and the scenario as a row of `kept-seeds.ts`. */
export function describeFailure(name: string, scenario: Scenario, failure: Failure): string {
  return [
    `${name}: ${failure.kind} differ after ${failure.at + 1} steps`,
    ...scenario.steps.slice(0, failure.at + 1).map(describeStep),
    failure.detail,
    'to keep it, add to kept-seeds.ts:',
    JSON.stringify(scenario, null, 2),
  ].join('\n')
}

export function describeStep({ edit, mode, first }: Step, index: number): string {
  return `  ${index + 1}. [${mode}${first === undefined ? '' : `, first ${first.join(' ')}`}] ${edit}`
}

/** How often something came up, the most frequent first. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
  }

  toString(): string {
    return [...this.#counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')
  }
}
