import { makeGeneratedPage } from '../site/generated-page.ts'
import type { Document, Site } from '../site/types.ts'
import type { Value } from '../values/value.ts'
import type { Composer, Generator, GeneratorContext } from './generator.ts'
import { sitemapEntries } from './sitemap-entries.ts'
import { createTemplateFilters } from './template-filters.ts'
import { attributeText } from './xml-text.ts'

/** `sitemap.xml`, and a `robots.txt` that names it: jekyll-sitemap 1.4, byte for byte. */
export const sitemap: Generator = {
  name: 'jekyll-sitemap',
  priority: -100,
  generate(site, context) {
    const isStyled = isPublished(site, stylesheet)
    const made: readonly (readonly [Document, Composer])[] = [
      [sitemapPage('/sitemap.xml', [['xsl', isStyled]]), composeSitemap(isStyled, context)],
      [sitemapPage('/robots.txt', []), composeRobots],
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

function composeSitemap(isStyled: boolean, { config, diagnostics }: GeneratorContext): Composer {
  return ({ site, filters: filterContext }) => {
    const filters = createTemplateFilters(filterContext)
    const style = isStyled ? styleDeclaration(attributeText(filters.print(stylesheet, 'absolute_url'))) : ''
    const entries = sitemapEntries({ site, filters, diagnostics, collectionsDir: config.collectionsDir })
    return `<?xml version="1.0" encoding="UTF-8"?>\n${style}${opening}\n${entries.join('')}</urlset>\n`
  }
}

function styleDeclaration(address: string): string {
  return `<?xml-stylesheet type="text/xsl" href="${address}"?>\n`
}

const opening =
  '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xsi:schemaLocation="http://www.sitemaps.org/schemas/sitemap/0.9 ' +
  'http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd" ' +
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'

const composeRobots: Composer = ({ filters }) =>
  `Sitemap: ${createTemplateFilters(filters).print('sitemap.xml', 'absolute_url')}\n`
