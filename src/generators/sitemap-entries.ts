import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { Drop } from '../values/drop.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isTruthy, type Value } from '../values/value.ts'
import { fileOf, reportMisuse } from './report-misuse.ts'
import type { TemplateFilters } from './template-filters.ts'

export interface SitemapOptions {
  readonly site: Drop
  readonly filters: TemplateFilters
  readonly diagnostics: Diagnostics
  readonly collectionsDir: string
}

/** Every document that is published, then pages, then files of HTML and PDF. `sitemap: false` hides each. */
export function sitemapEntries({
  site,
  filters,
  diagnostics,
  collectionsDir,
}: SitemapOptions): readonly string[] {
  const { firstOf } = filters
  const documents = listOf(site.get('collections'))
    .filter(collection => collection.get('output') !== false)
    .flatMap(collection => listOf(collection.get('docs')))
  const pages = listOf(site.get('html_pages')).filter(page => page.get('url') !== '/404.html')
  const files = listOf(site.get('static_files')).filter(isListedFile)
  return [
    ...documents.map(document =>
      entry(document, 'url', firstOf(document.get('last_modified_at'), document.get('date'))),
    ),
    ...pages.map(page => entry(page, 'url', page.get('last_modified_at'))),
    ...files.map(file => entry(file, 'path', file.get('modified_time'))),
  ]

  function entry(item: Drop, address: 'url' | 'path', modified: Value): string {
    if (item.get('sitemap') === false) return ''
    return reportMisuse(
      () => fileOf(item, collectionsDir),
      diagnostics,
      () => urlElement(toS(item.get(address)), modified, filters),
    )
  }
}

function listOf(value: Value): readonly Drop[] {
  return isArray(value) ? value.filter(item => item instanceof Drop) : []
}

const listedExtensions: ReadonlySet<Value> = new Set(['.htm', '.html', '.xhtml', '.pdf'])

function isListedFile(file: Drop): boolean {
  return listedExtensions.has(file.get('extname')) && file.get('name') !== '404.html'
}

function urlElement(address: string, modified: Value, { print }: TemplateFilters): string {
  const location = print(address.replaceAll('/index.html', '/'), 'absolute_url', 'xml_escape')
  const change = isTruthy(modified) ? `<lastmod>${print(modified, 'date_to_xmlschema')}</lastmod>\n` : ''
  return `<url>\n<loc>${location}</loc>\n${change}</url>\n`
}
