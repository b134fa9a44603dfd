import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { destinationPath } from '../site/destination-path.ts'
import { splitExtension } from '../site/file-name.ts'
import { makeGeneratedPage } from '../site/generated-page.ts'
import { pageUrl } from '../site/permalink.ts'
import type { Document, Site, Url } from '../site/types.ts'
import type { Drop } from '../values/drop.ts'
import type { Value } from '../values/value.ts'
import { locateKey } from '../yaml/locate-key.ts'
import { feedEntry } from './feed-entry.ts'
import { feedHead } from './feed-head.ts'
import { feedPosts } from './feed-posts.ts'
import type { Composer, Generator, GeneratorContext } from './generator.ts'
import { type PlannedFeed, plannedFeeds } from './planned-feeds.ts'
import { configFileOf, fileOf, reportMisuse } from './report-misuse.ts'
import { createTemplateFilters, type TemplateFilters } from './template-filters.ts'
import { attributeText, withoutUnprintable } from './xml-text.ts'

/**
 * Atom feeds of the newest posts: jekyll-feed 0.17, under its configuration key and byte for byte, but where
 * that would be no XML.
 */
export const feed: Generator = {
  name: 'jekyll-feed',
  priority: -100,
  isStructural: true,
  generate(site, context) {
    const taken = takenPaths(site)
    const isStyled = taken.has(stylesheet)
    const composers = new Map<Document, Composer>()
    for (const planned of plannedFeeds(context.config, site)) {
      const url = feedUrl(planned.path, context.config)
      if (taken.has(withoutSlashes(planned.path)) || taken.has(withoutSlashes(url))) continue
      context.diagnostics.addAll(destinationPath(url).problems)
      composers.set(feedPage(planned, url, isStyled), composeFeed({ planned, url, isStyled, context }))
    }
    return { site: { ...site, pages: [...site.pages, ...composers.keys()] }, composers }
  },
}

const stylesheet = 'feed.xslt.xml'

/** A file of the author's at a feed's place, or a page that is published there, is the feed. */
function takenPaths(site: Site): ReadonlySet<string> {
  return new Set([
    ...site.pages.flatMap(({ path, url }) => [path, withoutSlashes(url)]),
    ...site.staticFiles.flatMap(({ source, url }) => [source.path, withoutSlashes(url)]),
  ])
}

/** As Jekyll's own page: the whole path is taken for its name, so that `index` in a folder is no index page. */
function feedUrl(path: string, config: Config): Url {
  const { extension } = splitExtension(path.slice(path.lastIndexOf('/') + 1))
  const basename = path.slice(0, path.length - extension.length)
  return pageUrl({ directory: '/', basename, outputExtension: extension, permalink: null }, config.permalink)
}

function withoutSlashes(path: string): string {
  return path.replace(/^\/+/, '')
}

function feedPage({ path, collection, category, tag }: PlannedFeed, url: Url, isStyled: boolean): Document {
  const data = new Map<string, Value>([
    ['layout', null],
    ['sitemap', false],
    ['xsl', isStyled],
    ['collection', collection],
    ['category', category],
    ['tags', tag],
  ])
  // Templates that list pages see the path for its name, as in Jekyll.
  return { ...makeGeneratedPage({ url, data, origin: feed.name }), name: path }
}

interface FeedSubject {
  readonly planned: PlannedFeed
  readonly url: Url
  readonly isStyled: boolean
  readonly context: GeneratorContext
}

function composeFeed({ planned, url, isStyled, context }: FeedSubject): Composer {
  const { config, diagnostics } = context
  return ({ site, filters: filterContext }) => {
    const filters = createTemplateFilters(filterContext)
    const makeEntry = (post: Drop): string =>
      reportMisuse(
        () => fileOf(post, config.collectionsDir),
        diagnostics,
        () => feedEntry(post, site, filters),
      )
    const makeFeed = (): string => {
      const declarations = `<?xml version="1.0" encoding="utf-8"?>${isStyled ? styleDeclaration(filters) : ''}`
      const head = feedHead(planned, url, site, filters)
      const posts = feedPosts(planned, site, filters)
      if (posts === null) reportUnknown(planned, config, diagnostics)
      return `${declarations}${head}${(posts ?? []).map(makeEntry).join('')}</feed>`
    }
    const text = reportMisuse(() => configFileOf(config), diagnostics, makeFeed)
    return withoutUnprintable(text)
  }
}

function styleDeclaration({ print }: TemplateFilters): string {
  return `<?xml-stylesheet type="text/xml" href="${attributeText(print(`/${stylesheet}`, 'absolute_url'))}"?>`
}

/** Jekyll stops here too, though it only says that it cannot sort nil. */
function reportUnknown(
  { collection, tag, path }: PlannedFeed,
  config: Config,
  diagnostics: Diagnostics,
): void {
  const file = config.files.find(({ text }) => text.includes('feed:'))
  diagnostics.add({
    severity: 'error',
    code: 'feed-unknown',
    message: `there is no ${tag === null ? `collection "${collection}"` : `tag "${tag}"`} for the feed "${path}"`,
    file: file?.path ?? configFileOf(config),
    ...(file === undefined ? {} : { source: file.text, ...locateKey(file.text, 1, 'feed') }),
    hint: 'correct its name below "feed" in the configuration, or remove it',
  })
}
