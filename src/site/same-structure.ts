import { isSameValue } from '../values/same.ts'
import type { Hash } from '../values/value.ts'
import type { Document } from './types.ts'

/**
 * Whether a document has the same place in the site as before: in its lists, among its neighbours, at its URL.
 * Then nothing has to be assembled or generated anew.
 *
 * @param keys of the front matter by which its collection is sorted
 */
export function hasSameStructure(before: Document, after: Document, keys: readonly string[]): boolean {
  return (
    before.path === after.path &&
    before.url === after.url &&
    before.destination === after.destination &&
    before.collection === after.collection &&
    before.slug === after.slug &&
    before.isDraft === after.isDraft &&
    before.isPublished === after.isPublished &&
    isSameValue(before.date, after.date) &&
    isSameValue(before.categories, after.categories) &&
    isSameValue(before.tags, after.tags) &&
    [...structuralKeys, ...keys].every(key => isSameKey(before.data, after.data, key))
  )
}

/** Front matter that assembling and the built-in generators look at, beside what is understood of it already. */
const structuralKeys: readonly string[] = ['categories', 'tags', 'published', 'permalink', 'hidden']

function isSameKey(before: Hash, after: Hash, key: string): boolean {
  return before.has(key) === after.has(key) && isSameValue(before.get(key), after.get(key))
}
