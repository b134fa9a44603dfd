import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import { errorCode, type FileSystem } from '../../disk/file-system.ts'

/** Where a write keeps what it needs. Absolute paths, without links. */
export interface Workplace {
  readonly destination: string
  /** Exists only while a build writes, or after one that was killed. */
  readonly folder: string
  readonly journal: string
  /** New files wait here until all are written. */
  readonly staged: string
}

/**
 * The workplace lies beside the destination, where renaming is atomic and nobody publishes it; inside of it
 * where the destination is a file system of its own (a volume) or its parent is closed to us.
 */
export function findWorkplace(destination: string, fs: FileSystem): Workplace {
  const real = realPath(resolve(destination), fs)
  const folder = liesInside(real, fs)
    ? `${real}/.tusitala-writing`
    : `${dirname(real)}/.${basename(real)}.tusitala-writing`
  return { destination: real, folder, journal: `${folder}/journal`, staged: `${folder}/staged` }
}

/** The path without links, also of what does not exist yet. */
export function realPath(path: string, fs: FileSystem): string {
  try {
    return fs.realpath(path)
  } catch (error) {
    const parent = dirname(path)
    if (errorCode(error) !== 'ENOENT' || parent === path) throw error
    return resolve(realPath(parent, fs), basename(path))
  }
}

/** Whether `folder` is, or holds, `path`; both absolute and without links. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way)
}

function liesInside(destination: string, fs: FileSystem): boolean {
  const existing = fs.lstat(destination)
  if (existing === undefined) return false
  const parent = dirname(destination)
  return fs.stat(parent).dev !== existing.dev || !fs.isWritable(parent)
}
