import type { Drop } from '../values/drop.ts'
import { lookup, lookupName } from '../values/lookup.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isTruthy, type Value } from '../values/value.ts'
import { absoluteAddress } from './feed-address.ts'
import type { TemplateFilters } from './template-filters.ts'
import { attributeText, cdata } from './xml-text.ts'

/** One post in jekyll-feed's Atom, without white space between the elements, as there. */
export function feedEntry(post: Drop, site: Drop, filters: TemplateFilters): string {
  const { print, firstOf } = filters
  const language = post.get('lang')
  const title = print(post.get('title'), 'smartify', 'strip_html', 'normalize_whitespace', 'xml_escape')
  const url = post.get('url')
  const address = attributeText(print(url, 'absolute_url'))
  const date = post.get('date')
  const updated = firstOf(post.get('last_modified_at'), date)
  const onlyExcerpt = firstOf(
    lookupName(post.get('feed'), 'excerpt_only'),
    lookupName(site.get('feed'), 'excerpt_only'),
  )
  return (
    `<entry${isTruthy(language) ? ` xml:lang="${attributeText(print(language))}"` : ''}>` +
    `<title type="html">${title}</title>` +
    `<link href="${address}" rel="alternate" type="text/html" title="${title}" />` +
    `<published>${print(date, 'date_to_xmlschema')}</published>` +
    `<updated>${print(updated, 'date_to_xmlschema')}</updated>` +
    `<id>${print(post.get('id'), 'absolute_url', 'xml_escape')}</id>` +
    (isTruthy(onlyExcerpt) ? '' : content(post, print(url, 'absolute_url', 'xml_escape'), filters)) +
    author(post, site, filters) +
    categories(post, filters) +
    summary(post, filters) +
    image(post, filters) +
    '</entry>'
  )
}

function content(post: Drop, base: string, { print }: TemplateFilters): string {
  return `<content type="html" xml:base="${base}">${cdata(print(post.get('content'), 'strip'))}</content>`
}

/** The post's own author, else the site's; a name that `_data/authors.yml` knows stands for what is there. */
function author(post: Drop, site: Drop, { print, firstOf }: TemplateFilters): string {
  const written = firstOf(post.get('author'), lookup(post.get('authors'), 0), site.get('author'))
  const known = lookup(lookupName(site.get('data'), 'authors'), written)
  const author = firstOf(known, written)
  const name = firstOf(lookupName(author, 'name'), author)
  const details = ['email', 'uri'].map(key => {
    const detail = firstOf(lookupName(author, key), null)
    return isTruthy(detail) ? `<${key}>${print(detail, 'xml_escape')}</${key}>` : ''
  })
  return `<author><name>${print(firstOf(name, ''), 'xml_escape')}</name>${details.join('')}</author>`
}

function categories(post: Drop, { print }: TemplateFilters): string {
  const category = post.get('category')
  const words = isTruthy(category) ? [category] : listOf(post.get('categories'))
  return [...words, ...listOf(post.get('tags'))]
    .map(word => `<category term="${print(word, 'xml_escape')}" />`)
    .join('')
}

function listOf(value: Value): readonly Value[] {
  return isArray(value) ? value : []
}

function summary(post: Drop, { print, firstOf }: TemplateFilters): string {
  // Jekyll hands out excerpts as text, so that an empty one counts as none.
  const text = firstOf(post.get('description'), toS(post.get('excerpt')))
  if (text === '') return ''
  return `<summary type="html">${cdata(print(text, 'strip_html', 'normalize_whitespace'))}</summary>`
}

function image(post: Drop, filters: TemplateFilters): string {
  const written = post.get('image')
  const image = filters.firstOf(lookupName(written, 'path'), written)
  if (!isTruthy(image)) return ''
  const url = absoluteAddress(image, filters)
  const namespace = 'xmlns:media="http://search.yahoo.com/mrss/"'
  return (
    `<media:thumbnail ${namespace} url="${url}" />` +
    `<media:content medium="image" url="${url}" ${namespace} />`
  )
}
