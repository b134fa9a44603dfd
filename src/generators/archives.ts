import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { makeGeneratedPage } from '../site/generated-page.ts'
import { compareDocuments } from '../site/order.ts'
import type { Document, Site, Url } from '../site/types.ts'
import { fillPageTemplate } from '../site/url.ts'
import { slugify } from '../util/slugify.ts'
import { CivilDate } from '../values/civil-date.ts'
import { deepMerge, hashOf } from '../values/merge.ts'
import { strftime } from '../values/strftime.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isArray, isHash, type MutableHash, type Value } from '../values/value.ts'
import type { Generator } from './generator.ts'
import { paginationOf } from './pagination-of.ts'

/**
 * Category, tag, year, month and day pages: jekyll-archives, under its configuration key. One key of ours is
 * added: `paginate`, the posts on a page of an archive, without which an archive is one page, as there.
 */
export const archives: Generator = {
  name: 'jekyll-archives',
  priority: 0,
  isStructural: true,
  generate(site, { config, diagnostics }) {
    const written = config.values.get('jekyll-archives') ?? null
    if (!isHash(written)) return { site }
    const settings = readSettings(deepMerge(defaults, written), toS(config.values.get('paginate_path') ?? ''))
    const found = archivesOf(site).filter(({ kind }) => settings.isEnabled(kind))
    reportSharedPages(found, settings, diagnostics)
    return {
      site: { ...site, pages: [...site.pages, ...found.flatMap(archive => pagesOf(archive, settings))] },
    }
  },
}

const defaults: Hash = hashOf({
  layout: 'archive',
  enabled: [],
  permalinks: {
    year: '/:year/',
    month: '/:year/:month/',
    day: '/:year/:month/:day/',
    tag: '/tag/:name/',
    category: '/category/:name/',
  },
})

type ArchiveKind = 'tag' | 'category' | 'year' | 'month' | 'day'

interface Archive {
  readonly kind: ArchiveKind
  /** The word of a tag or category page; null for dates. */
  readonly title: string | null
  readonly date: CivilDate | null
  /** Placeholders of the permalink: `year`, `month`, `day`. */
  readonly digits: readonly (readonly [name: string, digits: string])[]
  /** Newest first. */
  readonly posts: readonly Document[]
}

interface Settings {
  readonly isEnabled: (kind: ArchiveKind) => boolean
  readonly layout: (kind: ArchiveKind) => Value
  readonly permalink: (kind: ArchiveKind) => string
  readonly slugMode: string
  /** 0 for all posts on one page. */
  readonly perPage: number
  /** How the second page and those after it are named below the first: `page:num`. */
  readonly pageName: string
}

/** jekyll-archives' names of what can be enabled. */
const enabledNames: Readonly<Record<ArchiveKind, string>> = {
  tag: 'tags',
  category: 'categories',
  year: 'year',
  month: 'month',
  day: 'day',
}

function readSettings(values: Hash, paginatePath: string): Settings {
  const enabled = values.get('enabled') ?? null
  const permalinks = values.get('permalinks') ?? null
  const layouts = values.get('layouts') ?? null
  const perPage = values.get('paginate')
  const isAll = enabled === true || enabled === 'all'
  return {
    isEnabled: kind => isAll || (isArray(enabled) && enabled.includes(enabledNames[kind])),
    layout: kind => (isHash(layouts) ? layouts.get(kind) : null) ?? values.get('layout') ?? null,
    permalink: kind => toS(isHash(permalinks) ? permalinks.get(kind) : null),
    slugMode: toS(values.get('slug_mode') ?? 'default'),
    perPage: typeof perPage === 'number' && perPage > 0 ? Math.floor(perPage) : 0,
    pageName: pageNameOf(paginatePath),
  }
}

/** The last part of `paginate_path`; never a bare number, since page 10 of a year is not its October. */
function pageNameOf(paginatePath: string): string {
  const name = paginatePath.replace(/\/+$/, '').replace(/^.*\//, '')
  if (name === '') return 'page:num'
  return name === ':num' ? 'page/:num' : name
}

/** All archives in jekyll-archives' order: tags, categories, then each year with its months and their days. */
function archivesOf(site: Site): readonly Archive[] {
  const word =
    (kind: ArchiveKind) =>
    ([title, posts]: readonly [string, readonly Document[]]): Archive => ({
      kind,
      title,
      date: null,
      digits: [],
      posts,
    })
  return [
    ...[...site.tags].map(word('tag')),
    ...[...site.categories].map(word('category')),
    ...dateArchives(site),
  ]
}

const dateFormats: readonly (readonly [kind: ArchiveKind, format: string])[] = [
  ['year', '%Y'],
  ['month', '%m'],
  ['day', '%d'],
]

function dateArchives(site: Site): readonly Archive[] {
  const oldestFirst = site.posts.toReversed()
  return splitByDate(oldestFirst, [], dateFormats)
}

function splitByDate(
  posts: readonly Document[],
  digits: Archive['digits'],
  formats: typeof dateFormats,
): readonly Archive[] {
  const [format, ...deeper] = formats
  if (format === undefined) return []
  const [kind, directive] = format
  const groups = new Map<string, Document[]>()
  for (const post of posts) {
    if (post.date === null) continue
    const key = strftime(post.date, directive)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [post])
    else group.push(post)
  }
  return [...groups].flatMap(([key, group]) => {
    const all = [...digits, [kind, key] as const]
    // A year's months come newest first, and so do a month's days, while the years are in order.
    const newestFirst = group.toSorted((a, b) => compareDocuments(b, a))
    const [year = 1, month = 1, day = 1] = all.map(([, text]) => Number(text))
    const date = new CivilDate(year, month, day)
    return [
      { kind, title: null, date, digits: all, posts: newestFirst },
      ...splitByDate(newestFirst, all, deeper),
    ]
  })
}

function pagesOf(archive: Archive, settings: Settings): readonly Document[] {
  const first = urlOf(archive, settings)
  const paginations = paginationOf(archive.posts, settings.perPage, page =>
    page === 1 ? first : `${first.replace(/\/$/, '')}/${settings.pageName.replace(':num', String(page))}/`,
  )
  return paginations.map((pagination, index) =>
    makeGeneratedPage({
      url: pagination?.urls[index] ?? first,
      data: dataOf(archive, settings),
      origin: describe(archive),
      listed: pagination?.posts ?? archive.posts,
      ...(pagination === null ? {} : { pagination }),
      ...(archive.date === null ? {} : { archiveDate: archive.date }),
    }),
  )
}

function dataOf(archive: Archive, settings: Settings): Hash {
  const data: MutableHash = new Map<string, Value>([['layout', settings.layout(archive.kind)]])
  data.set('type', archive.kind)
  data.set('title', archive.title)
  return data
}

function urlOf(archive: Archive, settings: Settings): Url {
  const name = archive.title === null ? null : slugify(archive.title, { mode: settings.slugMode })
  const placeholders = new Map([...archive.digits, ['name', name] as const, ['type', archive.kind] as const])
  return fillPageTemplate(settings.permalink(archive.kind), placeholders)
}

/** Words such as "C" and "C++" have one slug; the second page would take the place of the first. */
function reportSharedPages(found: readonly Archive[], settings: Settings, diagnostics: Diagnostics): void {
  const owners = new Map<Url, Archive>()
  for (const archive of found) {
    const url = urlOf(archive, settings)
    const owner = owners.get(url)
    if (owner === undefined) {
      owners.set(url, archive)
      continue
    }
    diagnostics.add({
      severity: 'warning',
      code: 'archive-shared',
      message: `${describe(owner)} and ${describe(archive)} have the same page, ${url}`,
      ...(archive.posts[0] === undefined ? {} : { file: archive.posts[0].path }),
      hint: 'rename one of them, or set "slug_mode: pretty" below "jekyll-archives" in the configuration',
    })
  }
}

function describe({ kind, title, digits }: Archive): string {
  return `${kind} "${title ?? digits.map(([, text]) => text).join('-')}"`
}
