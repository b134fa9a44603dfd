import { basename, sep } from 'node:path'
import { collectChanges } from './collect-changes.ts'
import { createIsOwnOutput } from './own-output.ts'
import { isPassing } from './passing-files.ts'
import { pollFiles } from './poll-files.ts'
import { silentFileSystem } from './silent-file-system.ts'
import { type Watching, watchFolders } from './watch-folders.ts'
import { createWatchedEntries, isBelow } from './watched-entries.ts'

export interface WatchOptions {
  /** The site's folder, absolute. */
  readonly source: string
  /** Files outside of the source that count, too, absolute: configuration files. */
  readonly files: readonly string[]
  /** Folders that do not count, absolute: the destination, the cache. */
  readonly ignored: readonly string[]
  /** Whether symbolic links may lead out of the source. */
  readonly followsLinks: boolean
  /** Looks at every file again and again, for file systems whose changes raise no events. */
  readonly isPolling: boolean
}

export interface WatchListener {
  /**
   * A batch of paths, relative to the source with slashes, or absolute for files outside of it: files and folders
   * that were changed, added or removed. Undefined where anything may have changed.
   */
  readonly onChange: (paths: readonly string[] | undefined) => void
  /** Something that the author should know of, as a sentence without its full stop. */
  readonly onNote: (text: string) => void
}

/**
 * Milliseconds. The events of one save came within 2 ms (Vim, sed, redirection), and in a `git checkout` of 1,100
 * files, which took 350 to 430 ms, the longest pause between two was 4.8 ms on a busy machine.
 */
const times = { quiet: 12, longest: 1000 }

/**
 * More events than this in a batch, and some may have been lost while a build kept us from reading them: Linux
 * keeps 16,384 by default, and Node does not say when it keeps no more.
 */
const maxEvents = 8192

/** Watches the files of a site until it is closed. */
export function watchFiles(options: WatchOptions, { onChange, onNote }: WatchListener): Watching {
  const { source, files } = options
  const ignored = options.ignored.filter(folder => !isBelow(source, folder))
  const isOwnOutput = createIsOwnOutput()
  const isIgnored = (path: string): boolean =>
    isPassing(basename(path)) || ignored.some(folder => isBelow(path, folder))
  const entries = createWatchedEntries({ source, followsLinks: options.followsLinks, isIgnored })
  const places = { source, files, entries, isIgnored }
  const changes = collectChanges(times, (paths, events) =>
    onChange(events > maxEvents ? undefined : [...paths].map(sitePath)),
  )

  const report = (path: string): void => {
    if (!isOwnOutput(path)) changes.add(path)
  }

  let isClosed = false
  let watching = start()
  return {
    close() {
      isClosed = true
      watching.close()
      changes.close()
    },
  }

  function start(): Watching {
    if (options.isPolling) return pollFiles(places, report)
    const silent = silentFileSystem(source)
    if (silent === null) return watchFolders(places, { report, fail: pollInstead })
    onNote(`${source} is a shared folder (${silent}), whose changes may raise no events; ${looking}`)
    return pollFiles(places, report)
  }

  /** What changed between the last event and the first look is for the listener to find. */
  function pollInstead(error: unknown): void {
    if (isClosed) return
    onNote(`the system has no more watches for files (${reasonOf(error)}); ${looking}`)
    watching = pollFiles(places, report)
    onChange(undefined)
  }

  function sitePath(path: string): string {
    return isBelow(path, source) ? path.slice(source.length + 1).replaceAll(sep, '/') : path
  }
}

const looking = 'looking at every file again and again instead, which is slower'

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return hints.has(code) ? `${code}: raise ${hints.get(code)}` : code
}

const hints: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'fs.inotify.max_user_watches'],
  ['EMFILE', 'fs.inotify.max_user_instances'],
])
