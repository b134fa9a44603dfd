import { existsSync, type FSWatcher, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { WatchedEntries, WatchedEntry } from './watched-entries.ts'
import { isBelow } from './watched-entries.ts'

/** A way to hear of changed files. */
export interface Watching {
  readonly close: () => void
}

export interface WatchedPlaces {
  /** The site's source, absolute. */
  readonly source: string
  /** Files that lie elsewhere, absolute. */
  readonly files: readonly string[]
  readonly entries: WatchedEntries
  readonly isIgnored: (path: string) => boolean
}

export interface WatchEvents {
  /** A file or folder, absolute, that was changed, added or removed. */
  readonly report: (path: string) => void
  /** The system has no watches to give. Called once at most, and never before `watchFolders` has returned. */
  readonly fail: (error: unknown) => void
}

/**
 * Hears of changes from the system, with a watch for each folder: of files in it the watch tells by name, and so
 * 10,000 posts take one watch. Chokidar 5 would be the library for this, and was tried: it takes a watch for each
 * file as well (10,002, ready after 885 ms; here 2 after 33 ms), drops the second of two saves within 50 ms, and of
 * a tree that is copied into the site it missed 125 of 6,000 files, as it reads a new folder before it watches it.
 */
export function watchFolders(
  { source, files, entries, isIgnored }: WatchedPlaces,
  events: WatchEvents,
): Watching {
  const folders = new Map<string, FSWatcher>()
  const elsewhere = new Map<string, TargetFolder>()
  let isOver = false

  openTree(source, () => {})
  for (const file of files) watchTarget(file, file)
  return { close }

  /** First the watch, then the reading: what comes in between is heard of twice, and never missed. */
  function openTree(folder: string, found: (path: string) => void): void {
    const opened = open(folder, (event, name) => hear(folder, event, name))
    if (opened === null) return
    folders.set(folder, opened)
    for (const entry of entries.in(folder)) {
      found(entry.path)
      follow(entry, found)
    }
  }

  function follow(entry: WatchedEntry, found: (path: string) => void): void {
    if (entry.isFolder) openTree(entry.path, found)
    else if (entry.target !== null) watchTarget(entry.target, entry.path)
  }

  function hear(folder: string, event: string, name: string | null): void {
    const path = name === null ? folder : join(folder, name)
    if (isIgnored(path)) return
    const isKnownFolder = folders.has(path)
    // Rights or times of a folder: what changes in it has events of its own.
    if (event === 'change' && isKnownFolder) return
    // A folder that goes says so under its own name, too; its parent tells.
    if (event === 'rename' && name === basename(folder) && !existsSync(folder)) return
    events.report(path)
    if (event === 'change') return
    // Another folder may have taken this one's name, and the watch stays with the one that had it.
    if (isKnownFolder) closeTree(path)
    const entry = entries.at(path)
    if (entry !== null) follow(entry, events.report)
  }

  function closeTree(folder: string): void {
    for (const [path, opened] of folders) {
      if (!isBelow(path, folder)) continue
      opened.close()
      folders.delete(path)
    }
  }

  /** A file that lies elsewhere is watched by its folder: a save may put another file in its place. */
  function watchTarget(target: string, path: string): void {
    const folder = dirname(target)
    const known = elsewhere.get(folder) ?? openTargets(folder)
    if (known === null) return
    const name = basename(target)
    known.names.set(name, (known.names.get(name) ?? new Set()).add(path))
  }

  function openTargets(folder: string): TargetFolder | null {
    const names: TargetFolder['names'] = new Map()
    const opened = open(folder, (_event, name) => {
      for (const path of names.get(name ?? '') ?? []) events.report(path)
    })
    if (opened === null) return null
    const known = { opened, names }
    elsewhere.set(folder, known)
    return known
  }

  function open(folder: string, hearOf: (event: string, name: string | null) => void): FSWatcher | null {
    if (isOver) return null
    try {
      return watch(folder, hearOf).on('error', failUnlessGone)
    } catch (error) {
      failUnlessGone(error)
      return null
    }
  }

  function failUnlessGone(error: unknown): void {
    if (isOver || isGone(error)) return
    close()
    process.nextTick(events.fail, error)
  }

  function close(): void {
    isOver = true
    for (const opened of folders.values()) opened.close()
    for (const { opened } of elsewhere.values()) opened.close()
    folders.clear()
    elsewhere.clear()
  }
}

interface TargetFolder {
  readonly opened: FSWatcher
  /** The paths to report for a file of this folder. */
  readonly names: Map<string, Set<string>>
}

/** What was removed in the meantime, or may not be read, is not watched. Windows says EPERM of a removed folder. */
const goneCodes: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP'])

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && goneCodes.has(error.code)
}
