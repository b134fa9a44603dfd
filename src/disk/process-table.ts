import { readFileSync } from 'node:fs'
import { errorCode } from './file-system.ts'

/** What the machine says about a process. */
export interface ProcessState {
  readonly isAlive: boolean
  /** Ticks since the machine was started: tells two processes with one pid apart. 0 where that is not known. */
  readonly started: number
}

export function processState(pid: number): ProcessState {
  const stat = readStat(pid)
  if (stat !== null) return stat
  try {
    process.kill(pid, 0)
    return { isAlive: true, started: 0 }
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return { isAlive: errorCode(error) === 'EPERM', started: 0 }
  }
}

/** Linux: `/proc/PID/stat`, in which the third field is the state and the twenty-second the start. */
function readStat(pid: number): ProcessState | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, a name in brackets, may have spaces and brackets itself.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // A zombie holds its pid until its parent looks, which in a container may be never.
    return { isAlive: !/[ZXx]/.test(fields[0] ?? ''), started: Number(fields[19]) || 0 }
  } catch {
    return null
  }
}
