import { resolve } from 'node:path'
import type { BuildResult } from '../builder/request.ts'
import type { Session } from '../builder/session.ts'
import type { Config } from '../config/config.ts'
import { type WatchListener, type WatchOptions, watchFiles } from './watch-files.ts'
import type { Watching } from './watch-places.ts'
import { isBelow } from './watched-places.ts'

/** The part of a session that watching needs. */
export type WatchedSession = Pick<Session, 'update' | 'close'>

export interface Update {
  readonly result: BuildResult
  /** What changed; undefined where the session looked for itself. */
  readonly paths: readonly string[] | undefined
  readonly milliseconds: number
}

export interface WatchSiteOptions {
  readonly session: WatchedSession
  /** Configuration files as `--config` names them. */
  readonly configFiles: readonly string[]
  /** See {@link WatchOptions.isPolling}; the configuration may ask for it, too. */
  readonly isPolling: boolean
  /** Ends the watching. */
  readonly signal: AbortSignal
  /** Called after each update, the first as well. */
  readonly onUpdate: (update: Update) => void
  readonly onWatching: () => void
  readonly onNote: WatchListener['onNote']
}

/**
 * Brings a site up to date, and again whenever its files change, until the signal comes; then closes the session.
 *
 * Updates are synchronous, and so what changes during one waits in the watch and is the next batch.
 */
export async function watchSite(options: WatchSiteOptions): Promise<void> {
  const { session, signal, onUpdate } = options
  const notes = new Set<string>()
  let watching: Watching = { close() {} }
  let watched = ''
  let isWatching = false
  try {
    await new Promise<void>((end, fail) => {
      signal.addEventListener('abort', () => end(), { once: true })
      if (signal.aborted) return end()
      const listener: WatchListener = { onChange: guard(hear), onNote: noteOnce }
      guard(update)()

      /** First for what changed before the watch was there. */
      function hear(paths: readonly string[] | undefined): void {
        update(paths)
        if (isWatching || paths !== undefined || signal.aborted) return
        isWatching = true
        options.onWatching()
      }

      function update(paths?: readonly string[]): void {
        if (signal.aborted) return
        const started = performance.now()
        const result = session.update(paths)
        onUpdate({ result, paths, milliseconds: performance.now() - started })
        watch(result.config)
      }

      /** The configuration says what to watch, and may change. */
      function watch(config: Config): void {
        const wanted = watchOptions(config, options)
        if (JSON.stringify(wanted) === watched) return
        watched = JSON.stringify(wanted)
        watching.close()
        watching = watchFiles(wanted, listener)
      }

      /** A bug that shows in an update ends the watching, and not the process behind everybody's back. */
      function guard<Input extends unknown[]>(work: (...input: Input) => void): (...input: Input) => void {
        return (...input) => {
          try {
            work(...input)
          } catch (error) {
            fail(error)
          }
        }
      }
    })
  } finally {
    watching.close()
    session.close()
  }

  function noteOnce(text: string): void {
    if (!notes.has(text)) options.onNote(text)
    notes.add(text)
  }
}

function watchOptions(config: Config, { configFiles, isPolling }: WatchSiteOptions): WatchOptions {
  const { source, destination, cacheDir } = config
  return {
    source,
    files: configFiles.map(name => resolve(name)).filter(path => !isBelow(path, source)),
    ignored: [destination, resolve(source, cacheDir)],
    followsLinks: config.followsSymbolicLinks,
    isPolling: isPolling || config.values.get('force_polling') === true,
  }
}
