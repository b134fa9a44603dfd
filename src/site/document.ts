import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Time } from '../values/time.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isTruthy } from '../values/value.ts'
import { completeData, mergeSources } from './document-data.ts'
import { documentDate } from './document-date.ts'
import { excerptOf, excerptProblems } from './excerpt.ts'
import { parseFileName, splitExtension } from './file-name.ts'
import { arrayOf, uniqueStrings } from './front-matter-words.ts'
import { addPermalinkSuffix, documentUrl, placeholderNames } from './permalink.ts'
import { placeOf } from './place-of.ts'
import { isHidden } from './publish.ts'
import { permalinkExtension, permalinkOf, publishedPath } from './published-path.ts'
import type { Document, SitePath, Url } from './types.ts'

/** A file with its front matter read and nothing understood yet. */
export interface ReadFile {
  readonly path: SitePath
  /** Milliseconds since 1970: the date of a draft that has none. */
  readonly modified: number
  readonly data: Hash
  /** Text with or without front matter, or with one that cannot be understood; or data from end to end. */
  readonly form: 'text' | 'broken' | 'data'
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
  /** `relativePath` without the collection's folder: `/guides/start.md`. */
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
 * which of path, defaults, front matter and file name wins. Where the front matter cannot be understood,
 * Jekyll 4.4.1 stops at the defaults: the document has no title, and its whole file name for a slug. A YAML
 * file has its own data and no others.
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

  const data =
    file.form === 'data'
      ? new Map(file.data)
      : mergeSources({ ...placement, defaults: context.defaults, frontMatter: file.data })
  const { date, problem } = documentDate(data, { file, placement, context, fileDate: fileName.date })
  if (problem !== null) diagnostics.push(problem)
  if (date === undefined) return { document: null, diagnostics }
  if (date !== null) data.set('date', date)
  if (file.form === 'text') completeData(data, fileName)

  const slug = isTruthy(data.get('slug')) ? toS(data.get('slug') ?? null) : basename
  const categories = uniqueStrings(arrayOf(data.get('categories')))
  const outputExtension = permalinkExtension(data) ?? context.outputExtension(extension, basename)
  const { url, unknown, isNameless } = documentUrl(templateOf(data, placement, context), {
    collection: placement.collection,
    path: placement.innerPath.slice(0, placement.innerPath.length - extension.length).replace(/\.+$/, ''),
    basename,
    slug,
    categories,
    get date() {
      return date ?? context.now
    },
    outputExtension,
  })
  if (unknown !== null) diagnostics.push(unknownPlaceholder(unknown, file))
  if (isNameless) diagnostics.push(namelessUrl(url, file))

  const excerptBody =
    file.form === 'text' ? excerptOf({ data, body: file.body }, context.excerptSeparator) : null
  if (excerptBody !== null) {
    const { path, body, bodyLine } = file
    diagnostics.push(...excerptProblems({ path, body, bodyLine, data }, context.excerptSeparator))
  }
  const published = { url, extension: outputExtension, index: 'index.html' }
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
      tags: file.form === 'text' ? uniqueStrings(arrayOf(data.get('tags'))) : [],
      isDraft: placement.isDraft,
      isPublished: !isHidden(data),
      url,
      destination: placement.isOutput ? publishedPath(published, file, diagnostics) : null,
      excerptBody,
      hasExcerpt: excerptBody !== null,
      isGenerated: false,
    },
    diagnostics,
  }
}

function templateOf(data: Hash, placement: Placement, { permalinkStyle }: DocumentContext): string {
  return permalinkOf(data) ?? placement.permalink ?? addPermalinkSuffix('/:collection/:path', permalinkStyle)
}

function unknownPlaceholder(name: string, file: ReadFile): Diagnostic {
  return {
    severity: 'error',
    code: 'permalink-placeholder',
    message: `the permalink has a placeholder ":${name}", which does not exist`,
    ...placeOf(file, 'permalink'),
    hint: `placeholders are ${placeholderNames()
      .map(placeholder => `:${placeholder}`)
      .join(' ')}`,
  }
}

function namelessUrl(url: Url, file: ReadFile): Diagnostic {
  return {
    severity: 'warning',
    code: 'permalink-nameless',
    message: `nothing of the file's name is left in its URL, "${url}": it has neither letters nor digits`,
    ...placeOf(file, 'slug'),
    hint: 'rename the file, or set "slug" in its front matter',
  }
}
