import * as fs from 'node:fs'

/**
 * What the writer and the cache ask of the file system. Everything is synchronous: on a local disk that is two to four
 * times as fast as promises. Tests put their own in its place, whose k-th call fails.
 */
export interface FileSystem {
  /** Undefined where there is nothing. Links are not followed. */
  lstat(path: string): fs.Stats | undefined
  /** Links are followed. */
  stat(path: string): fs.Stats
  realpath(path: string): string
  /** Whether files may be made in the folder. */
  isWritable(folder: string): boolean
  /** The names in a folder. */
  list(folder: string): readonly string[]
  read(path: string): Buffer
  /** For reading; whoever opens it closes it. */
  open(path: string): OpenFile
  write(path: string, content: string | Uint8Array): void
  /** Fails with EEXIST where there is something already. */
  create(path: string): void
  append(path: string, content: string | Uint8Array): void
  copy(from: string, to: string): void
  /** Seconds since 1970 */
  setModified(path: string, seconds: number): void
  rename(from: string, to: string): void
  unlink(path: string): void
  makeFolder(path: string): void
  /** Makes the folders above it, too. */
  makeFolders(path: string): void
  /** Only an empty one. */
  removeFolder(path: string): void
  /** With all that is in it; links are not followed. */
  removeTree(path: string): void
}

/** Its bytes can be read even when the file has been removed. */
export interface OpenFile {
  /** Less than `length` bytes where the file ends before. */
  read(start: number, length: number): Buffer
  close(): void
}

export const nodeFileSystem: FileSystem = {
  lstat: path => {
    try {
      return fs.lstatSync(path, { throwIfNoEntry: false })
    } catch (error) {
      // A file is where one of the path's folders should be.
      if (errorCode(error) === 'ENOTDIR') return undefined
      throw error
    }
  },
  stat: path => fs.statSync(path),
  realpath: path => fs.realpathSync.native(path),
  isWritable: folder => {
    try {
      fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
      return true
    } catch {
      return false
    }
  },
  list: folder => fs.readdirSync(folder),
  read: path => fs.readFileSync(path),
  open: path => {
    const file = fs.openSync(path, 'r')
    return {
      read: (start, length) => {
        const bytes = Buffer.allocUnsafe(length)
        return bytes.subarray(0, fs.readSync(file, bytes, 0, length, start))
      },
      close: () => fs.closeSync(file),
    }
  },
  write: (path, content) => fs.writeFileSync(path, content),
  create: path => fs.writeFileSync(path, '', { flag: 'wx' }),
  append: (path, content) => fs.appendFileSync(path, content),
  copy: (from, to) => fs.copyFileSync(from, to),
  setModified: (path, seconds) => fs.utimesSync(path, seconds, seconds),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: path => fs.unlinkSync(path),
  makeFolder: path => {
    fs.mkdirSync(path)
  },
  makeFolders: path => {
    fs.mkdirSync(path, { recursive: true })
  },
  removeFolder: path => fs.rmdirSync(path),
  removeTree: path => fs.rmSync(path, { recursive: true, force: true }),
}

/** `ENOSPC`, `EACCES` ...; null for what is no error of the system. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Does what is good to have done, but no failure when it cannot be. */
export function tryTo(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (errorCode(error) === null) throw error
  }
}
