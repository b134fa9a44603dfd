import { fnmatch, hasWildcards } from '../util/fnmatch.ts'

export interface EntryFilterOptions {
  readonly include: readonly string[]
  /** Without what `include` names. */
  readonly exclude: readonly string[]
}

/**
 * Which entries of a folder are part of the site: Jekyll's `EntryFilter`. `folder` is relative to the source
 * (empty for the source itself) and `entry` to the folder, with slashes where it lies deeper.
 */
export type EntryFilter = (folder: string, entry: string, isDirectory: boolean) => boolean

export function createEntryFilter(options: EntryFilterOptions): EntryFilter {
  const isIncluded = compilePatterns(options.include)
  const isExcluded = compilePatterns(options.exclude)
  return (folder, entry, isDirectory) => {
    if (entry.endsWith('.')) return false
    const name = entry.slice(entry.lastIndexOf('/') + 1)
    if (isIncluded(entry, isDirectory) || isIncluded(name, isDirectory)) return true
    if (isExcluded(folder === '' ? entry : `${folder}/${entry}`, isDirectory)) return false
    return !isSpecial(entry) && !isSpecial(name) && !entry.endsWith('~')
  }
}

/** Dot files, site folders (`_drafts`) and the leavings of editors. */
function isSpecial(entry: string): boolean {
  const first = entry.charAt(0)
  return first === '.' || first === '_' || first === '#' || first === '~'
}

type PathTest = (path: string, isDirectory: boolean) => boolean

/** A pattern matches as a glob, as the start of a path's text, or, with a slash at its end, as a folder. */
function compilePatterns(patterns: readonly string[]): PathTest {
  const plain = patterns.map(pattern => pattern.replace(/^\/+/, ''))
  const globs = plain.filter(hasWildcards)
  return (path, isDirectory) =>
    plain.some(pattern => path.startsWith(pattern) || (isDirectory && pattern === `${path}/`)) ||
    globs.some(pattern => fnmatch(pattern, path))
}
