export interface ChangeCollector {
  readonly add: (path: string) => void
  /** Forgets what was collected. */
  readonly close: () => void
}

export interface CollectOptions {
  /** Milliseconds without a change that end a batch. */
  readonly quiet: number
  /** The same for a batch of more than `many` events: who changes that much changes more. */
  readonly calm: number
  readonly many: number
  /** Milliseconds after which a batch is handed over though changes go on. */
  readonly longest: number
}

/** Hands over the paths that change together as one batch, with the number of events that told of them. */
export function collectChanges(
  { quiet, calm, many, longest }: CollectOptions,
  deliver: (paths: ReadonlySet<string>, events: number) => void,
): ChangeCollector {
  let paths = new Set<string>()
  let events = 0
  let first = 0
  let last = 0
  let timer: NodeJS.Timeout | undefined

  return {
    add(path) {
      paths.add(path)
      events += 1
      last = performance.now()
      if (timer !== undefined) return
      first = last
      timer = setTimeout(setImmediate, quiet, check)
    },
    close() {
      clearTimeout(timer)
      timer = undefined
      paths = new Set()
    },
  }

  /**
   * One timer for a batch: to set it anew for each of three thousand events costs more than to look again. And not
   * before the events are read that came while the timer was late: Node runs timers first.
   */
  function check(): void {
    if (timer === undefined) return
    const now = performance.now()
    const rest = Math.min(last + (events > many ? calm : quiet), first + longest) - now
    // Timers count in milliseconds: for less than one, another costs more than it waits for.
    if (rest > 1) {
      timer = setTimeout(setImmediate, rest, check)
      return
    }
    const batch = paths
    const count = events
    paths = new Set()
    events = 0
    timer = undefined
    deliver(batch, count)
  }
}
