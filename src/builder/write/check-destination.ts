import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { errorCode, type FileSystem, nodeFileSystem } from '../../disk/file-system.ts'
import { isWithin, realPath } from './workplace.ts'

/**
 * Refuses a destination in which a mistake would be dear: the site's source or what holds it, as Jekyll does,
 * and what Jekyll once deleted with everything in it, the home directory, the current one. Inside of the source it
 * may lie, and does as `_site`.
 *
 * A checkout may be one for published pages alone, such as the work tree of a branch that is deployed: nothing is
 * removed from it that we did not write, and git has what we write over. Only one that holds what nobody publishes
 * is somebody's work.
 */
export function checkDestination(
  destination: string,
  source: string,
  fs: FileSystem = nodeFileSystem,
): readonly Diagnostic[] {
  try {
    const fault = findFault(realPath(resolve(destination), fs), source, fs)
    return fault === null ? [] : [refusal(destination, fault)]
  } catch (error) {
    const code = errorCode(error)
    if (code === null) throw error
    return [refusal(destination, `it cannot be looked at (${code})`)]
  }
}

function findFault(destination: string, source: string, fs: FileSystem): string | null {
  const treasures: readonly [path: string, name: string][] = [
    [source, 'the source of the site'],
    [homedir(), 'your home directory'],
    [process.cwd(), 'the current directory'],
  ]
  for (const [path, name] of treasures) {
    const real = realPath(resolve(path), fs)
    if (isWithin(real, destination)) return `it ${real === destination ? 'is' : 'holds'} ${name}`
  }
  const stat = fs.lstat(destination)
  if (stat !== undefined && !stat.isDirectory()) return 'it is no folder'
  if (fs.lstat(`${destination}/.git`) === undefined) return null
  const mark = workMarks.find(name => fs.lstat(`${destination}/${name}`) !== undefined)
  return mark === undefined ? null : `it is a git checkout of a project (it holds "${mark}")`
}

/** What is in a checkout that people work in, and not in one of published pages. */
const workMarks: readonly string[] = [
  '_config.yml',
  '_config.yaml',
  '_config.toml',
  '_layouts',
  '_posts',
  'Gemfile',
  'Cargo.toml',
  'go.mod',
  'pyproject.toml',
  'src',
]

function refusal(destination: string, fault: string): Diagnostic {
  return {
    severity: 'error',
    code: 'destination-unsafe',
    message: `the site cannot be published to "${destination}": ${fault}`,
    hint: 'choose a folder of its own with "destination" or "-d", such as "_site"',
  }
}
