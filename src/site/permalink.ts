import { downcase } from '../util/downcase.ts'
import { slugify } from '../util/slugify.ts'
import { strftime } from '../values/strftime.ts'
import type { Time } from '../values/time.ts'
import type { Url } from './types.ts'
import { fillPageTemplate, fillTemplate } from './url.ts'

/** What the URL of a post or of another collection's document is made of. */
export interface PermalinkParts {
  readonly collection: string
  /** The path inside the collection's folder, without its extension: `/guides/start`. */
  readonly path: string
  readonly basename: string
  readonly slug: string
  readonly categories: readonly string[]
  readonly date: Time
  /** The extension of the published file: `.html`. */
  readonly outputExtension: string
}

export interface DocumentUrl {
  readonly url: Url
  /** The first placeholder that does not exist. */
  readonly unknown: string | null
  /** The document's own name was asked for, and is empty: of `-.md` or `🎉.md` no slug can be made. */
  readonly isNameless: boolean
}

/** The URL of a document of a collection. */
export function documentUrl(template: string, parts: PermalinkParts): DocumentUrl {
  let isNameless = false
  const filled = fillTemplate(template, name => {
    const text = placeholders[name]?.(parts)
    if (text === '' && names.has(name)) isNameless = true
    return text
  })
  return { ...filled, isNameless }
}

const names: ReadonlySet<string> = new Set(['title', 'slug', 'name'])

/** The names of all placeholders, for hints. */
export function placeholderNames(): readonly string[] {
  return Object.keys(placeholders)
}

const date =
  (format: string) =>
  ({ date }: PermalinkParts): string =>
    strftime(date, format)

/** Jekyll's `UrlDrop`. No prototype: `:constructor` is no placeholder. */
const placeholders: Readonly<Record<string, (parts: PermalinkParts) => string | null>> = Object.assign(
  Object.create(null),
  {
    collection: ({ collection }: PermalinkParts) => collection,
    path: ({ path }: PermalinkParts) => path,
    output_ext: ({ outputExtension }: PermalinkParts) => outputExtension,
    name: ({ basename }: PermalinkParts) => slugify(basename),
    title: ({ slug }: PermalinkParts) => slugify(slug, { mode: 'pretty', cased: true }),
    slug: ({ slug }: PermalinkParts) => slugify(slug),
    categories: ({ categories }: PermalinkParts) => [...new Set(categories.map(downcase))].join('/'),
    slugified_categories: ({ categories }: PermalinkParts) =>
      [...new Set(categories.map(category => slugify(category)))].join('/'),
    year: date('%Y'),
    month: date('%m'),
    day: date('%d'),
    hour: date('%H'),
    minute: date('%M'),
    second: date('%S'),
    i_day: date('%-d'),
    i_month: date('%-m'),
    short_month: date('%b'),
    long_month: date('%B'),
    short_year: date('%y'),
    w_year: date('%G'),
    week: date('%V'),
    w_day: date('%u'),
    short_day: date('%a'),
    long_day: date('%A'),
    y_day: date('%j'),
  },
)

/** What the URL of a page is made of. */
export interface PagePermalinkParts {
  /** The page's folder, as Jekyll has it: empty for the source itself, `/docs/deep` below it. */
  readonly directory: string
  readonly basename: string
  readonly outputExtension: string
  /** The front matter's `permalink`. */
  readonly permalink: string | null
}

/** The URL of a page: its `permalink`, else its place in the source, by the site's permalink style. */
export function pageUrl(parts: PagePermalinkParts, style: string): Url {
  return fillPageTemplate(
    parts.permalink ?? pageTemplate(parts, style),
    new Map([
      ['path', parts.directory],
      ['basename', parts.basename],
      ['output_ext', parts.outputExtension],
    ]),
  )
}

function pageTemplate({ basename, outputExtension }: PagePermalinkParts, style: string): string {
  if (!htmlExtensions.has(outputExtension)) return '/:path/:basename:output_ext'
  return basename === 'index' ? '/:path/' : addPermalinkSuffix('/:path/:basename', style)
}

export const htmlExtensions: ReadonlySet<string> = new Set(['.html', '.xhtml', '.htm'])

/** How the site's permalink style ends URLs that have no template of their own. */
export function addPermalinkSuffix(template: string, style: string): string {
  if (style === 'pretty') return `${template}/`
  if (style === 'date' || style === 'ordinal' || style === 'none') return `${template}:output_ext`
  if (style.endsWith('/')) return `${template}/`
  return style.endsWith(':output_ext') ? `${template}:output_ext` : template
}
