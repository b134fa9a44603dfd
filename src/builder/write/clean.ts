import { dirname } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { errorCode, type FileSystem, nodeFileSystem, tryTo } from '../../disk/file-system.ts'
import { removeStateFolder } from '../../disk/state-folder.ts'
import type { DestinationPath } from '../../site/types.ts'
import { checkDestination } from './check-destination.ts'
import { attempt, describeFailure, WriteFailure } from './failure.ts'
import { createWriter, type WriterOptions } from './writer.ts'

export interface CleanResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly removed: readonly DestinationPath[]
  /** Absolute paths of what is left in the destination and in the cache, because it is not ours. */
  readonly left: readonly string[]
}

/**
 * Removes what Tusitala made: the published files and its own part of the cache. Jekyll's `clean` removes both
 * folders with all that is in them; here what we did not write stays, and is named.
 *
 * @param source the site's, absolute
 */
export function clean(source: string, options: WriterOptions): CleanResult {
  const { destination, stateFolder, fileSystem: fs = nodeFileSystem } = options
  const unsafe = [destination, stateFolder].flatMap(folder => checkDestination(folder, source, fs))
  if (unsafe.length > 0) return { diagnostics: unsafe, removed: [], left: [] }
  const { diagnostics, removed } = createWriter({ ...options, keepFiles: [] }).write([])
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, removed, left: [] }
  const cacheFolder = dirname(stateFolder)
  try {
    tryTo(() => fs.removeFolder(destination))
    attempt(`remove "${stateFolder}"`, () => removeStateFolder(stateFolder, fs))
    tryTo(() => fs.removeFolder(cacheFolder))
    const left = [destination, cacheFolder].flatMap(folder =>
      listFolder(folder, fs).map(name => `${folder}/${name}`),
    )
    return { diagnostics, removed, left }
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error
    return { diagnostics: [...diagnostics, describeFailure(error, false)], removed, left: [] }
  }
}

function listFolder(folder: string, fs: FileSystem): readonly string[] {
  try {
    return fs.list(folder)
  } catch (error) {
    if (errorCode(error) === null) throw error
    return []
  }
}
