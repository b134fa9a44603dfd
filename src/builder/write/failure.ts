import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { errorCode } from '../../disk/file-system.ts'
import type { Busy } from '../../disk/lock.ts'

/** The file system refused; thrown inside the writer, and a diagnostic at its door. */
export class WriteFailure extends Error {
  /** What was being done: `write "about.html"`. */
  readonly task: string
  readonly code: string

  constructor(task: string, code: string, cause?: unknown) {
    super(`could not ${task}`, { cause })
    this.task = task
    this.code = code
  }
}

/** Does `work`; when the file system refuses, the failure says that it could not do `task`. */
export function attempt<T>(task: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asFailure(task, error)
  }
}

/** Anything that is no refusal of the file system is a bug, and comes back as it is. */
export function asFailure(task: string, error: unknown): unknown {
  const code = errorCode(error)
  return code === null ? error : new WriteFailure(task, code, error)
}

/** @param folder in which the lock is */
export function describeBusy({ holder }: Busy, folder: string): Diagnostic {
  return {
    severity: 'error',
    code: 'destination-busy',
    message: `another build${holder === '' ? '' : ` (${holder})`} is writing to the same folder`,
    hint: `wait for it to end; if there is none, remove "${folder}"`,
  }
}

/** @param isDecided the journal stands: the next build will finish this one */
export function describeFailure(failure: WriteFailure, isDecided: boolean): Diagnostic {
  const [cause, remedy] = causes.get(failure.code) ?? ['the file system refused', 'try again']
  const outcome = isDecided
    ? 'the next build finishes what this one began'
    : 'the published site is as it was before'
  return {
    severity: 'error',
    code: 'destination-write',
    message: `could not ${failure.task}: ${cause} (${failure.code}); ${outcome}`,
    hint: remedy,
  }
}

const causes: ReadonlyMap<string, readonly [cause: string, remedy: string]> = new Map([
  ['EACCES', ['permission denied', 'check who owns the file and its folder']],
  ['EBUSY', ['another program is using it', 'close that program and build again']],
  ['EDQUOT', ['your quota of disk space is used up', 'free some space and build again']],
  ['EEXIST', ['something else is in its place', 'move that away and build again']],
  ['EIO', ['the disk failed to read or write', 'check the disk']],
  ['EMFILE', ['too many files are open', 'raise the limit with "ulimit -n"']],
  [
    'ENAMETOOLONG',
    ['the path is too long for this file system', 'choose a shorter destination or permalink'],
  ],
  ['ENOSPC', ['no space is left on the disk', 'free some space and build again']],
  ['ENOTEMPTY', ['a folder with other files is in its place', 'move that away and build again']],
  ['ENOTDIR', ['it is no folder', 'move the file away, or choose another destination']],
  ['EPERM', ['the operation is not permitted', 'check who owns the file and its folder']],
  ['EROFS', ['the file system can only be read', 'choose another destination']],
])
