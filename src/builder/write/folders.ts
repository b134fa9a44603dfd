import { errorCode, type FileSystem, tryTo } from '../../disk/file-system.ts'
import { isWithin } from './workplace.ts'

/**
 * The folders below a root: each is looked at, or made, once. A symbolic link among them may lead to another
 * folder of the root, never out of it, or pages would be written wherever it points.
 */
export class Folders {
  readonly #root: string
  readonly #fs: FileSystem
  readonly #present = new Set<string>([''])

  constructor(root: string, fs: FileSystem) {
    this.#root = root
    this.#fs = fs
  }

  /** Of the folders above `path`, the first that is something else; null where nothing is in the way. */
  findObstacle(path: string): string | null {
    const folder = parentOf(path)
    if (this.#present.has(folder)) return null
    const above = this.findObstacle(folder)
    if (above !== null) return above
    const state = this.#inspect(folder)
    if (state === 'present') this.#present.add(folder)
    return state === 'obstacle' ? folder : null
  }

  /** Of the folders above `path`, the last that exists. Asked after {@link findObstacle}. */
  nearestPresent(path: string): string {
    let folder = parentOf(path)
    while (!this.#present.has(folder)) folder = parentOf(folder)
    return folder
  }

  /** Makes the folders above `path`. Fails where {@link findObstacle} finds one. */
  makeParent(path: string): void {
    const folder = parentOf(path)
    if (this.#present.has(folder)) return
    this.makeParent(folder)
    try {
      this.#fs.makeFolder(`${this.#root}/${folder}`)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || this.#inspect(folder) !== 'present') throw error
    }
    this.#present.add(folder)
  }

  /** Removes those of the folders above `paths` that are empty now. */
  removeEmptyParents(paths: readonly string[]): void {
    // Each folder is tried once, after all below it: to look into all of them would take time by their size.
    const parents = [...new Set(paths.map(parentOf))]
    const tried = new Set(parents)
    for (const folder of parents) {
      const above = parentOf(folder)
      if (!tried.has(above)) parents.push(above)
      tried.add(above)
    }
    parents.sort((a, b) => b.length - a.length)
    for (const folder of parents) {
      if (folder === '') continue
      // Fails for what is not empty, or no folder.
      tryTo(() => this.#fs.removeFolder(`${this.#root}/${folder}`))
      this.#present.delete(folder)
    }
  }

  #inspect(folder: string): 'absent' | 'present' | 'obstacle' {
    const absolute = `${this.#root}/${folder}`
    const stat = this.#fs.lstat(absolute)
    if (stat === undefined) return 'absent'
    if (stat.isDirectory()) return 'present'
    return stat.isSymbolicLink() && this.#leadsInside(absolute) ? 'present' : 'obstacle'
  }

  #leadsInside(link: string): boolean {
    try {
      const target = this.#fs.realpath(link)
      return isWithin(target, this.#root) && this.#fs.stat(target).isDirectory()
    } catch {
      return false
    }
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}
