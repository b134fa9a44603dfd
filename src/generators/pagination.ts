import type { Config } from '../config/config.ts'
import { destinationPath } from '../site/destination-path.ts'
import { pageUrl } from '../site/permalink.ts'
import type { Document, Pagination, Site } from '../site/types.ts'
import { toS } from '../values/to-s.ts'
import { isTruthy } from '../values/value.ts'
import type { Generator } from './generator.ts'
import { paginationOf } from './pagination-of.ts'

/**
 * The home page, or another index page, over all posts: jekyll-paginate. The deepest `index.html` above
 * `paginate_path` is the first page; the others are the same page at other places.
 */
export const pagination: Generator = {
  name: 'jekyll-paginate',
  priority: -100,
  isStructural: true,
  generate(site, { config, diagnostics }) {
    const perPage = config.values.get('paginate')
    if (typeof perPage !== 'number' || perPage < 1 || site.pages.length === 0) return { site }
    const paginatePath = `/${toS(config.values.get('paginate_path') ?? '').replace(/^\//, '')}`
    if (!paginatePath.includes(':num')) {
      diagnostics.add({
        severity: 'error',
        code: 'pagination-path',
        message: `"paginate_path" is "${paginatePath}", by which all pages are one`,
        hint: 'put :num where the number of the page belongs, as in /page:num/',
      })
      return { site }
    }
    const template = templatePage(site, paginatePath)
    if (template === null) {
      diagnostics.add({
        severity: 'warning',
        code: 'pagination-page',
        message: '"paginate" is set, but there is no index.html to paginate',
        hint: `create index.html with front matter in the folder of "paginate_path", which is ${paginatePath}`,
      })
      return { site }
    }
    return { site: paginate(site, template, Math.floor(perPage), paginatePath, config) }
  },
}

function templatePage(site: Site, paginatePath: string): Document | null {
  const candidates = site.pages.filter(page => {
    const folder = page.path.slice(0, page.path.lastIndexOf('/') + 1)
    return indexNames.has(page.name) && paginatePath.startsWith(`/${folder}`) && !page.isGenerated
  })
  return candidates.toSorted((a, b) => b.path.length - a.path.length)[0] ?? null
}

/** jekyll-paginate takes no other page, Markdown least of all; `.njk` is our Nunjucks page. */
const indexNames: ReadonlySet<string> = new Set(['index.html', 'index.njk'])

function paginate(
  site: Site,
  template: Document,
  perPage: number,
  paginatePath: string,
  config: Config,
): Site {
  const posts = site.posts.filter(post => !isTruthy(post.data.get('hidden')))
  // Without a post there is no paginator at all, as with jekyll-paginate 1.1.0.
  if (posts.length === 0) return site
  const pages = paginationOf(posts, perPage, page =>
    page === 1 ? template.url : paginatePath.replace(':num', String(page)),
  )
  const made = pages.flatMap((each, index) => {
    if (each === null) return []
    return [index === 0 ? { ...template, pagination: each } : laterPage(template, each, config)]
  })
  const [first, ...others] = made
  if (first === undefined) return site
  return { ...site, pages: [...site.pages.map(page => (page === template ? first : page)), ...others] }
}

function laterPage(template: Document, pagination: Pagination, config: Config): Document {
  const place = pagination.urls[pagination.page - 1] ?? template.url
  const url = pageUrl(
    { directory: place.replace(/\/$/, ''), basename: 'index', outputExtension: '.html', permalink: null },
    config.permalink,
  )
  return { ...template, pagination, url, destination: destinationPath(`${url}index.html`).path }
}
