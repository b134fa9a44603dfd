import type { ExitStatus } from './exit-status.ts'
import type { Flag, SiteOptions } from './site-options.ts'

/** A command as `main.ts` offers it. Each is a file of its own. */
export interface SiteCommand {
  readonly name: string
  readonly alias?: string
  /** A sentence for the list of commands. */
  readonly description: string
  readonly flags: readonly Flag[]
  /** Command lines and what they are for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[]
  readonly run: (options: SiteOptions) => ExitStatus | Promise<ExitStatus>
}
