import type { FoundPost } from '../../../site/site-links.ts'
import type { Template, Url } from '../../../site/types.ts'
import type { Source } from '../source.ts'
import type { PageFile } from './page-file.ts'

/** What Jekyll's tags ask of the site. Each look-up is recorded, found or not. */
export interface JekyllTagContext {
  /** An include by its path below the folder of the includes: `cards/small.html`. */
  readonly findInclude: (name: string) => Template | null
  /** A file by its path from the folder that the page lies in. */
  readonly findRelative: (page: PageFile, name: string) => Source | null
  /** The URL of a file of the site, by the path that templates know it by: `_posts/2024-01-02-a.md`. */
  readonly findLinked: (path: string) => Url | null
  /** A post by its date and slug, with the folders it lies in: `2024-01-02-a`, `news/2024-01-02-a`. */
  readonly findPost: (name: string) => FoundPost | null
  /** Below the site's `baseurl`, as the filter `relative_url` has it. */
  readonly relativeUrl: (url: Url) => string
  /** Code as HTML in Rouge's classes; null for a language that is not known. Null itself where the site wants none. */
  readonly highlighter: () => ((code: string, language: string) => string | null) | null
  /** What stands before and after highlighted code in a page: Jekyll's `highlighter_prefix` and `highlighter_suffix`. */
  readonly highlightMargin: (page: PageFile) => string
  /** What may have been meant by a name that was not found, or else what to do. */
  readonly suggest: (kind: 'include' | 'document' | 'post', name: string) => string
}
