import { askVersion, dayOf } from './contestant.mjs'

/**
 * Jekyll with Liquid layouts, and with jekyll-paginate, jekyll-archives, jekyll-feed and jekyll-sitemap.
 *
 * @type {import('./contestant.mjs').Contestant}
 */
export const jekyll = {
  name: 'jekyll',
  theme: 'jekyll',
  assets: 'assets',
  pathOf: post => `_posts/${dayOf(post.date)}-${post.slug}.md`,
  caches: ['.jekyll-cache', '.jekyll-metadata'],
  find() {
    const version = askVersion('jekyll', ['--version'])
    if (version === null) return { reason: 'it is not installed' }
    return {
      version,
      command: (site, destination) => ['jekyll', 'build', '--quiet', '-s', site, '-d', destination],
    }
  },
}
