import { realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { isPassing } from './passing-files.ts'

export interface PlaceOptions {
  /** The site's folder, absolute. */
  readonly source: string
  /** Files outside of the source that count, too, absolute: configuration files. */
  readonly files: readonly string[]
  /** Folders that do not count, absolute: the destination, the cache. */
  readonly ignored: readonly string[]
  /** Whether symbolic links may lead out of the source. */
  readonly followsLinks: boolean
}

export interface WatchedPlaces {
  /** The source, and folders that single files lie in. */
  readonly folders: ReadonlySet<string>
  /** Whether nothing at the path is to be watched; `stats` are those of a link itself. */
  readonly isIgnored: (path: string, stats?: Stats) => boolean
  /** What changes with a path: itself, links to it, or nothing of the site. */
  readonly changedWith: (path: string) => readonly string[]
}

/** Tells what of a tree is the site's. A folder that is found to be needed later is handed to `add`. */
export function createWatchedPlaces(options: PlaceOptions, add: (folder: string) => void): WatchedPlaces {
  const { source, followsLinks } = options
  const ignored = options.ignored.filter(folder => !isBelow(source, folder))
  const root = orNull(() => realpathSync(source)) ?? source
  const folders = new Set([source])
  /** A save may put another file in a file's place: a single one is watched by its folder. */
  const singles = new Map<string, Set<string>>()
  for (const file of options.files) addSingle(file, file)

  return {
    folders,
    isIgnored(path, stats) {
      if (!isOfSite(path)) return !folders.has(path) && !singles.has(path)
      return stats?.isSymbolicLink() === true && !leadsToFolder(path)
    },
    changedWith: path => [...(isOfSite(path) ? [path] : []), ...(singles.get(path) ?? [])],
  }

  function isOfSite(path: string): boolean {
    if (!isBelow(path, source) || ignored.some(folder => isBelow(path, folder))) return false
    return !path.slice(source.length).split(sep).some(isPassing)
  }

  function leadsToFolder(link: string): boolean {
    const target = orNull(() => realpathSync(link))
    if (target === null || !(followsLinks || isBelow(target, root))) return false
    // A link to a folder that it lies in has no end.
    if (statOf(target)?.isDirectory() === true) return !isBelow(join(root, link.slice(source.length)), target)
    const place = isBelow(target, root) ? join(source, target.slice(root.length)) : target
    addSingle(place, link)
    if (!isOfSite(place)) add(dirname(place))
    return false
  }

  function addSingle(file: string, path: string): void {
    singles.set(file, (singles.get(file) ?? new Set()).add(path))
    if (!isOfSite(file)) folders.add(dirname(file))
  }
}

/** Whether `path` is `folder` or lies in it; both absolute. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** Links are followed. Null for what cannot be read. */
export function statOf(path: string): Stats | null {
  return orNull(() => statSync(path))
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
