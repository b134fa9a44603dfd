import type { Config } from '../config/config.ts'

/** A command of the command line that a plugin brings: `tusitala NAME`. */
export interface PluginCommand {
  readonly name: string
  /** A sentence for the list of commands. */
  readonly description: string
  readonly alias?: string
  /** The words that it takes behind its name, which must be there; without it, it takes none. */
  readonly argument?: { readonly name: string; readonly description: string }
  /** Flags of its own, beside those that find the site. */
  readonly options?: readonly PluginCommandOption[]
  /** The exit status may be its result: 0 and nothing are success. */
  readonly run: (context: PluginCommandContext) => unknown
}

export interface PluginCommandOption {
  /** `-t, --title <text>` */
  readonly flags: string
  readonly description: string
}

export interface PluginCommandContext {
  readonly config: Config
  /** Absolute. */
  readonly source: string
  readonly destination: string
  /** What stands behind the command's name and is no flag, where it has an `argument`. */
  readonly args: readonly string[]
  /** The values of flags, by their long names in camel case. */
  readonly options: Readonly<Record<string, unknown>>
}
