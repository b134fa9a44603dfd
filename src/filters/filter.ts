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
}

/** What only the engine knows of the running call. */
export interface CallSite {
  /** A variable of the running template, for expressions that use one. */
  readonly variable: (name: string) => Value
  /** A remark on this use of the filter, shown at its place in the template. */
  readonly warn: (message: string, hint?: string) => void
}

/** The author misused a filter. The engine adds the place. */
export class FilterError extends AuthorError {}
