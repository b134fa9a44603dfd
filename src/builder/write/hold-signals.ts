const held = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs synchronous work that a Ctrl-C should not cut in two. Node hands over signals between turns of its loop,
 * so one that comes meanwhile finds nobody to end: the write is a matter of milliseconds, and whoever wants to
 * stop what follows presses again.
 */
export function holdSignals<Result>(work: () => Result): Result {
  const ignore = (): void => {}
  for (const signal of held) process.on(signal, ignore)
  try {
    return work()
  } finally {
    for (const signal of held) process.off(signal, ignore)
  }
}
