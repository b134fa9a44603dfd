/**
 * The same blog as plain objects, for libraries.
 *
 * @param {import('./site.mjs').Site} site
 * @returns {(page: any) => object} the variables of the template of a page
 */
export function plainData({ config, views, contentOf }) {
  const posts = new Map(views.site.posts.map(document => [document, plainPost(document)]))
  const list = [...posts.values()]
  for (const [at, post] of list.entries()) {
    post.previous = list[at + 1] ?? null
    post.next = list[at - 1] ?? null
  }
  const names = ['title', 'description', 'url', 'baseurl', 'lang']
  const menu = config.values.get('menu').map(item => Object.fromEntries(item))
  const site = { ...pick(config.values, names), menu, posts: list }
  return document => {
    const page = posts.get(document) ?? { ...pick(document.data, ['title']), url: document.url }
    return { site, page, content: contentOf(document) }
  }
}

/** @param {any} document */
function plainPost({ data, url, date, tags }) {
  return {
    ...pick(data, ['title', 'author', 'excerpt', 'image']),
    url,
    date: new Date(date.seconds * 1000),
    tags: [...tags],
    previous: null,
    next: null,
  }
}

/**
 * @param {ReadonlyMap<string, unknown>} values
 * @param {readonly string[]} names
 */
function pick(values, names) {
  return Object.fromEntries(names.map(name => [name, values.get(name)]))
}
