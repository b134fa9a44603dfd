import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorCode } from '../disk/file-system.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'

/** A file of a new site, or of a new theme, by its path in there. */
export interface NewFile {
  readonly path: string
  readonly content: string | Buffer
}

/** What is written in place of `%title%` and the like. */
export type Words = ReadonlyMap<string, string>

/** Tusitala's own folder: its package, or the checkout. The theme is there, and `scaffold`. */
const home = fileURLToPath(new URL('../../', import.meta.url))

/** A file of Tusitala's own. */
export function fileOf(path: string, to: string = path): NewFile {
  return { path: to, content: readFileSync(join(home, path)) }
}

/** All files of a folder of Tusitala's own. */
export function filesOf(folder: string, to: string = folder): readonly NewFile[] {
  return readdirSync(join(home, folder), { withFileTypes: true }).flatMap(entry => {
    const [path, target] = [`${folder}/${entry.name}`, `${to}/${entry.name}`]
    return entry.isDirectory() ? filesOf(path, target) : [fileOf(path, target)]
  })
}

/** The files of a folder of `scaffold`, at the top of the new site. */
export function scaffoldOf(name: string, words: Words): readonly NewFile[] {
  return filesOf(`scaffold/${name}`, '.').map(({ path, content }) => ({
    // A `.gitignore` would not travel in an npm package.
    path: fillIn(path.slice('./'.length), words).replace(/^gitignore$/, '.gitignore'),
    content: fillIn(content.toString(), words),
  }))
}

function fillIn(text: string, words: Words): string {
  return text.replace(/%(\w+)%/g, (whole, word: string) => words.get(word) ?? whole)
}

/**
 * Writes files where there are none, and never over others.
 *
 * @returns the paths of those that were there before
 * @throws the file system's error
 */
export function writeNew(folder: string, files: readonly NewFile[]): readonly string[] {
  return files.flatMap(({ path, content }) => {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    try {
      writeFileSync(target, content, { flag: 'wx' })
      return []
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return [path]
      throw error
    }
  })
}

/** Says what the file system would not do, which is no bug of ours. */
export function tryToCreate(work: () => ExitStatus): ExitStatus {
  try {
    return work()
  } catch (error) {
    if (errorCode(error) === null || !(error instanceof Error)) throw error
    console.error(`error: nothing more could be created: ${error.message}`)
    return exitStatus.authorError
  }
}
