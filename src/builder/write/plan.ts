import type { Stats } from 'node:fs'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { FileSystem } from '../../disk/file-system.ts'
import { joinDestination } from '../../site/destination-path.ts'
import type { DestinationPath, Output } from '../../site/types.ts'
import { foldCase } from '../conflicts.ts'
import { fingerprintOf, holdsPrint, isOurs, isUntouched } from './compare.ts'
import { WriteFailure } from './failure.ts'
import type { Folders } from './folders.ts'
import type { Entry, Put } from './records.ts'

/** What a write has to do. */
export interface Plan {
  readonly changed: readonly Changed[]
  readonly removals: readonly DestinationPath[]
  /** Files that are as they should be, but which the manifest does not know so. */
  readonly adopted: readonly Put[]
  readonly unchanged: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface Changed {
  readonly output: Output
  readonly fingerprint: string
  /** A folder has its name now. */
  readonly isFolder: boolean
}

export interface PlanRequest {
  /** One a destination. */
  readonly outputs: readonly Output[]
  /** Files of an earlier build that this one does not make. */
  readonly obsolete: readonly DestinationPath[]
  readonly entries: ReadonlyMap<DestinationPath, Entry>
  readonly destination: string
  /** Of the destination. */
  readonly folders: Folders
  /** The destination exists. */
  readonly isPresent: boolean
}

/** Finds out what a write has to do, without touching anything. */
export function makePlan(request: PlanRequest, fs: FileSystem): Plan {
  const diagnostics: Diagnostic[] = []
  const removals = findRemovals(request, diagnostics, fs)
  const changed: Changed[] = []
  const adopted: Put[] = []
  // Where letter case does not count, `A.html` and the new `a.html` are one file; removing the former takes
  // the latter along, so that is written in any case (and after the removals, see finish.ts).
  const folded = new Set(removals.map(foldCase))
  for (const output of request.outputs) {
    const path = output.destination
    const fingerprint = fingerprintOf(output)
    const stat = request.isPresent ? fs.lstat(joinDestination(request.destination, path)) : undefined
    const isForced = folded.size > 0 && folded.has(foldCase(path))
    const state = stat === undefined || isForced ? 'changed' : compare(output, fingerprint, stat, request, fs)
    if (state === 'changed') changed.push({ output, fingerprint, isFolder: stat?.isDirectory() ?? false })
    else if (state !== 'same') adopted.push({ path, entry: state })
  }
  diagnostics.push(...changed.flatMap(({ output }) => refuseInGit(output)))
  if (request.isPresent) {
    diagnostics.push(...findObstacles(changed, removals, request, fs))
    checkWritable([...removals, ...changed.map(({ output }) => output.destination)], request, fs)
  }
  return { changed, removals, adopted, unchanged: request.outputs.length - changed.length, diagnostics }
}

/** Only files that are still what we wrote are removed; the rest is somebody's, and stays. */
function findRemovals(
  { obsolete, entries, destination, folders }: PlanRequest,
  diagnostics: Diagnostic[],
  fs: FileSystem,
): readonly DestinationPath[] {
  return obsolete.filter(path => {
    const entry = entries.get(path)
    if (entry === undefined) return false
    const absolute = joinDestination(destination, path)
    const stat = fs.lstat(absolute)
    if (stat === undefined) return true
    if (folders.findObstacle(path) === null && isOurs(absolute, stat, entry, fs)) return true
    diagnostics.push({
      severity: 'warning',
      code: 'destination-foreign',
      message: `"${path}" is no longer part of the site, but was changed since Tusitala wrote it, and was left`,
      hint: `remove "${absolute}" yourself, or keep it with "keep_files"`,
    })
    return false
  })
}

function compare(
  output: Output,
  fingerprint: string,
  stat: Stats,
  { entries, destination }: PlanRequest,
  fs: FileSystem,
): 'same' | 'changed' | Entry {
  const path = output.destination
  const entry = entries.get(path)
  if (entry !== undefined && isUntouched(stat, entry)) {
    return entry.fingerprint === fingerprint ? 'same' : 'changed'
  }
  const isText = typeof output.content === 'string' || 'print' in output.content
  const isEqual = isText && holdsPrint(joinDestination(destination, path), stat, fingerprint, fs)
  return isEqual ? { size: stat.size, modified: stat.mtimeMs, fingerprint } : 'changed'
}

function findObstacles(
  changed: readonly Changed[],
  removals: readonly DestinationPath[],
  { folders, destination }: PlanRequest,
  fs: FileSystem,
): readonly Diagnostic[] {
  const leaving = new Set<string>(removals)
  const named = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const { output, isFolder } of changed) {
    const path = output.destination
    const inside = isFolder ? findForeignFile(destination, path, leaving, fs) : null
    const obstacle = folders.findObstacle(path) ?? inside
    if (obstacle === null || leaving.has(obstacle) || named.has(obstacle)) continue
    named.add(obstacle)
    diagnostics.push({
      severity: 'error',
      code: 'destination-blocked',
      message: `"${obstacle}" is in the way of "${path}": Tusitala did not write it, and does not remove it`,
      hint: `move "${destination}/${obstacle}" away, or give "${output.origin}" another permalink`,
    })
  }
  return diagnostics
}

/** The destination may be a checkout, and git runs what its hooks and its configuration say. */
function refuseInGit({ destination, origin }: Output): readonly Diagnostic[] {
  if (!/(?:^|\/)(?:\.git|git~1)(?:\/|$)/i.test(destination)) return []
  const message = `"${destination}" would be part of a git repository, which may run what is in it`
  const hint = `give "${origin}" another permalink or name`
  return [{ severity: 'error', code: 'destination-blocked', message, hint }]
}

/**
 * Folders closed to us are found before anything is decided: a write that no later build can finish, either,
 * would stand in the way of all.
 *
 * @throws WriteFailure
 */
function checkWritable(
  paths: readonly DestinationPath[],
  { folders, destination }: PlanRequest,
  fs: FileSystem,
): void {
  for (const folder of new Set(paths.map(path => folders.nearestPresent(path)))) {
    const absolute = folder === '' ? destination : `${destination}/${folder}`
    if (!fs.isWritable(absolute)) throw new WriteFailure(`write to "${absolute}"`, 'EACCES')
  }
}

/** In a folder that stands where a file is to be: the first thing that is not about to go. */
function findForeignFile(
  destination: string,
  folder: string,
  leaving: ReadonlySet<string>,
  fs: FileSystem,
): string | null {
  for (const name of fs.list(`${destination}/${folder}`)) {
    const path = `${folder}/${name}`
    if (leaving.has(path)) continue
    const isFolder = fs.lstat(`${destination}/${path}`)?.isDirectory()
    const foreign = isFolder ? findForeignFile(destination, path, leaving, fs) : path
    if (foreign !== null) return foreign
  }
  return null
}
