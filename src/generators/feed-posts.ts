import { FilterError } from '../filters/filter.ts'
import { propertyTest } from '../filters/property-test.ts'
import { Drop } from '../values/drop.ts'
import { lookup, lookupName } from '../values/lookup.ts'
import { toInteger } from '../values/number.ts'
import { compareTimes, Time } from '../values/time.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isTruthy, type Value } from '../values/value.ts'
import type { PlannedFeed } from './planned-feeds.ts'
import type { TemplateFilters } from './template-filters.ts'

/**
 * The posts of a feed, newest first; null where its collection or tag does not exist.
 *
 * @throws FilterError for a `posts_limit` that is no number.
 */
export function feedPosts(feed: PlannedFeed, site: Drop, filters: TemplateFilters): readonly Drop[] | null {
  const listed = feed.tag === null ? site.get(feed.collection) : lookup(site.get('tags'), feed.tag)
  if (!isArray(listed)) return null
  const limit = postsLimit(filters.firstOf(lookupName(site.get('feed'), 'posts_limit'), 10))
  const showsDrafts = isTruthy(site.get('show_drafts'))
  const isInCategory = feed.category === null ? null : propertyTest('categories', feed.category)

  const posts: Drop[] = []
  if (limit <= 0) return posts
  for (const post of feed.collection === 'posts' ? newestFirst(listed) : sortedByDate(listed, filters)) {
    if (!(post instanceof Drop) || (!showsDrafts && post.get('draft') === true)) continue
    if (isInCategory === null || isInCategory(post)) posts.push(post)
    if (posts.length >= limit) break
  }
  return posts
}

function postsLimit(value: Value): number {
  const limit = toInteger(value)
  if (limit !== null) return Number(limit)
  throw new FilterError(
    `"posts_limit" is "${toS(value)}", not a number`,
    'write a number such as 20 below "feed"',
  )
}

/**
 * Posts stand newest first already. They come as Liquid's `sort: "date" | reverse` has them: of those with one
 * date, the last is the first. Only as many are read as are taken, so that a feed of ten does not depend on all.
 */
function* newestFirst(posts: readonly Value[]): Generator<Value> {
  let sameDate: Value[] = []
  let date: Value = null
  for (const post of posts) {
    const own = lookupName(post, 'date')
    if (!isSameInstant(date, own)) {
      yield* sameDate.reverse()
      sameDate = []
      date = own
    }
    sameDate.push(post)
  }
  yield* sameDate.reverse()
}

function isSameInstant(left: Value, right: Value): boolean {
  return left instanceof Time && right instanceof Time && compareTimes(left, right) === 0
}

function sortedByDate(documents: readonly Value[], { apply }: TemplateFilters): readonly Value[] {
  const sorted = apply('sort', documents, 'date')
  return isArray(sorted) ? sorted.toReversed() : []
}
