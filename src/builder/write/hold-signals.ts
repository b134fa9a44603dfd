const held = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs synchronous work that a Ctrl-C should not cut in two. The signal is answered when the work is done, with
 * the exit status that shells expect of it.
 */
export function holdSignals<Result>(work: () => Result): Result {
  const answer = (_signal: string, number: number): never => process.exit(128 + number)
  for (const signal of held) process.on(signal, answer)
  try {
    return work()
  } finally {
    // Node hands over signals between turns of its loop: one that came meanwhile is still to be heard.
    setImmediate(() => {
      for (const signal of held) process.off(signal, answer)
    })
  }
}
