import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { compileFolderGlob } from '../util/glob.ts'
import { deepMerge } from '../values/merge.ts'
import { type Hash, isArray, isHash, type Value } from '../values/value.ts'
import type { SitePath } from './types.ts'

/** The defaults for a file's path or URL; `type` is `pages`, a collection's label, or null for other files. */
export type FrontMatterDefaults = (pathOrUrl: string, type: string | null) => Hash

interface DefaultSet {
  readonly values: Hash
  readonly type: string | null
  readonly matches: MatchesScope
  /** More specific sets win: the longer path, then the one with a type. */
  readonly pathLength: number
}

/** Whether a scope covers a path, which of a file in a collection has no `collections_dir`. */
type MatchesScope = (path: SitePath, isCollected: boolean) => boolean

const noDefaults: Hash = new Map()

/** The configuration's `defaults` as a function: Jekyll's `FrontmatterDefaults#all`. */
export function compileDefaults(
  defaults: Value,
  collectionsDir: string,
  diagnostics: Diagnostics,
): FrontMatterDefaults {
  const sets = (isArray(defaults) ? defaults : []).flatMap(entry => {
    if (isHash(entry) && isHash(entry.get('values') ?? null)) return [compileSet(entry, collectionsDir)]
    diagnostics.add({
      severity: 'warning',
      code: 'defaults-invalid',
      message: 'an entry of "defaults" has no "values"',
      hint: 'each entry has a "scope" and, indented alike, the "values" it sets',
    })
    return []
  })
  return (pathOrUrl, type) => {
    const path = withoutSlash(pathOrUrl)
    const isCollected = type !== null && type !== 'pages'
    let merged = noDefaults
    let winner: DefaultSet | null = null
    for (const set of sets) {
      if ((set.type !== null && set.type !== type) || !set.matches(path, isCollected)) continue
      if (winner === null || hasPrecedence(set, winner)) {
        merged = winner === null ? set.values : deepMerge(merged, set.values)
        winner = set
      } else {
        merged = deepMerge(set.values, merged)
      }
    }
    return merged
  }
}

function compileSet(entry: Hash, collectionsDir: string): DefaultSet {
  const scope = entry.get('scope')
  const values = entry.get('values')
  const path = isHash(scope) ? scope.get('path') : null
  const type = isHash(scope) ? scope.get('type') : null
  return {
    values: isHash(values) ? values : noDefaults,
    type: typeof type === 'string' ? (oldTypes.get(type) ?? type) : null,
    matches: compileScope(typeof path === 'string' ? path : '', collectionsDir),
    pathLength: typeof path === 'string' ? withoutSlash(path).length : 0,
  }
}

/** Names of types that Jekyll deprecated and still reads. */
const oldTypes: ReadonlyMap<string, string> = new Map([
  ['page', 'pages'],
  ['post', 'posts'],
  ['draft', 'drafts'],
])

/**
 * A plain path is a prefix of text and not of folders: `di` matches `dir/page.md`, and `/dir` nothing. A path
 * with a star is looked for in the source, with `collections_dir`. So it is in Jekyll 4.4.1.
 */
function compileScope(path: string, collectionsDir: string): MatchesScope {
  if (path === '') return () => true
  const within = collectionsDir === '' ? '' : `${collectionsDir}/`
  if (!path.includes('*')) {
    const prefix = path.startsWith(within) ? path.slice(within.length) : path
    return candidate => candidate.startsWith(prefix)
  }
  const matches = compileFolderGlob(path.replace(/\/$/, ''))
  return (candidate, isCollected) =>
    isCollected ? matches(within + candidate, within.length) : matches(candidate)
}

function hasPrecedence(set: DefaultSet, over: DefaultSet): boolean {
  if (set.pathLength !== over.pathLength) return set.pathLength > over.pathLength
  return set.type !== null || over.type === null
}

function withoutSlash(path: string): string {
  return path.startsWith('/') ? path.slice(1) : path
}
