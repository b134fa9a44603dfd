import type { Stats } from 'node:fs'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { errorCode, type FileSystem } from '../../disk/file-system.ts'
import { sourceStamp } from '../../site/source-stamp.ts'
import type { Output, Source } from '../../site/types.ts'
import { asFailure } from './failure.ts'
import { Folders } from './folders.ts'
import { type Layout, stagedPath } from './journal.ts'
import type { Changed } from './plan.ts'
import type { Entry, Put } from './records.ts'
import type { Workplace } from './workplace.ts'

export interface Staged {
  readonly puts: readonly Put[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Writes the changed files aside. No file is flushed to the disk by itself: 10,000 times fsync takes 6 s on an
 * SSD (0.65 ms each) and guards against loss of power only, not against a kill; after that the next build finds
 * files whose size is not the manifest's, and writes them again from their sources.
 *
 * @throws WriteFailure when the disk is full, and the like. A source that cannot be read is a diagnostic, and
 * the rest is built.
 */
export function stage(changed: readonly Changed[], layout: Layout, place: Workplace, fs: FileSystem): Staged {
  const diagnostics: Diagnostic[] = []
  const puts: Put[] = []
  if (changed.length > 0) fs.makeFolders(place.staged)
  const folders = layout === 'folder' ? new Folders(place.staged, fs) : null
  for (const { output, fingerprint } of changed) {
    const path = output.destination
    try {
      folders?.makeParent(path)
      const target = stagedPath(place, layout, path, puts.length)
      const entry = writeAside(output, target, fingerprint, diagnostics, fs)
      if (entry !== null) puts.push({ path, entry })
    } catch (error) {
      throw asFailure(`write "${path}"`, error)
    }
  }
  return { puts, diagnostics }
}

function writeAside(
  { content }: Output,
  target: string,
  fingerprint: string,
  diagnostics: Diagnostic[],
  fs: FileSystem,
): Entry | null {
  if (typeof content !== 'string' && !('print' in content)) return copyAside(content, target, diagnostics, fs)
  fs.write(target, typeof content === 'string' ? content : content.text)
  const stat = fs.stat(target)
  return { size: stat.size, modified: stat.mtimeMs, fingerprint }
}

/**
 * The copy has the time of its source in whole seconds, as Jekyll 4.3.1 sets it. A source that is being
 * written to is copied again, and if it does not come to rest, again in the next build: its fingerprint then is
 * no file's.
 */
function copyAside(source: Source, target: string, diagnostics: Diagnostic[], fs: FileSystem): Entry | null {
  const copied = copyAtRest(source, target, diagnostics, fs)
  if (copied === null) {
    if (fs.lstat(target) !== undefined) fs.unlink(target)
    return null
  }
  const seconds = Math.floor(copied.modified / 1000)
  fs.setModified(target, seconds)
  const fingerprint = copied.isAtRest ? copied.stamp : ':changing'
  return { size: fs.stat(target).size, modified: seconds * 1000, fingerprint }
}

interface Copied {
  readonly stamp: string
  /** Milliseconds since 1970 */
  readonly modified: number
  readonly isAtRest: boolean
}

function copyAtRest(
  source: Source,
  target: string,
  diagnostics: Diagnostic[],
  fs: FileSystem,
): Copied | null {
  try {
    for (let tries = 1; ; tries++) {
      const before = fs.stat(source.absolute)
      if (!before.isFile()) {
        diagnostics.push(special(source))
        return null
      }
      fs.copy(source.absolute, target)
      const after = fs.stat(source.absolute)
      const stamp = stampOf(before)
      const isAtRest = stamp === stampOf(after)
      if (isAtRest || tries === 3) return { stamp, modified: before.mtimeMs, isAtRest }
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === null || !UNREADABLE.has(code)) throw error
    diagnostics.push(unreadable(source, code))
    return null
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return sourceStamp({ size, modified: mtimeMs, changed: ctimeMs, inode: ino })
}

/** Errors of reading rather than of writing: the folder that is written to is our own. */
const UNREADABLE: ReadonlySet<string> = new Set(['EACCES', 'EISDIR', 'ELOOP', 'ENOENT', 'ENOTDIR', 'EPERM'])

function unreadable(source: Source, code: string): Diagnostic {
  const isGone = code === 'ENOENT'
  return {
    severity: 'error',
    code: 'file-unreadable',
    message: `"${source.path}" could not be copied (${code}) and was left out`,
    file: source.path,
    hint: isGone ? 'it was removed during the build: build again' : 'check who may read it',
  }
}

function special(source: Source): Diagnostic {
  return {
    severity: 'error',
    code: 'file-special',
    message: `"${source.path}" is no regular file any more and was left out`,
    file: source.path,
    hint: 'it was replaced during the build: build again',
  }
}
