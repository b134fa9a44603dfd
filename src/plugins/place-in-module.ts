import { spawnSync } from 'node:child_process'
import { isAbsolute, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ForeignPlace } from '../values/foreign-error.ts'

/**
 * Where in the files of a plugin something was thrown: the innermost place that its stack tells.
 *
 * @param source the folder of the site, below which files are called by their paths from there
 */
export function placeInFiles(files: readonly string[], source: string): (error: unknown) => ForeignPlace {
  const [main] = files
  return error => {
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    const found = findPlace(stack, files) ?? (error instanceof SyntaxError ? checkSyntax(files) : null)
    if (found !== null) return { ...found, file: nameOf(found.file, source) }
    return main === undefined ? {} : { file: nameOf(main, source) }
  }
}

/** How the site calls a file: by its path from the source, where it lies there. */
export function nameOf(file: string, source: string): string {
  const path = relative(source, file).replaceAll('\\', '/')
  return path.startsWith('../') || isAbsolute(path) ? file : path
}

interface Place {
  readonly file: string
  readonly line: number
  readonly column?: number
}

function findPlace(stack: string, files: readonly string[]): Place | null {
  let first: (Place & { readonly at: number }) | null = null
  for (const file of files) {
    for (const name of [file, pathToFileURL(file).href]) {
      for (let at = stack.indexOf(name); at >= 0; at = stack.indexOf(name, at + 1)) {
        const place = PLACE.exec(stack.slice(at + name.length))
        if (place === null || (first !== null && first.at <= at)) continue
        const [, line = '1', column] = place
        first = { at, file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) }
        break
      }
    }
  }
  if (first === null) return null
  const { at: _, ...place } = first
  return place
}

/** Behind the name of a file; one that was loaded again has a mark on its name. */
const PLACE = /^(?:\?\w*|%3F\w*)?:(\d+)(?::(\d+))?/

/** The errors of an ES module's syntax do not tell their place; Node tells it to those who only check the file. */
function checkSyntax(files: readonly string[]): Place | null {
  for (const file of files) {
    const { status, stderr } = spawnSync(process.execPath, ['--check', file], {
      encoding: 'utf8',
      timeout: 5000,
    })
    const place = status === 0 ? null : findPlace(stderr, [file])
    if (place !== null) return place
  }
  return null
}
