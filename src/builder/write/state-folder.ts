import type { FileSystem } from './file-system.ts'

/**
 * The folder for what lasts between builds, `tusitala` in the site's `cache_dir`. It is marked when it is made:
 * `cache_dir` may name any folder, and one that we did not make is never removed.
 */
export function makeStateFolder(folder: string, fs: FileSystem): void {
  if (fs.lstat(folder) !== undefined) return
  fs.makeFolders(folder)
  fs.write(`${folder}/.gitignore`, MARK)
}

export function removeStateFolder(folder: string, fs: FileSystem): void {
  const mark = `${folder}/.gitignore`
  if (fs.lstat(mark)?.isFile() && fs.read(mark).toString() === MARK) fs.removeTree(folder)
}

/** As in Jekyll's own cache, it keeps the folder out of git. */
const MARK = '# Made by Tusitala, which may remove this folder.\n*\n'
