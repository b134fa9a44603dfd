import type { ExitStatus } from './exit-status.ts'
import type { SiteOptions } from './site-options.ts'

/** A command as `main.ts` offers it. Each is a file of its own. */
export interface SiteCommand {
  readonly name: string
  readonly alias?: string
  /** A sentence for the list of commands. */
  readonly description: string
  readonly run: (options: SiteOptions) => ExitStatus | Promise<ExitStatus>
}
