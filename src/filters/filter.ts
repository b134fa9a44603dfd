/**
 * A filter is a plain function over values, the same for every template engine. Filters live in tables, one
 * file a family; the plugin door registers those tables, and a plugin's own, under the names users type.
 */
import { AuthorError } from '../values/author-error.ts'
import type { Time } from '../values/time.ts'
import type { Value } from '../values/value.ts'

export interface Filter {
  /** How many arguments it takes beside its input, least and most. Others are the author's mistake. */
  readonly arity: readonly [least: number, most: number]
  readonly apply: (input: Value, args: readonly Value[], context: FilterContext) => Value
  /** The result is finished HTML: an engine that escapes its output leaves it alone. */
  readonly html?: boolean
  /** False for one that may read anything, unless it says by the context what it reads. */
  readonly pure?: boolean
  /** The result is JSON, and made so for scripts: an engine that escapes its output hides `<` and `&` in it. */
  readonly json?: boolean
}

export type FilterTable = Readonly<Record<string, Filter>>

/** What a filter may know beside its arguments. Reads through it are recorded. */
export interface FilterContext extends CallSite {
  /** The site's time zone, an IANA name such as `Europe/Paris`. */
  readonly zone: string
  /** The build's one "now". */
  readonly now: Time
  /** A key of the configuration, null where it is not set. */
  readonly config: (key: string) => Value
  /** Markdown to HTML with the site's converter. */
  readonly markdownify: (text: string) => string
  /** Quotes, dashes and ellipses as the site's Markdown converter writes them. */
  readonly smartify: (text: string) => string
  /** Sass to CSS; `syntax` is that of the text. */
  readonly sassify: (text: string, syntax: 'scss' | 'indented') => string
  /** A Liquid condition, such as `item.age > 3`, with `name` bound to each item in turn. Strict. */
  readonly condition: (text: string, name: string) => (item: Value) => boolean
  /** A Liquid expression that may have filters, such as `item.date | date: "%Y"`. Lax. */
  readonly expression: (text: string, name: string) => (item: Value) => Value
  /** The size in pixels of a picture of the site, by its path from the site's root; null where there is none. */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | null
  /** The result differs at every build (`sample`). */
  readonly volatile: () => void
  /**
   * What the running filter or tag of a plugin has read past its arguments: then it depends on these and on nothing
   * else; with none, on its arguments alone.
   */
  readonly track: (...read: readonly Tracked[]) => void
}

/** Something that code has read on its own. */
export type Tracked =
  /** A path from the source, or an absolute one. */
  | { readonly file: string }
  /** A key of the configuration. */
  | { readonly config: string }
  /** A value of the data files: `authors.jane.name`. */
  | { readonly data: string }
  /** A page, post or other document by its path from the source: all of it. */
  | { readonly document: string }

/** What only the engine knows of the running call. */
export interface CallSite {
  /** A variable of the running template, for expressions that use one. */
  readonly variable: (name: string) => Value
  /** A remark on this use of the filter, shown at its place in the template. */
  readonly warn: (message: string, hint?: string) => void
}

/** The author misused a filter. The engine adds the place. */
export class FilterError extends AuthorError {}
