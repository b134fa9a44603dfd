import { type Stats, statSync } from 'node:fs'
import type { WatchedPlaces, Watching } from './watch-folders.ts'

/** Milliseconds between two looks, at least. */
const shortest = 250
/** A look may take this part of the time: 15 ms for 10,000 files are 5 % of a processor. */
const share = 1 / 20
/** A file changed within so many milliseconds may change again under the same time: clocks of files tick slowly. */
const tick = 20

/** Hears of nothing, and looks at every file again and again instead. */
export function pollFiles(places: WatchedPlaces, report: (path: string) => void): Watching {
  let seen = stampFiles(places)
  let timer = setTimeout(look, shortest)
  return { close: () => clearTimeout(timer) }

  function look(): void {
    const started = performance.now()
    const stamps = stampFiles(places)
    const before = seen
    seen = stamps
    for (const [path, stamp] of stamps) if (before.get(path) !== stamp) report(path)
    for (const path of before.keys()) if (!stamps.has(path)) report(path)
    timer = setTimeout(look, Math.max(shortest, (performance.now() - started) / share))
  }
}

type Stamps = Map<string, string>

function stampFiles({ source, files, entries }: WatchedPlaces): Stamps {
  const stamps: Stamps = new Map()
  const now = Date.now()
  for (const file of files) stamp(file)
  walk(source)
  return stamps

  function walk(folder: string): void {
    for (const { path, isFolder } of entries.in(folder)) {
      stamp(path, isFolder)
      if (isFolder) walk(path)
    }
  }

  function stamp(path: string, isFolder = false): void {
    const stat = statOf(path)
    if (stat === null) return
    const { mtimeMs, ctimeMs, size, ino } = stat
    // A folder's times change with what is in it, which is seen by itself.
    if (isFolder) {
      stamps.set(path, `folder ${ino}`)
      return
    }
    const isFresh = Math.abs(now - mtimeMs) < tick
    stamps.set(path, `${mtimeMs} ${ctimeMs} ${size} ${ino}${isFresh ? ' fresh' : ''}`)
  }
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
