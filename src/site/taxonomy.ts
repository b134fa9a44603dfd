import type { Document } from './types.ts'

/** Posts by each of their words, in order of first use: `site.categories`, `site.tags`. */
export function groupByWords(
  posts: readonly Document[],
  words: (post: Document) => readonly string[],
): ReadonlyMap<string, readonly Document[]> {
  const groups = new Map<string, Document[]>()
  for (const post of posts) {
    for (const word of words(post)) {
      const group = groups.get(word)
      if (group === undefined) groups.set(word, [post])
      else group.push(post)
    }
  }
  for (const group of groups.values()) group.reverse()
  return groups
}
