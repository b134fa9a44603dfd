import type { FileSystem } from './file-system.ts'

/**
 * The folder for what lasts between builds, `tusitala` in the site's `cache_dir`. It is marked when it is made:
 * `cache_dir` may name any folder, and one that we did not make is never removed.
 */
export function makeStateFolder(folder: string, fs: FileSystem): void {
  if (fs.lstat(folder) !== undefined && !isUnfinished(folder, fs)) return
  fs.makeFolders(folder)
  fs.write(`${folder}/.gitignore`, MARK)
}

export function removeStateFolder(folder: string, fs: FileSystem): void {
  const mark = `${folder}/.gitignore`
  if (fs.lstat(mark)?.isFile() && fs.read(mark).toString() === MARK) fs.removeTree(folder)
}

/** Whether the process that made it died before it was marked. */
function isUnfinished(folder: string, fs: FileSystem): boolean {
  const names = fs.list(folder)
  if (names.length === 0) return true
  if (names.some(name => name !== '.gitignore')) return false
  const mark = fs.read(`${folder}/.gitignore`).toString()
  return mark !== MARK && MARK.startsWith(mark)
}

/** As in Jekyll's own cache, it keeps the folder out of git. */
const MARK = '# Made by Tusitala, which may remove this folder.\n*\n'
