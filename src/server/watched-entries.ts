import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

export interface WatchedEntry {
  readonly path: string
  readonly isFolder: boolean
  /** Where a symbolic link to a file leads; null for what is none. */
  readonly target: string | null
}

export interface EntryOptions {
  /** The site's source, absolute. */
  readonly source: string
  /** Whether symbolic links may lead out of the source. */
  readonly followsLinks: boolean
  readonly isIgnored: (path: string) => boolean
}

/** What is to be watched of a folder or at a path. What cannot be read is not there. */
export interface WatchedEntries {
  readonly in: (folder: string) => readonly WatchedEntry[]
  readonly at: (path: string) => WatchedEntry | null
}

export function createWatchedEntries({ source, followsLinks, isIgnored }: EntryOptions): WatchedEntries {
  const root = orNull(() => realpathSync(source)) ?? source
  return {
    in: folder =>
      (orNull(() => readdirSync(folder, { withFileTypes: true })) ?? []).flatMap(entry => {
        const path = join(folder, entry.name)
        return isIgnored(path) ? [] : (inspect(path, entry) ?? [])
      }),
    at(path) {
      const stat = isIgnored(path) ? null : orNull(() => lstatSync(path))
      return stat === null ? null : inspect(path, stat)
    },
  }

  function inspect(path: string, kind: Kind): WatchedEntry | null {
    if (!kind.isSymbolicLink()) return { path, isFolder: kind.isDirectory(), target: null }
    const target = orNull(() => realpathSync(path))
    if (target === null || !(followsLinks || isBelow(target, root))) return null
    if (orNull(() => statSync(target))?.isDirectory() !== true) return { path, isFolder: false, target }
    // A link to a folder that it lies in has no end.
    return isBelow(join(root, path.slice(source.length)), target)
      ? null
      : { path, isFolder: true, target: null }
  }
}

interface Kind {
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

/** Whether `path` is `folder` or lies in it; both absolute. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
