import os from 'node:os'

/** The seconds that all processors have worked since the machine started; null where that is not told. */
export function busySeconds() {
  const times = os.cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq)
  return times.length === 0 ? null : times.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000
}
