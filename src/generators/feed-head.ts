import { jekyllVersion } from '../drops/jekyll-drop.ts'
import type { Drop } from '../values/drop.ts'
import { lookupName } from '../values/lookup.ts'
import { toS } from '../values/to-s.ts'
import { isTruthy } from '../values/value.ts'
import { absoluteAddress } from './feed-address.ts'
import type { PlannedFeed } from './planned-feeds.ts'
import type { TemplateFilters } from './template-filters.ts'
import { attributeText } from './xml-text.ts'

/** What stands before the entries: the feed's own address, its title and its author. */
export function feedHead(feed: PlannedFeed, url: string, site: Drop, filters: TemplateFilters): string {
  const { print } = filters
  const lang = site.get('lang')
  const language = isTruthy(lang) ? attributeText(print(lang)) : null
  return (
    `<feed xmlns="http://www.w3.org/2005/Atom" ${language === null ? '' : `xml:lang="${language}"`}>` +
    `<generator uri="https://jekyllrb.com/" version="${jekyllVersion}">Jekyll</generator>` +
    `<link href="${attributeText(print(url, 'absolute_url'))}" rel="self" type="application/atom+xml" />` +
    `<link href="${attributeText(print('/', 'absolute_url'))}" rel="alternate" type="text/html" ` +
    `${language === null ? '' : `hreflang="${language}" `}/>` +
    `<updated>${print(site.get('time'), 'date_to_xmlschema')}</updated>` +
    `<id>${print(url, 'absolute_url', 'xml_escape')}</id>` +
    title(feed, site, filters) +
    subtitle(site, filters) +
    picture('icon', site, filters) +
    picture('logo', site, filters) +
    author(site, filters)
  )
}

function title(feed: PlannedFeed, site: Drop, { print, firstOf }: TemplateFilters): string {
  const name = firstOf(site.get('title'), site.get('name'))
  const parts = [feed.collection === 'posts' ? null : feed.collection, feed.category]
    .filter(part => part !== null)
    .map(part => ` | ${print(part, 'capitalize')}`)
  if (parts.length === 0 && !isTruthy(name)) return ''
  const text = parts.length === 0 ? name : toS(name) + parts.join('')
  return `<title type="html">${print(text, 'smartify', 'xml_escape')}</title>`
}

function subtitle(site: Drop, { print }: TemplateFilters): string {
  const description = site.get('description')
  return isTruthy(description) ? `<subtitle>${print(description, 'xml_escape')}</subtitle>` : ''
}

function picture(name: 'icon' | 'logo', site: Drop, filters: TemplateFilters): string {
  const address = lookupName(site.get('feed'), name)
  return isTruthy(address) ? `<${name}>${absoluteAddress(address, filters)}</${name}>` : ''
}

function author(site: Drop, { print, firstOf }: TemplateFilters): string {
  const author = site.get('author')
  if (!isTruthy(author)) return ''
  const name = print(firstOf(lookupName(author, 'name'), author), 'xml_escape')
  const details = ['email', 'uri'].map(key => {
    const detail = lookupName(author, key)
    return isTruthy(detail) ? `<${key}>${print(detail, 'xml_escape')}</${key}>` : ''
  })
  return `<author><name>${name}</name>${details.join('')}</author>`
}
