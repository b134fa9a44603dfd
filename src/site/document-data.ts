import { deepMerge } from '../values/merge.ts'
import { type Hash, isArray, isTruthy, type MutableHash } from '../values/value.ts'
import { type FileName, titleizeSlug } from './file-name.ts'
import { arrayOf, pluralizedWords, splitWords, unionOf, uniqueStrings } from './front-matter-words.ts'

/** What a document's data is merged from, weakest first. */
export interface DataSources {
  readonly isDraft: boolean
  /** The folders above `_posts`, which are categories. */
  readonly superdirectories: readonly string[]
  readonly defaults: Hash
  readonly frontMatter: Hash
}

/** Path, defaults and front matter in one: the first half of Jekyll's `Document#read`. */
export function mergeSources({ isDraft, superdirectories, defaults, frontMatter }: DataSources): MutableHash {
  const data: MutableHash = new Map([['draft', isDraft]])
  data.set('categories', Object.freeze([...superdirectories]))
  return mergeData(mergeData(data, defaults), frontMatter)
}

/** Jekyll's `Document#merge_data!`: categories add up, everything else is overridden. */
function mergeData(data: Hash, other: Hash): MutableHash {
  const merged = new Map(deepMerge(data, other))
  const old = data.get('categories')
  const added = other.get('categories') ?? null
  if (isArray(old) && added !== null) {
    const words = typeof added === 'string' ? splitWords(added) : arrayOf(added)
    merged.set('categories', unionOf(old, words))
  }
  return merged
}

/** Title, slug, extension, categories and tags, where the front matter says none: `Document#read_post_data`. */
export function completeData(data: MutableHash, fileName: FileName): void {
  if (!isTruthy(data.get('title'))) data.set('title', titleizeSlug(fileName.slug))
  if (!isTruthy(data.get('slug'))) data.set('slug', fileName.slug)
  if (!isTruthy(data.get('ext'))) data.set('ext', fileName.extension || null)
  const categories = arrayOf(data.get('categories'))
  const words = uniqueStrings([...categories, ...pluralizedWords(data, 'category', 'categories')])
  // A category that is a number stands there twice, as itself and as text: Jekyll merges the two lists.
  data.set('categories', unionOf(categories, words))
  data.set('tags', Object.freeze([...pluralizedWords(data, 'tag', 'tags')]))
}
