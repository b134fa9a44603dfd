import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { compileFolderGlob } from '../util/glob.ts'
import { deepMerge } from '../values/merge.ts'
import { type Hash, isArray, isHash, type Value } from '../values/value.ts'
import type { SitePath } from './types.ts'

/** The defaults for a file; `type` is `pages` or a collection's label. */
export type FrontMatterDefaults = (path: SitePath, type: string | null) => Hash

interface DefaultSet {
  readonly values: Hash
  readonly type: string | null
  readonly matches: (path: SitePath) => boolean
  /** More specific sets win: the longer path, then the one with a type. */
  readonly pathLength: number
}

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
  return (path, type) => {
    let merged = noDefaults
    let winner: DefaultSet | null = null
    for (const set of sets) {
      if ((set.type !== null && set.type !== type) || !set.matches(path)) continue
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
    pathLength: typeof path === 'string' ? path.replace(/^\/|(?<=^\/.*)\/$/g, '').length : 0,
  }
}

/** Names of types that Jekyll deprecated and still reads. */
const oldTypes: ReadonlyMap<string, string> = new Map([
  ['page', 'pages'],
  ['post', 'posts'],
  ['draft', 'drafts'],
])

function compileScope(path: string, collectionsDir: string): (path: SitePath) => boolean {
  // A plain path is a prefix of text, not of folders: `di` matches `dir/page.md`. Jekyll 4 does the same.
  const within = collectionsDir === '' ? '' : `${collectionsDir}/`
  const stripped = within !== '' && path.startsWith(within) ? path.slice(within.length) : path
  if (path === '') return () => true
  if (path.includes('*')) return compileFolderGlob(stripped.replace(/\/$/, ''))
  return candidate => candidate.startsWith(stripped)
}

function hasPrecedence(set: DefaultSet, over: DefaultSet): boolean {
  if (set.pathLength !== over.pathLength) return set.pathLength > over.pathLength
  return set.type !== null || over.type === null
}
