const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** @param {string} text */
const slug = text =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const day = date => date.toISOString().slice(0, 10)

export default function (config) {
  config.addPassthroughCopy('assets')
  config.addFilter('slug', slug)
  config.addFilter('day', day)
  config.addFilter(
    'longDate',
    date => `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  )
  config.addFilter('monthName', key => `${months[key.slice(5) - 1]} ${key.slice(0, 4)}`)
  config.addFilter('head', (list, count) => list.slice(0, count))

  // Eleventy's own filters for this search all posts for each post; a map is kinder to it.
  const neighbours = new Map()
  const newestFirst = api => {
    const posts = api.getFilteredByGlob('posts/*.md').reverse()
    neighbours.clear()
    posts.forEach((post, at) => {
      neighbours.set(post.inputPath, { next: posts[at - 1], previous: posts[at + 1] })
    })
    return posts
  }
  config.addFilter('neighbours', inputPath => neighbours.get(inputPath))
  config.addCollection('posts', newestFirst)
  config.addCollection('byCategory', api => group(newestFirst(api), post => post.data.categories))
  config.addCollection('byTag', api => group(newestFirst(api), post => post.data.tags))
  config.addCollection('byYear', api => group(newestFirst(api), post => [day(post.date).slice(0, 4)]))
  config.addCollection('byMonth', api => group(newestFirst(api), post => [day(post.date).slice(0, 7)]))

  return {
    dir: { input: '.', output: '_site', includes: '_includes', data: '_data' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
    templateFormats: ['md', 'njk'],
  }
}

function group(posts, keysOf) {
  const groups = new Map()
  for (const post of posts) {
    for (const key of keysOf(post)) {
      if (!groups.has(key)) groups.set(key, [])
      groups.get(key).push(post)
    }
  }
  return [...groups].map(([name, list]) => ({ name, posts: list }))
}
