import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { parseTime } from '../values/parse-time.ts'
import { type Time, timeInZone } from '../values/time.ts'
import { toS } from '../values/to-s.ts'

/**
 * The build's one "now", in the site's zone: `--clock` or SOURCE_DATE_EPOCH, else the configuration's `time`
 * (a key that Jekyll reads, too), else the machine's clock.
 */
export function readClock(clock: string | undefined, config: Config, diagnostics: Diagnostics): Time {
  const machine = Date.now()
  const now = timeInZone(Math.floor(machine / 1000), (machine % 1000) * 1e6, config.timezone)
  const wanted = clock ?? config.values.get('time') ?? null
  if (wanted === null) return now
  const text = toS(wanted)
  const time = /^\d+$/.test(text)
    ? timeInZone(Number(text), 0, config.timezone)
    : parseTime(text, config.timezone, now)
  if (time !== null) return time.inZone(config.timezone)
  diagnostics.add({
    severity: 'error',
    code: 'clock-invalid',
    message: `"${text}" is no time for the build's clock`,
    hint: 'write --clock or SOURCE_DATE_EPOCH as 2026-11-23, "2026-11-23 10:00 +0100" or seconds since 1970',
  })
  return now
}
