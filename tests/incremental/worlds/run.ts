import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSession, type Session, type SessionRequest } from '../../../src/builder/session.ts'
import { compareBuilds, type Difference } from './compare.ts'
import { applyStep, copyElsewhere, writeWorld } from './disk.ts'
import { createProbePlugin, type PluginKind } from './probe-plugin.ts'
import { type Snapshot, snapshotOf, treeOf } from './snapshot.ts'
import type { Scenario, Step } from './world.ts'

export interface Failure extends Difference {
  /** Which step it came after; -1 for the first build. */
  readonly at: number
  readonly step: Step | null
}

export interface RunOptions {
  readonly session?: SessionOptions | undefined
  /** Compares only after the last step, which makes the shrinking of a failure faster. */
  readonly isLastOnly?: boolean
  readonly onStep?: (step: Step) => void
}

export type SessionOptions = Pick<SessionRequest, 'unrecorded' | 'narrowReads' | 'plugins'>

/**
 * Lives through a scenario with one session (or several in a row over one cache), and after each step compares
 * what it has made with what a build from nothing makes. Null where they were always the same.
 */
export function runScenario(scenario: Scenario, options: RunOptions = {}): Failure | null {
  const base = mkdtempSync(join(tmpdir(), 'tusitala-world-'))
  const life = new Life(join(base, '0'), scenario, options)
  try {
    const last = scenario.steps.length - 1
    for (let at = -1; at <= last; at++) {
      const step = scenario.steps[at] ?? null
      const isCompared = options.isLastOnly !== true || at === last
      const difference = withChance(at, () => life.take(step, join(base, String(at + 1)), isCompared))
      if (difference !== null) return { ...difference, at, step }
      if (step !== null) options.onStep?.(step)
    }
    return null
  } finally {
    life.end()
    rmSync(base, { recursive: true, force: true })
  }
}

/** The session at hand, perhaps another, where their site is, and what they have published. */
class Life {
  readonly #options: SessionOptions
  #folder: string
  #clock: string | null
  readonly #plugin: PluginKind | undefined
  #session: Session | null = null
  #other: Session | null = null

  constructor(folder: string, { files, clock, narrowReads, plugin }: Scenario, { session }: RunOptions) {
    this.#folder = folder
    this.#clock = clock
    this.#plugin = plugin
    this.#options = { ...(narrowReads === undefined ? {} : { narrowReads }), ...session }
    writeWorld(folder, files)
  }

  take(step: Step | null, elsewhere: string, isCompared: boolean): Difference | null {
    try {
      const paths = step === null ? [] : applyStep(this.#folder, step)
      if (step !== null) this.#pass(step, elsewhere)
      const before = isCompared ? treeOf(this.#site) : new Map()
      const warm = this.#update(step, paths)
      if (!isCompared) return null
      return compareBuilds({ warm, cold: this.#coldBuild(), before, after: treeOf(this.#site) })
    } catch (error) {
      return {
        kind: 'exception',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    }
  }

  end(): void {
    this.#session?.close()
    this.#other?.close()
    this.#session = null
    this.#other = null
  }

  get #site(): string {
    return join(this.#folder, '_site')
  }

  /** Ends the session where the step wants another, which goes on over its cache, here or elsewhere. */
  #pass({ mode, ...step }: Step, elsewhere: string): void {
    const clock = step.clock ?? this.#clock
    // A session that is killed is one that goes on in a folder which nobody looks at any more.
    if (mode === 'killed') copyElsewhere(this.#folder, elsewhere, { keepsTimes: true })
    if (mode === 'other') [this.#session, this.#other] = [this.#other, this.#session]
    if (mode === 'reopened') this.#endOne()
    if (mode === 'moved' || mode === 'restored' || mode === 'killed' || clock !== this.#clock) this.end()
    if (mode === 'moved' || mode === 'restored') copyElsewhere(this.#folder, elsewhere, { keepsTimes: false })
    if (mode === 'moved' || mode === 'restored' || mode === 'killed') {
      rmSync(this.#folder, { recursive: true })
      this.#folder = elsewhere
    }
    if (mode === 'restored') rmSync(this.#site, { recursive: true, force: true })
    this.#clock = clock
  }

  /** The other session stays as it is. */
  #endOne(): void {
    this.#session?.close()
    this.#session = null
  }

  #update(step: Step | null, paths: readonly string[]): Snapshot {
    const isTold = step?.mode === 'told' && this.#session !== null
    this.#session ??= createSession({ ...this.#request(), ...this.#options })
    const first = step?.first === undefined ? undefined : { first: step.first }
    // Every other path is absolute, as some watchers have them.
    const told = paths.map((path, index) => (index % 2 === 0 ? path : join(this.#folder, path)))
    return snapshotOf(this.#session, this.#session.update(isTold ? told : undefined, first))
  }

  #coldBuild(): Snapshot {
    const { unrecorded: _, ...options } = this.#options
    const session = createSession({ ...this.#request(), ...options, cache: false, publish: false })
    try {
      return snapshotOf(session, session.update())
    } finally {
      session.close()
    }
  }

  #request(): SessionRequest {
    return {
      source: this.#folder,
      ...(this.#clock === null ? {} : { clock: this.#clock }),
      ...(this.#plugin === undefined ? {} : { plugins: [createProbePlugin(this.#plugin)] }),
    }
  }
}

/** `sample` gives the same in both builds of a step, and something else in the next. */
function withChance<Result>(at: number, work: () => Result): Result {
  const { random } = Math
  const drawn = ((at + 2) * 0.618) % 1
  Math.random = () => drawn
  try {
    return work()
  } finally {
    Math.random = random
  }
}
