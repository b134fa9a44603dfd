import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { type WatchOptions, watchFiles } from '../../../src/server/watch-files.ts'
import { type Files, writeFiles } from '../../support/site.ts'

export interface WatchedTestFolder {
  readonly folder: string
  /** Those after the first, which says that the watching has begun. */
  readonly batches: (readonly string[] | undefined)[]
  readonly notes: string[]
  readonly path: (name: string) => string
  /** Waits until each of these paths, or a folder that it lies in, was reported since the last call. */
  readonly hears: (...paths: readonly string[]) => Promise<void>
  /** Saves a file until that is reported under its own name. */
  readonly hearsSaves: (path: string) => Promise<void>
  /** Everything that has been reported once a change made now is. */
  readonly heard: () => Promise<readonly string[]>
}

export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tusitala-watch-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder of some files that is watched until the test ends. */
export async function watchFolder(
  files: Files,
  options: Partial<WatchOptions> = {},
): Promise<WatchedTestFolder> {
  const folder = options.source ?? scratchFolder()
  writeFiles(folder, files)
  const batches: WatchedTestFolder['batches'] = []
  const notes: string[] = []
  const watching = watchFiles(
    { source: folder, files: [], ignored: [], followsLinks: false, isPolling: false, ...options },
    { onChange: paths => batches.push(paths), onNote: note => notes.push(note) },
  )
  onTestFinished(() => watching.close())
  await until(() => batches.length > 0, 'the watching has not begun')
  batches.length = 0
  let seen = 0
  const hears: WatchedTestFolder['hears'] = async (...paths) => {
    for (const path of paths) {
      const isTold = (told: string): boolean => path === told || path.startsWith(`${told}/`)
      await until(
        () => batches.slice(seen).some(batch => batch === undefined || batch.some(isTold)),
        `${path} is not in ${batches.slice(seen)}`,
      )
    }
    seen = batches.length
  }
  return {
    folder,
    batches,
    notes,
    path: name => join(folder, name),
    hears,
    hearsSaves(path) {
      const start = batches.length
      let text = ''
      return until(
        () => {
          text += 'x'
          writeFiles(folder, { [path]: text })
          return batches.slice(start).some(batch => batch?.includes(path))
        },
        `${path} is not in ${batches.slice(start)}`,
      )
    },
    async heard() {
      writeFiles(folder, { 'the-last': String(batches.length) })
      await hears('the-last')
      return batches.flatMap(batch => batch ?? []).filter(path => path !== 'the-last')
    },
  }
}

function until(isTrue: () => boolean, problem: string): Promise<void> {
  const check = (): void => {
    if (!isTrue()) throw new Error(problem)
  }
  return vi.waitFor(check, { timeout: 5000, interval: 20 })
}
