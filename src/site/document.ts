import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { deepMerge } from '../values/merge.ts'
import { strftime } from '../values/strftime.ts'
import { toTimeInZone } from '../values/to-time.ts'
import type { Time } from '../values/time.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isArray, type MutableHash } from '../values/value.ts'
import { locateKey } from '../yaml/locate-key.ts'
import { destinationPath } from './destination-path.ts'
import { extractExcerpt } from './excerpt.ts'
import { isCalendarDate, parseFileName, splitExtension, titleizeSlug } from './file-name.ts'
import { arrayOf, pluralizedWords, splitWords, uniqueStrings } from './front-matter-words.ts'
import { addPermalinkSuffix, documentUrl, placeholderNames } from './permalink.ts'
import type { DestinationPath, Document, SitePath, Url } from './types.ts'

/** A file with its front matter read and nothing understood yet. */
export interface ReadFile {
  readonly path: SitePath
  /** Milliseconds since 1970: the date of a draft that has none. */
  readonly modified: number
  readonly data: Hash
  readonly head: string
  readonly headLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Where in the site a document stands, from its path. */
export interface Placement {
  readonly collection: string
  readonly isOutput: boolean
  /** The permalink template of the collection, null for the site's style. */
  readonly permalink: string | null
  /** `path` without `collections_dir`. */
  readonly relativePath: SitePath
  /** The path inside the collection's folder, with a leading slash: `/guides/start.md`. */
  readonly innerPath: string
  /** The folders above `_posts`, which are categories. */
  readonly superdirectories: readonly string[]
  readonly isDraft: boolean
}

/** What of the site a document depends on to be understood. */
export interface DocumentContext {
  readonly defaults: Hash
  readonly timezone: string
  readonly now: Time
  readonly permalinkStyle: string
  readonly excerptSeparator: string
  readonly outputExtension: (extension: string, basename: string) => string
}

/**
 * A document of a collection: Jekyll's `Document#read`, step for step, since the order of the merges decides
 * which of path, defaults, front matter and file name wins.
 */
export function makeDocument(
  file: ReadFile,
  placement: Placement,
  context: DocumentContext,
): { document: Document | null; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const { basename, extension } = splitExtension(name)
  const fileName = parseFileName(name)

  let data: MutableHash = new Map([['draft', placement.isDraft]])
  data.set('categories', Object.freeze([...placement.superdirectories]))
  data = mergeData(data, context.defaults)
  data = mergeData(data, file.data)

  const date = documentDate(data, fileName.date, file, context, diagnostics)
  if (date === undefined) return { document: null, diagnostics }
  if (date !== null) data.set('date', date)

  if (!isSet(data, 'title')) data.set('title', titleizeSlug(fileName.slug))
  if (!isSet(data, 'slug')) data.set('slug', fileName.slug)
  if (!isSet(data, 'ext')) data.set('ext', fileName.extension)
  const categories = uniqueStrings([
    ...arrayOf(data.get('categories')),
    ...pluralizedWords(data, 'category', 'categories'),
  ])
  data.set('categories', categories)
  const tags = pluralizedWords(data, 'tag', 'tags')
  data.set('tags', Object.freeze([...tags]))

  const slug = toS(data.get('slug') ?? fileName.slug)
  const outputExtension = permalinkExtension(data) ?? context.outputExtension(extension, basename)
  const { url, unknown } = documentUrl(permalinkOf(data) ?? templateOf(placement, context), {
    collection: placement.collection,
    path: placement.innerPath.slice(0, placement.innerPath.length - extension.length).replace(/\.+$/, ''),
    basename,
    slug,
    categories,
    date: date ?? context.now,
    outputExtension,
  })
  if (unknown !== null) {
    diagnostics.push({
      severity: 'error',
      code: 'permalink-placeholder',
      message: `the permalink has a placeholder ":${unknown}", which does not exist`,
      ...placeOf(file, 'permalink'),
      hint: `placeholders are ${placeholderNames().map(placeholder => `:${placeholder}`).join(' ')}`,
    })
  }

  const separator = toS(data.get('excerpt_separator') ?? context.excerptSeparator)
  const hasOwnExcerpt = isSet(data, 'excerpt')
  const written = placement.isOutput ? destinationOf(url, outputExtension, file, diagnostics) : null
  return {
    document: {
      path: file.path,
      relativePath: placement.relativePath,
      collection: placement.collection,
      name,
      basename,
      extension,
      data,
      head: file.head,
      headLine: file.headLine,
      body: file.body,
      bodyLine: file.bodyLine,
      date,
      slug,
      categories,
      tags: uniqueStrings(tags),
      isDraft: placement.isDraft,
      isPublished: data.get('published') !== false,
      url,
      destination: written,
      excerptBody: separator === '' || hasOwnExcerpt ? null : extractExcerpt(file.body, separator),
      isGenerated: false,
    },
    diagnostics,
  }
}

/** Jekyll's `Document#merge_data!`: categories add up, everything else is overridden. */
function mergeData(data: MutableHash, other: Hash): MutableHash {
  const merged = new Map(deepMerge(data, other))
  const old = data.get('categories')
  const added = other.get('categories')
  const words = typeof added === 'string' ? splitWords(added) : added
  if (isArray(old) && words !== undefined && words !== null) {
    merged.set('categories', Object.freeze([...new Set([...old, ...arrayOf(words)])]))
  }
  return merged
}

/** The date in the front matter, else the file name's, in the site's zone; undefined where it is no date. */
function documentDate(
  data: Hash,
  fileDate: string | null,
  file: ReadFile,
  context: DocumentContext,
  diagnostics: Diagnostic[],
): Time | null | undefined {
  if (isSet(data, 'date')) {
    const date = toTimeInZone(data.get('date') ?? null, context.timezone, context.now)
    if (date !== null) return date
    diagnostics.push({
      severity: 'error',
      code: 'date-invalid',
      message: `"${toS(data.get('date') ?? null)}" is not a date`,
      ...placeOf(file, 'date'),
      hint: 'write it as 2025-11-26 or 2025-11-26 03:59:51 +0100',
    })
    return undefined
  }
  if (fileDate === null) return null
  const date = toTimeInZone(fileDate, context.timezone, context.now)
  if (date === null) {
    diagnostics.push({
      severity: 'error',
      code: 'date-invalid',
      message: `the file name's date, ${fileDate}, is no date`,
      file: file.path,
      hint: 'rename the file, or set "date" in its front matter',
    })
    return undefined
  }
  if (!isCalendarDate(fileDate)) {
    // Ruby's Time.parse lets the days run over, and so Jekyll publishes the post in March.
    diagnostics.push({
      severity: 'warning',
      code: 'date-invalid',
      message: `there is no ${fileDate} on the calendar; the post is dated ${strftime(date, '%Y-%m-%d')}, as in Jekyll`,
      file: file.path,
      hint: 'rename the file to the day that is meant',
    })
  }
  return date
}

function templateOf(placement: Placement, context: DocumentContext): string {
  return placement.permalink ?? addPermalinkSuffix('/:collection/:path', context.permalinkStyle)
}

export function permalinkOf(data: Hash): string | null {
  const permalink = data.get('permalink')
  return permalink === undefined || permalink === null || permalink === false ? null : toS(permalink)
}

/** A permalink that ends in an extension decides the file's: Jekyll's `Renderer#permalink_ext`. */
export function permalinkExtension(data: Hash): string | null {
  const permalink = permalinkOf(data)
  if (permalink === null || permalink.endsWith('/')) return null
  return splitExtension(permalink.slice(permalink.lastIndexOf('/') + 1)).extension || null
}

/** The file that a URL is published as, by way of the one path function. */
export function destinationOf(
  url: Url,
  outputExtension: string,
  file: { readonly path: SitePath; readonly head: string; readonly headLine: number },
  diagnostics: Diagnostic[],
): DestinationPath | null {
  const isFolder = url.endsWith('/')
  const path = isFolder || url.endsWith(outputExtension) ? url : `${url}${outputExtension}`
  const made = destinationPath(isFolder ? `${path}index${outputExtension}` : path)
  for (const problem of made.problems) diagnostics.push({ ...problem, ...placeOf(file, 'permalink') })
  return made.path
}

function placeOf(
  file: { readonly path: SitePath; readonly head: string; readonly headLine: number },
  key: string,
): Partial<Diagnostic> & { file: string } {
  return { file: file.path, ...locateKey(file.head, file.headLine, key) }
}

function isSet(data: Hash, key: string): boolean {
  const value = data.get(key)
  return value !== undefined && value !== null && value !== false
}
