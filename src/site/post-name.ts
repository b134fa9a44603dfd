import type { Document, Url } from './types.ts'

/** How a `post_url` tag names a post: `news/2024-01-02-a` is `news/`, a date and `a`. */
export interface PostName {
  /** With a slash at its end; empty for none. */
  readonly folder: string
  /** As written: `2024-1-2`. */
  readonly date: string
  readonly slug: string
}

/** Null for a name without a date: Jekyll's `PostComparer`. */
export function parsePostName(name: string): PostName | null {
  const path = name.replace(/^\//, '')
  const start = path.lastIndexOf('/') + 1
  const [, date, slug] = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)$/s.exec(path.slice(start)) ?? []
  return date === undefined || slug === undefined ? null : { folder: path.slice(0, start), date, slug }
}

export interface PostFinder {
  /** The oldest post of a name; a loose match is by date and slug alone, whatever the folder. */
  readonly find: (name: string) => { readonly url: Url; readonly isLoose: boolean } | null
  /** The names by which posts are found. */
  readonly names: () => Iterable<string>
}

/**
 * @param posts oldest first, as Jekyll looks through them
 * @param postsDir the configuration's other name for `_posts`
 */
export function createPostFinder(posts: readonly Document[], postsDir: string): PostFinder {
  const byName = new Map<string, Url>()
  const byDate = new Map<string, Url>()
  for (const post of posts) {
    const { date, slug, url } = post
    for (const name of namesOf(post, postsDir)) if (!byName.has(name)) byName.set(name, url)
    if (date === null) continue
    const key = looseKey(date.year, date.month, date.day, slug)
    if (!byDate.has(key)) byDate.set(key, url)
  }
  return {
    names: () => byName.keys(),
    find(name) {
      const parsed = parsePostName(name)
      if (parsed === null) return null
      const { folder, date, slug } = parsed
      const exact = byName.get(`${folder}${date}-${slug}`)
      if (exact !== undefined) return { url: exact, isLoose: false }
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
      const loose = byDate.get(looseKey(fullYear(year, date), month, day, slug))
      return loose === undefined ? null : { url: loose, isLoose: true }
    },
  }
}

/**
 * `news/2024-01-02-a` for `news/_posts/2024-01-02-a.md`. The name may end at any dot, as Jekyll's pattern does: a post
 * `2024-01-02-a.b.md` is found as `2024-01-02-a`, too.
 */
function namesOf({ relativePath }: Document, postsDir: string): readonly string[] {
  const nameStart = relativePath.lastIndexOf('/') + 1
  const folder = folderInName(relativePath.slice(0, nameStart), postsDir)
  if (folder === null) return []
  const name = relativePath.slice(nameStart)
  return Array.from(name.matchAll(/\.(?=[^.])/g), ({ index }) => folder + name.slice(0, index))
}

/** `news/` for `news/_posts/` and `_posts/news/`; null where only the loose name is left. */
function folderInName(folder: string, postsDir: string): string | null {
  for (const marker of new Set(['_posts/', `${postsDir}/`])) {
    if (folder.startsWith(marker)) return folder.slice(marker.length)
    if (folder.endsWith(`/${marker}`)) return folder.slice(0, -marker.length)
  }
  return null
}

function looseKey(year: number, month: number, day: number, slug: string): string {
  return `${year}-${month}-${day}-${slug}`
}

/** As Ruby's `Time.parse` reads years of two digits. */
function fullYear(year: number, date: string): number {
  if (!/^\d\d-/.test(date)) return year
  return year < 69 ? 2000 + year : 1900 + year
}
