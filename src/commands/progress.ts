/** Builds that end sooner need no progress line. Milliseconds. */
const patience = 500
/** Milliseconds between two drawings: more would cost time and tell nothing. */
const interval = 100

export interface Progress {
  readonly show: (done: number, total: number) => void
  readonly clear: () => void
}

export interface ProgressOptions {
  readonly isQuiet: boolean
  readonly environment: NodeJS.ProcessEnv
}

/** The part of a stream that a progress line needs. */
export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** One line that says how far a long build is, on a terminal only: in CI it would be noise in a log. */
export function createProgress(stream: ProgressStream, { isQuiet, environment }: ProgressOptions): Progress {
  if (isQuiet || stream.isTTY !== true || environment.CI !== undefined)
    return { show: () => {}, clear: () => {} }
  const started = performance.now()
  let drawn = 0
  return {
    show(done, total) {
      const now = performance.now()
      if (now - started < patience || now - drawn < interval) return
      drawn = now
      stream.write(`\r  rendering ${done} of ${total} pages\u001b[K`)
    },
    clear() {
      if (drawn > 0) stream.write('\r\u001b[K')
      drawn = 0
    },
  }
}
