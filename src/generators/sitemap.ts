import { makeGeneratedPage } from '../site/generated-page.ts'
import type { Document, Site } from '../site/types.ts'
import type { Drop } from '../values/drop.ts'
import type { Value } from '../values/value.ts'
import type { Composer, Generator, GeneratorContext } from './generator.ts'
import { configFileOf, reportMisuse } from './report-misuse.ts'
import { sitemapEntries } from './sitemap-entries.ts'
import { createTemplateFilters, type TemplateFilters } from './template-filters.ts'
import { attributeText } from './xml-text.ts'

/** `sitemap.xml`, and a `robots.txt` that names it: jekyll-sitemap 1.4, byte for byte. */
export const sitemap: Generator = {
  name: 'jekyll-sitemap',
  priority: -100,
  isStructural: true,
  generate(site, context) {
    const isStyled = isPublished(site, stylesheet)
    const made: readonly (readonly [Document, Composer])[] = [
      [sitemapPage('/sitemap.xml', [['xsl', isStyled]]), composeSitemap(isStyled, context)],
      [sitemapPage('/robots.txt', []), composeRobots(context)],
    ]
    const composers = new Map(made.filter(([page]) => !isPublished(site, page.url)))
    return { site: { ...site, pages: [...site.pages, ...composers.keys()] }, composers }
  },
}

const stylesheet = '/sitemap.xsl'

function isPublished(site: Site, url: string): boolean {
  return site.pages.some(page => page.url === url) || site.staticFiles.some(file => file.url === url)
}

function sitemapPage(url: string, data: readonly (readonly [string, Value])[]): Document {
  return makeGeneratedPage({ url, data: new Map([['layout', null], ...data]), origin: sitemap.name })
}

function composeSitemap(isStyled: boolean, context: GeneratorContext): Composer {
  const { config, diagnostics } = context
  return composeGuarded(context, (site, filters) => {
    // An address of the site that is none is one mistake, not one of each page.
    const style = attributeText(filters.print(stylesheet, 'absolute_url'))
    const entries = sitemapEntries({ site, filters, diagnostics, collectionsDir: config.collectionsDir })
    return (
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      (isStyled ? `<?xml-stylesheet type="text/xsl" href="${style}"?>\n` : '') +
      `${opening}\n${entries.join('')}</urlset>\n`
    )
  })
}

function composeRobots(context: GeneratorContext): Composer {
  return composeGuarded(context, (_, { print }) => `Sitemap: ${print('sitemap.xml', 'absolute_url')}\n`)
}

function composeGuarded(
  { config, diagnostics }: GeneratorContext,
  compose: (site: Drop, filters: TemplateFilters) => string,
): Composer {
  return ({ site, filters }) =>
    reportMisuse(
      () => configFileOf(config),
      diagnostics,
      () => compose(site, createTemplateFilters(filters)),
    )
}

const opening =
  '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xsi:schemaLocation="http://www.sitemaps.org/schemas/sitemap/0.9 ' +
  'http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd" ' +
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
