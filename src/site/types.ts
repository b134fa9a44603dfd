/**
 * The records that travel from stage to stage. They are plain and readonly: a stage takes some and returns
 * new ones. The site model does no I/O.
 */
import type { CivilDate } from '../values/civil-date.ts'
import type { Time } from '../values/time.ts'
import type { Hash, Scalar, Value } from '../values/value.ts'

/** Relative to the site's source, with slashes and no leading one: `_posts/2024-01-02-hello.md`. */
export type SitePath = string

/** A path of the published site, starting with a slash and percent-encoded: `/2024/01/02/hello.html`. */
export type Url = string

/** A file as the loader found it. */
export interface Source {
  readonly path: SitePath
  /** Where its bytes are on this machine; a theme's files lie outside of the source. */
  readonly absolute: string
  /** Bytes */
  readonly size: number
  /** Milliseconds since 1970, as the file system gives them. */
  readonly modified: number
  /** When the file system last noted a change of any kind, in the same unit: a copy with old times has it too. */
  readonly changed: number
  readonly inode: number
}

/** A source with front matter (or a post, which needs none), understood. */
export interface Document {
  readonly path: SitePath
  /** `path` without the configuration's `collections_dir`: what templates know as `page.path`. */
  readonly relativePath: SitePath
  /** `posts`, `drafts` count as `posts`; null for pages. */
  readonly collection: string | null
  /** The file's name with its extension, and in parts: `hello.md`, `hello`, `.md`. */
  readonly name: string
  readonly basename: string
  readonly extension: string
  /** Front matter over its defaults, with what the file's name says. */
  readonly data: Hash
  /** The front matter's own text and the line it starts on, for places in diagnostics. */
  readonly head: string
  readonly headLine: number
  readonly body: string
  /** The line of the file on which `body` starts, 1-based. */
  readonly bodyLine: number
  /** Null for pages and for documents that say none, which show the build's time. */
  readonly date: Time | null
  /** The front matter's slug, else the file name's. */
  readonly slug: string
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly isDraft: boolean
  readonly isPublished: boolean
  readonly url: Url
  /** Null for a document that is not written, as in a collection without `output`. */
  readonly destination: DestinationPath | null
  /** What the excerpt is made of, before conversion; null where `page.excerpt` is front matter or nothing. */
  readonly excerptBody: string | null
  /** Whether there is such an excerpt to be made, for those who need not know its text. */
  readonly hasExcerpt: boolean
  /** A page that a generator made has no file of its own. */
  readonly isGenerated: boolean
  /** What made a generated page, for diagnostics: `category "News"`. */
  readonly origin?: string
  /** A generated page with a text of its own, which is rendered as that of a file. */
  readonly isAdded?: true
  /** Its text is not the one of its file, as a plugin has changed it. */
  readonly hasOwnText?: true
  /** What plugins have given its templates, beside `site`, `page` and the like. */
  readonly variables?: Hash
  /** The posts that an archive page lists, newest first. */
  readonly listed?: readonly Document[]
  /** The page of a longer list that this is. */
  readonly pagination?: Pagination
  /** The day, month (day 1) or year (January 1) of a date archive. */
  readonly archiveDate?: CivilDate
}

/** Relative to the destination, with slashes, safe to join: made by `destinationPath` alone. */
export type DestinationPath = string & { readonly brand: 'DestinationPath' }

/** jekyll-paginate's paginator as data. */
export interface Pagination {
  /** 1-based */
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly totalPages: number
  readonly posts: readonly Document[]
  readonly urls: readonly Url[]
}

/** A file that is published as it is. */
export interface StaticFile {
  readonly source: Source
  /** What templates know as its path: `/img/a.png`, or `_recipes/a.png` in a collection. */
  readonly relativePath: string
  readonly collection: string | null
  readonly url: Url
  /** Null for a file that is listed and not written, as in a collection without `output`. */
  readonly destination: DestinationPath | null
  /** Values from front-matter defaults. */
  readonly data: Hash
}

/** Bytes for a place below the destination. */
export interface Output {
  readonly destination: DestinationPath
  /** Text (written as UTF-8), one that is made when it is needed, or the file to copy. */
  readonly content: string | PageText | Source
  /** Who made it, for diagnostics: a site path or a generator's name. */
  readonly origin: string
  /** Whether a generator made it, so that `origin` is no file. */
  readonly isGenerated?: boolean
}

/** A text that need not be in memory. */
export interface PageText {
  /** The SHA-256 of the text, in base64url. */
  readonly print: string
  readonly text: string
}

export interface Collection {
  readonly label: string
  readonly isOutput: boolean
  /** Relative to the source: `_recipes`. */
  readonly directory: SitePath
  /** In render order. */
  readonly documents: readonly Document[]
  readonly files: readonly StaticFile[]
  /** The configuration's keys for this collection. */
  readonly metadata: Hash
}

/** A layout or an include: its text without front matter. */
export interface Template {
  /** As authors name it: `post`, `card.njk`. */
  readonly name: string
  readonly path: SitePath
  readonly extension: string
  readonly data: Hash
  readonly head: string
  readonly headLine: number
  readonly body: string
  readonly bodyLine: number
}

export interface Site {
  readonly collections: ReadonlyMap<string, Collection>
  /** Newest first, as templates see them. */
  readonly posts: readonly Document[]
  /** In render order. */
  readonly pages: readonly Document[]
  readonly staticFiles: readonly StaticFile[]
  /** Posts by category and by tag as text, newest first, in order of first use. */
  readonly categories: ReadonlyMap<string, readonly Document[]>
  readonly tags: ReadonlyMap<string, readonly Document[]>
  /** The same as templates see them: by the values that stand in the posts' data, where 3 and "3" are two. */
  readonly postsBy: Readonly<Record<'categories' | 'tags', ReadonlyMap<Scalar, readonly Document[]>>>
  readonly data: Hash
  /** The build's now. */
  readonly time: Time
}

/** The neighbours of a document in its collection, in render order. */
export interface Neighbours {
  readonly previous: Document | null
  readonly next: Document | null
}

export type { Value }
