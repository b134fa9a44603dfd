import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Source } from '../site/types.ts'
import type { Make, Readings, Renew } from './readings.ts'

/** Reads files once, and reports what is wrong with each at every load. */
export interface Memory {
  readonly read: <Made>(role: string, source: Source, make: Make<Made>) => Made
}

export function createMemory(readings: Readings, renew: Renew, diagnostics: Diagnostics): Memory {
  return {
    read(role, source, make) {
      const reading = readings.of(role, source, make, renew)
      diagnostics.addAll(reading.diagnostics)
      return reading.made
    },
  }
}
