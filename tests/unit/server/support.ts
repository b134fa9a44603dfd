import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { type WatchOptions, watchFiles } from '../../../src/server/watch-files.ts'
import { type Files, writeFiles } from '../../support/site.ts'

export interface WatchedTestFolder {
  readonly folder: string
  readonly batches: (readonly string[] | undefined)[]
  readonly notes: string[]
  readonly path: (name: string) => string
  /** Waits until each of these paths was reported since the last call. */
  readonly hears: (...paths: readonly string[]) => Promise<void>
  /** Everything that has been reported once a change made now is. */
  readonly heard: () => Promise<readonly string[]>
}

export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tusitala-watch-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder of some files that is watched until the test ends. */
export function watchFolder(files: Files, options: Partial<WatchOptions> = {}): WatchedTestFolder {
  const folder = options.source ?? scratchFolder()
  writeFiles(folder, files)
  const batches: WatchedTestFolder['batches'] = []
  const notes: string[] = []
  const watching = watchFiles(
    { source: folder, files: [], ignored: [], followsLinks: false, isPolling: false, ...options },
    { onChange: paths => batches.push(paths), onNote: note => notes.push(note) },
  )
  onTestFinished(() => watching.close())
  let seen = 0
  const hears: WatchedTestFolder['hears'] = (...paths) =>
    vi.waitFor(
      () => {
        const news = batches.slice(seen).flatMap(batch => batch ?? [])
        for (const path of paths) if (!news.includes(path)) throw new Error(`${path} is not in ${news}`)
        seen = batches.length
      },
      { timeout: 5000, interval: 5 },
    )
  return {
    folder,
    batches,
    notes,
    path: name => join(folder, name),
    hears,
    async heard() {
      writeFiles(folder, { 'the-last': String(batches.length) })
      await hears('the-last')
      return batches.flatMap(batch => batch ?? []).filter(path => path !== 'the-last')
    },
  }
}
