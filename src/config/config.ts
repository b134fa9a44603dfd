import type { Hash } from '../values/value.ts'
import type { Theme } from './find-theme.ts'

/**
 * The configuration of one build: `values` is what the author wrote over the defaults, as templates see it
 * in `site`; the other fields are the same read once, with their types.
 */
export interface Config {
  readonly values: Hash
  /** Absolute, without a trailing slash. */
  readonly source: string
  readonly destination: string
  readonly files: readonly ConfigFile[]
  /** `JEKYLL_ENV`, else `development`. */
  readonly environment: string
  readonly cacheDir: string
  readonly layoutsDir: string
  readonly includesDir: string
  readonly dataDir: string
  readonly collectionsDir: string
  readonly postsDir: string
  readonly draftsDir: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly keepFiles: readonly string[]
  readonly markdownExtensions: readonly string[]
  readonly strictFrontMatter: boolean
  readonly safe: boolean
  readonly showDrafts: boolean
  readonly showFuture: boolean
  readonly showUnpublished: boolean
  /** 0 for no limit. */
  readonly limitPosts: number
  readonly plugins: readonly string[]
  readonly theme: Theme | null
  readonly permalink: string
  /** Empty for no excerpts. */
  readonly excerptSeparator: string
  readonly hasPageExcerpts: boolean
  /** An IANA name. Jekyll falls back on the machine's zone; we on UTC, so that URLs do not depend on it. */
  readonly timezone: string
  /** For files that do not name their engine by extension. */
  readonly templateEngine: TemplateEngineName
  readonly followsSymbolicLinks: boolean
  readonly collections: readonly CollectionConfig[]
}

export type TemplateEngineName = 'liquid' | 'nunjucks'

export interface ConfigFile {
  /** As it was named: `_config.yml`. */
  readonly path: string
  readonly text: string
}

export interface CollectionConfig {
  readonly label: string
  readonly isOutput: boolean
  /** The template of its documents' URLs. */
  readonly permalink: string | null
  readonly metadata: Hash
}
