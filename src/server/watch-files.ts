import { sep } from 'node:path'
import { collectChanges } from './collect-changes.ts'
import { createIsOwnOutput } from './own-output.ts'
import { silentFileSystem } from './silent-file-system.ts'
import { type Watching, watchPlaces } from './watch-places.ts'
import { isBelow, type PlaceOptions } from './watched-places.ts'

export interface WatchOptions extends PlaceOptions {
  /** Looks at every file again and again, for file systems whose changes raise no events. */
  readonly isPolling: boolean
}

export interface WatchListener {
  /**
   * A batch of paths, relative to the source with slashes, or absolute for files outside of it: files and folders
   * that were changed, added or removed. Undefined where anything may have changed: when the watching begins, too.
   */
  readonly onChange: (paths: readonly string[] | undefined) => void
  /** Something that the author should know of, as a sentence without its full stop. */
  readonly onNote: (text: string) => void
}

/**
 * Milliseconds. The events of one save came within 2 ms (Vim, sed, redirection). A `git checkout` of 1,100 files pauses
 * for longer, as chokidar reads the folder anew at each event: told after 12 ms it was 23 to 36 batches on a busy
 * machine, after 60 ms 2 to 6.
 */
const times = { quiet: 12, calm: 60, many: 20, longest: 1000 }

/**
 * More events than this in a batch, and some may have been lost while a build kept us from reading them: Linux
 * keeps 16,384 by default, and Node does not say when it keeps no more.
 */
const maxEvents = 8192

/** Watches the files of a site until it is closed. */
export function watchFiles(options: WatchOptions, { onChange, onNote }: WatchListener): Watching {
  const { source } = options
  const isOwnOutput = createIsOwnOutput()
  let isDeaf = false
  const changes = collectChanges(times, (paths, events) => {
    if (isDeaf) openAgain()
    onChange(events > maxEvents ? undefined : [...paths].map(sitePath))
  })
  const silent = options.isPolling ? null : silentFileSystem(source)
  if (silent !== null) {
    onNote(`${source} is a shared folder (${silent}), whose changes may raise no events; ${looking}`)
  }
  let isPolling = options.isPolling || silent !== null
  let watching = open()
  return {
    close() {
      watching.close()
      changes.close()
    },
  }

  function open(): Watching {
    return watchPlaces(
      { ...options, isPolling },
      {
        ready: () => onChange(undefined),
        report: path => {
          if (!isOwnOutput(path)) changes.add(path)
        },
        replaced() {
          isDeaf = true
        },
        fail(error) {
          if (isPolling) return
          isPolling = true
          onNote(`the system has no more watches for files (${reasonOf(error)}); ${looking}`)
          openAgain()
        },
      },
    )
  }

  function openAgain(): void {
    isDeaf = false
    watching.close()
    watching = open()
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
