import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { createWatchedPlaces, type PlaceOptions, statOf } from './watched-places.ts'

/** A way to hear of changed files. */
export interface Watching {
  readonly close: () => void
}

export interface PlaceEvents {
  /** From now on nothing is missed. */
  readonly ready: () => void
  /** A file or folder, absolute, that was changed, added or removed. Of a folder all that is in it. */
  readonly report: (path: string) => void
  /** A folder has taken the place of another, with whose watch chokidar stays: it hears nothing any more. */
  readonly replaced: () => void
  readonly fail: (error: unknown) => void
}

/** Milliseconds between two looks at a file: for 10,000 files they take 10 to 20 % of a processor. */
const interval = 500
/** Milliseconds that chokidar takes to read a folder and watch it, at most; twice, as a build may hold up the first. */
const settling = 100

/**
 * Hears of changes from chokidar, which keeps a watch for each folder. Files are told by the raw events of these
 * watches, and need none of their own: 10,000 posts take 2 watches instead of 10,002. Chokidar's other events would
 * miss saves: it drops the second of two within 50 ms, and one that keeps the file's time.
 */
export function watchPlaces(
  options: PlaceOptions & { readonly isPolling: boolean },
  events: PlaceEvents,
): Watching {
  const places = createWatchedPlaces(options, folder => watcher.add(folder))
  /** All that chokidar watches, with what tells a folder from another in its place. */
  const known = new Map<string, number | undefined>()
  let isReady = false
  const watcher: FSWatcher = watch([...places.folders], {
    usePolling: options.isPolling,
    interval,
    binaryInterval: interval,
    atomic: false,
    ignorePermissionErrors: true,
    // The environment may ask for polling, too.
    ignored: (path, stats) =>
      (stats?.isFile() === true && !watcher.options.usePolling) || places.isIgnored(resolve(path), stats),
  })
    .on('all', (event, path, stats) => {
      if (event.startsWith('unlink')) known.delete(path)
      else known.set(path, stats?.ino)
      if (!isReady) return
      report(path)
      if (event !== 'addDir') return
      onceSettled(() => {
        report(path)
        addMissed(path)
      })
    })
    .on('raw', hear)
    .on('error', events.fail)
    .on('ready', () => {
      isReady = true
      onceSettled(() => {
        for (const path of known.keys()) addMissed(path)
      })
      events.ready()
    })
  return {
    close() {
      void watcher.close()
    },
  }

  function report(path: string): void {
    for (const changed of places.changedWith(path)) events.report(changed)
  }

  /** A watch tells the name in its folder; polling tells the path. */
  function hear(event: string, name: string, details: unknown): void {
    const folder = watchedFolder(details)
    // A folder that goes says so under its own name, too; its parent tells.
    if (folder !== null && name === basename(folder) && !existsSync(folder)) return
    const path = folder === null ? name : join(folder, name)
    const stat = statOf(path)
    const isKnownFolder = stat?.isDirectory() === true && known.has(path)
    const isReplaced = event === 'rename' || stat?.ino !== known.get(path)
    // Rights or times of a folder: what changes in it has events of its own.
    if (isKnownFolder && !isReplaced) return
    report(path)
    if (isKnownFolder) events.replaced()
  }

  function onceSettled(look: () => void): void {
    const lookIfOpen = (): void => {
      if (!watcher.closed) look()
    }
    setTimeout(() => setTimeout(lookIfOpen, settling), settling)
  }

  /** Chokidar reads a folder before it watches it, and has missed what came in between. */
  function addMissed(folder: string): void {
    if (statOf(folder)?.isDirectory() !== true) return
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const isMeant = entry.isDirectory() || (entry.isFile() && watcher.options.usePolling)
      const path = join(folder, entry.name)
      if (isMeant && !known.has(path)) watcher.add(path)
    }
  }
}

function watchedFolder(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return null
  return typeof details.watchedPath === 'string' ? details.watchedPath : null
}
