import { Drop } from '../values/drop.ts'
import { inspect } from '../values/inspect.ts'
import { Range } from '../values/range.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isHash, type Scalar, type Value } from '../values/value.ts'
import type { Document } from './types.ts'

/** Posts by each of their words, in order of first use, newest first. `posts` come oldest first. */
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

/**
 * The same by what stands in the posts' data under `key`, as templates see it: Jekyll's `Site#post_attr_hash`.
 * There 3 and "3" are two words, and a post that says a word twice is listed twice.
 */
export function groupByValues(
  posts: readonly Document[],
  key: 'categories' | 'tags',
): ReadonlyMap<Scalar, readonly Document[]> {
  const words = new Map<string, Scalar>()
  const groups = groupByWords(posts, post => {
    const values = post.data.get(key)
    return isArray(values) ? values.map(identify) : []
  })
  return new Map([...groups].map(([id, group]) => [words.get(id) ?? null, group]))

  function identify(value: Value): string {
    const id = typeof value === 'string' ? value : `\0${inspect(value)}`
    if (!words.has(id)) words.set(id, toScalar(value))
    return id
  }
}

function toScalar(value: Value): Scalar {
  const isScalar = !(isArray(value) || isHash(value) || value instanceof Drop || value instanceof Range)
  return isScalar ? value : toS(value)
}
