import type { PluginKind } from './probe-plugin.ts'
import type { Random } from './random.ts'

/**
 * The files of a site by their paths, as text. Only a picture is not what its file holds, but what it is: `16x8`
 * in a `.png` is a picture of that size.
 */
export type WorldFiles = ReadonlyMap<string, string>

export interface World {
  readonly files: WorldFiles
  /** The build's "now"; null where the configuration says it. */
  readonly clock: string | null
}

/** How a session gets from one state of its site to the next. */
export type Mode =
  | 'told' // it is told which paths were touched
  | 'looking' // it looks for itself
  | 'reopened' // it is closed, and a new one goes on over the same cache
  | 'moved' // the folder is copied elsewhere, its files get other times, and a new session goes on there
  | 'restored' // the same without what was published, as where the cache alone is kept
  | 'other' // another session goes on, over the same cache and destination; both stay open
  | 'killed' // the session ends without being closed, so that the cache is older than what was published

/** One edit of a site as what happens to its files, so that it can be replayed without what came before it. */
export interface Step {
  /** The edit in words. */
  readonly edit: string
  readonly mode: Mode
  readonly write?: Readonly<Record<string, string>>
  readonly remove?: readonly string[]
  /** Renamed before anything else happens: files or folders. */
  readonly move?: readonly (readonly [from: string, to: string])[]
  /** Files that get a new time and keep their text. */
  readonly touch?: readonly string[]
  /** What is written keeps the time that it had. */
  readonly keepsTime?: boolean
  readonly clock?: string
  /** URLs that are wanted before all others. */
  readonly first?: readonly string[]
}

/** A site and what is done to it, whole: it can be kept, and is not changed by changes to the generator. */
export interface Scenario {
  readonly files: Readonly<Record<string, string>>
  readonly clock: string | null
  readonly steps: readonly Step[]
  /** How many reads of one key make a column; the usual thousands without it, which no world has. */
  readonly narrowReads?: number
  /** There is a plugin, which does this. */
  readonly plugin?: PluginKind
}

export function pathsIn(files: WorldFiles, pattern: RegExp): readonly string[] {
  return [...files.keys()].filter(path => pattern.test(path)).sort()
}

/** One of the paths that match; null where none does. */
export function pickPath(files: WorldFiles, pattern: RegExp, random: Random): string | null {
  const paths = pathsIn(files, pattern)
  return paths.length === 0 ? null : random.pick(paths)
}

export const documentPattern = /(^|\/)(_posts|_drafts|_recipes|_notes)\//
export const postPattern = /(^|\/)_posts\//
export const pagePattern = /^[^_][^/]*\.(html|md|njk|json|scss)$|^(pages|assets)\//
export const layoutPattern = /^_layouts\//
export const includePattern = /^_includes\//
export const templatePattern = /^_(layouts|includes)\/|^[^_][^/]*\.(html|njk)$/
export const dataPattern = /^_data\//
export const staticPattern = /^(img|files)\//
export const sassPattern = /^_sass\//
