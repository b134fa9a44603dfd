import { errorCode, type FileSystem, tryTo } from '../../disk/file-system.ts'
import { joinDestination } from '../../site/destination-path.ts'
import type { DestinationPath } from '../../site/types.ts'
import { isOurs } from './compare.ts'
import { asFailure, attempt } from './failure.ts'
import { Folders } from './folders.ts'
import { type Journal, readJournal, stagedPath } from './journal.ts'
import type { Manifest } from './manifest.ts'
import type { Workplace } from './workplace.ts'

/**
 * Does what a journal says, for the build that wrote it.
 *
 * Removals come first: an old file `a` makes room for the new `a/index.html`, and the old `A.html` is gone
 * before the new `a.html` comes, where both are one name.
 */
export function finish(
  journal: Journal,
  place: Workplace,
  manifest: Manifest,
  folders: Folders,
  fs: FileSystem,
): void {
  const puts = journal.puts.map(({ path }, index) => ({
    path,
    from: stagedPath(place, journal.layout, path, index),
  }))
  if (!moveWhole(journal, place, fs)) {
    carryOut({ puts, removals: journal.removals, emptied: journal.removals }, place, manifest, folders, fs)
  }
  conclude(journal, place, manifest, fs)
}

/** Finishes what a killed build had decided to do, or clears away what it had only begun. */
export function recover(place: Workplace, manifest: Manifest, fs: FileSystem): void {
  const journal = readJournal(place, fs)
  const isGone = journal?.layout === 'files' && fs.lstat(place.destination) === undefined
  if (journal === null || isGone) {
    discard(place, fs)
    return
  }
  if (!moveWhole(journal, place, fs)) {
    carryOut(remainingSteps(journal, place, fs), place, manifest, new Folders(place.destination, fs), fs)
  }
  conclude(journal, place, manifest, fs)
}

/** Clears away what was staged. Nothing of the destination has been touched so far. */
export function discard(place: Workplace, fs: FileSystem): void {
  for (const path of [place.journal, `${place.journal}.new`]) {
    if (fs.lstat(path) !== undefined) fs.unlink(path)
  }
  if (fs.lstat(place.staged) !== undefined) fs.removeTree(place.staged)
}

interface Steps {
  readonly puts: readonly { readonly path: DestinationPath; readonly from: string }[]
  readonly removals: readonly DestinationPath[]
  /** What was in folders that may be empty now. */
  readonly emptied: readonly DestinationPath[]
}

/**
 * A file that is not staged any more has been put already, and then all removals have been done before it. To
 * do them again would take the new `a.html` for the old `A.html`. A staged file of another size was cut short
 * by a loss of power; the build that comes now writes it anew.
 */
function remainingSteps(journal: Journal, place: Workplace, fs: FileSystem): Steps {
  let isBegun = false
  const puts: { path: DestinationPath; from: string }[] = []
  for (const [index, { path, entry }] of journal.puts.entries()) {
    const from = stagedPath(place, journal.layout, path, index)
    const stat = fs.lstat(from)
    if (stat === undefined) isBegun = true
    else if (stat.size === entry.size) puts.push({ path, from })
  }
  return { puts, removals: isBegun ? [] : journal.removals, emptied: journal.removals }
}

/** A destination that does not exist yet comes into being whole, by one rename. */
function moveWhole({ layout }: Journal, place: Workplace, fs: FileSystem): boolean {
  if (layout !== 'folder' || fs.lstat(place.destination) !== undefined) return false
  if (fs.lstat(place.staged) === undefined) return false
  attempt(`make the folder "${place.destination}"`, () => fs.rename(place.staged, place.destination))
  return true
}

function carryOut(
  { puts, removals, emptied }: Steps,
  place: Workplace,
  manifest: Manifest,
  folders: Folders,
  fs: FileSystem,
): void {
  for (const path of removals) {
    attempt(`remove "${path}"`, () => remove(path, place, manifest, folders, fs))
  }
  for (const { path, from } of puts) {
    try {
      folders.makeParent(path)
      putInPlace(from, joinDestination(place.destination, path), fs)
    } catch (error) {
      throw asFailure(`put "${path}" in its place`, error)
    }
  }
  folders.removeEmptyParents(emptied)
}

function conclude(journal: Journal, place: Workplace, manifest: Manifest, fs: FileSystem): void {
  attempt('write the list of published files', () => manifest.record(journal))
  attempt('remove the journal', () => fs.unlink(place.journal))
  tryTo(() => fs.removeTree(place.staged))
}

function remove(
  path: DestinationPath,
  place: Workplace,
  manifest: Manifest,
  folders: Folders,
  fs: FileSystem,
): void {
  const absolute = joinDestination(place.destination, path)
  const entry = manifest.entries.get(path)
  const stat = fs.lstat(absolute)
  if (stat === undefined || entry === undefined || !isOurs(absolute, stat, entry, fs)) return
  if (folders.findObstacle(path) === null) fs.unlink(absolute)
}

function putInPlace(from: string, to: string, fs: FileSystem): void {
  try {
    fs.rename(from, to)
  } catch (error) {
    if (errorCode(error) === 'EXDEV') {
      moveAcross(from, to, fs)
    } else if (fs.lstat(to)?.isDirectory()) {
      removeEmptyFolders(to, fs)
      fs.rename(from, to)
    } else {
      throw error
    }
  }
}

/** A volume mounted inside of the destination. */
function moveAcross(from: string, to: string, fs: FileSystem): void {
  const modified = fs.stat(from).mtimeMs
  const aside = `${to}.tusitala-new`
  fs.copy(from, aside)
  fs.setModified(aside, modified / 1000)
  fs.rename(aside, to)
  fs.unlink(from)
}

/** What is left of a folder whose files were all removed. Fails when there is a file after all. */
function removeEmptyFolders(folder: string, fs: FileSystem): void {
  for (const name of fs.list(folder)) removeEmptyFolders(`${folder}/${name}`, fs)
  fs.removeFolder(folder)
}
