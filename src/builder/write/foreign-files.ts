import { dirname } from 'node:path'
import { type FileSystem, nodeFileSystem, tryTo } from '../../disk/file-system.ts'

/** The files of a destination, whoever wrote them, by their paths in it. Links are files, wherever they lead. */
export function filesInDestination(
  destination: string,
  keepFiles: readonly string[],
  fs: FileSystem = nodeFileSystem,
): readonly string[] {
  const files: string[] = []
  collect('')
  return files

  function collect(folder: string): void {
    if (fs.lstat(`${destination}/${folder}`)?.isDirectory() !== true) return
    for (const name of fs.list(`${destination}/${folder}`)) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (history.has(name) || keepFiles.some(kept => path.startsWith(kept))) continue
      if (fs.lstat(`${destination}/${path}`)?.isDirectory() === true) collect(path)
      else files.push(path)
    }
  }
}

/** Never removed, whatever `keep_files` says: a checkout's history is nobody's output. */
const history: ReadonlySet<string> = new Set(['.git', '.svn'])

/**
 * Removes files that Tusitala did not write: only for a site whose plugin cleans its destination as Jekyll does, and was
 * told each of them by name.
 */
export function removeForeign(
  destination: string,
  paths: readonly string[],
  fs: FileSystem = nodeFileSystem,
): void {
  for (const path of paths) {
    tryTo(() => fs.unlink(`${destination}/${path}`))
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      tryTo(() => fs.removeFolder(`${destination}/${folder}`))
    }
  }
}
