import type { Config } from '../config/config.ts'
import type { ConfigRequest } from '../config/load-config.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { UnpublishedFile } from '../loader/load-site.ts'
import type { DestinationPath } from '../site/types.ts'
import type { Profile } from '../util/profile.ts'

export interface BuildRequest extends ConfigRequest {
  /** The build's "now": a date, or seconds since 1970. The machine's clock without it. */
  readonly clock?: string
  /** Warnings count as errors. */
  readonly strict?: boolean
  /** The configuration is read, for the first time or anew. */
  readonly onConfigured?: (config: Config) => void
  /** Measures the build. */
  readonly profile?: Profile
  readonly onProgress?: (done: number, total: number) => void
}

export interface BuildResult {
  readonly config: Config
  /** Whether the site was published. With an error it was not, and what was published before stays. */
  readonly isPublished: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly pages: number
  readonly files: number
  readonly unpublished: readonly UnpublishedFile[]
  /** The names of what was rendered anew, in this order: `content:_posts/a.md`, `page:index.html`. */
  readonly ran: readonly string[]
  /** What was written to the destination and removed from it. */
  readonly changed: readonly DestinationPath[]
  readonly removed: readonly DestinationPath[]
  /** What asynchronous hooks of plugins come to, after all is written; there is none where there are no such hooks. */
  readonly late?: Promise<readonly Diagnostic[]>
}
