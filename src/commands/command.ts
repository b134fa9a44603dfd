import type { ExitStatus } from './exit-status.ts'
import type { Flag, SiteOptions } from './site-options.ts'

/** A command as `main.ts` offers it. Each is a file of its own. */
export interface SiteCommand {
  readonly name: string
  readonly aliases?: readonly string[]
  /** What it takes beside flags: words of one name, as `jekyll new my blog` has them. */
  readonly argument?: Argument
  /** A sentence for the list of commands. */
  readonly description: string
  readonly flags: readonly Flag[]
  /** Command lines and what they are for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[]
  /** @param words what stands behind the command beside flags; none but where there is an `argument` */
  readonly run: (options: SiteOptions, words: readonly string[]) => ExitStatus | Promise<ExitStatus>
}

export interface Argument {
  readonly name: string
  readonly description: string
}
