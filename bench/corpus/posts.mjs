import { createProse, slugify } from './prose.mjs'
import { createRandom } from './random.mjs'
import { authors, categories, tags } from './words.mjs'

/**
 * @typedef {object} Post
 * @property {string} slug
 * @property {string} title
 * @property {Date} date in UTC
 * @property {string} author
 * @property {readonly string[]} categories
 * @property {readonly string[]} tags
 * @property {string} excerpt
 * @property {string} image a path within the site
 * @property {string} body Markdown, 3 to 8 KB
 */

/** As many pictures as there are, `assets/images/0.svg` and on. */
export const imageCount = 12

const firstSecond = Date.UTC(2015, 6, 1) / 1000
const totalSeconds = Date.UTC(2025, 6, 1) / 1000 - firstSecond

/**
 * The posts of a corpus, oldest first, spread over ten years. A post has the same text whatever the count;
 * only its date moves.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {Generator<Post>}
 */
export function* createPosts(count, seed) {
  /** @type {Set<string>} */
  const slugs = new Set()
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(seed * 1_000_003 + index * 7919)
    const prose = createProse(random)
    const title = prose.title()
    const slug = freeSlug(title, slugs)
    slugs.add(slug)
    yield {
      slug,
      title,
      date: dateOf(index, count, random),
      author: random.pick(authors),
      categories: sample(categories, random.chance(0.3) ? 2 : 1, random),
      tags: sample(tags, random.integer(2, 5), random),
      excerpt: prose.summary(),
      image: `assets/images/${random.integer(0, imageCount - 1)}.svg`,
      body: createBody(index, prose, random),
    }
  }
}

/**
 * @param {string} title
 * @param {ReadonlySet<string>} taken
 */
function freeSlug(title, taken) {
  const slug = slugify(title)
  let free = slug
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`
  return free
}

/**
 * Somewhere in the post's own share of the ten years, so that no two are of one time: generators break ties
 * in ways of their own.
 *
 * @param {number} index
 * @param {number} count
 * @param {import('./random.mjs').Random} random
 */
function dateOf(index, count, random) {
  const seconds = Math.floor(((index + random.next()) * totalSeconds) / count)
  return new Date((firstSecond + seconds) * 1000)
}

/**
 * Different ones, the first of the list more often than the last, as it is with a blog's tags.
 *
 * @param {readonly string[]} list
 * @param {number} count
 * @param {import('./random.mjs').Random} random
 */
function sample(list, count, random) {
  const chosen = new Set()
  while (chosen.size < count) chosen.add(list[Math.floor(random.next() ** 1.6 * list.length)])
  return [...chosen]
}

/**
 * Sections until the length is reached; code in every fifth post, a table in every seventh, a quote in each.
 *
 * @param {number} index
 * @param {ReturnType<typeof createProse>} prose
 * @param {import('./random.mjs').Random} random
 */
function createBody(index, prose, random) {
  const target = random.integer(3000, 6900)
  const quoteAt = random.integer(0, 2)
  const blocks = [prose.paragraph(), prose.paragraph()]
  for (let section = 0; section < 3 || lengthOf(blocks) < target; section += 1) {
    blocks.push(`${section % 3 === 2 ? '###' : '##'} ${prose.heading()}`)
    for (let left = random.integer(1, 3); left > 0; left -= 1) blocks.push(prose.paragraph())
    if (section === quoteAt) blocks.push(prose.quote())
    if (section === 0 && index % 5 === 0) blocks.push(prose.code())
    if (section === 2 && index % 7 === 0) blocks.push(prose.table())
    if (random.chance(0.4)) blocks.push(prose.list())
  }
  return `${blocks.join('\n\n')}\n`
}

/** @param {readonly string[]} blocks */
function lengthOf(blocks) {
  return blocks.reduce((sum, block) => sum + block.length + 2, 0)
}
