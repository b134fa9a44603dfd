import { loadConfig } from '../config/load-config.ts'
import { Diagnostics } from '../diagnostics/diagnostic.ts'
import { attempt } from '../plugins/attempt.ts'
import type { PluginCommand } from '../plugins/command.ts'
import { originOf, type Plugin } from '../plugins/door.ts'
import { createPluginLoader, describeFailure } from '../plugins/load-plugins.ts'
import { ForeignError } from '../values/foreign-error.ts'
import type { SiteCommand } from './command.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { reportDiagnostics } from './report.ts'
import { buildRequest, reportFlags, type SiteOptions, siteFlags } from './site-options.ts'

/**
 * The commands that the plugins of a site bring. They are loaded only for a command line whose command is none of ours, as
 * loading them runs code of the site.
 */
export function pluginCommands(
  words: readonly string[],
  known: readonly SiteCommand[],
): readonly SiteCommand[] {
  const name = words[0] === 'help' ? words[1] : words[0]
  const names = known.flatMap(command => [command.name, ...(command.aliases ?? [])])
  if (name === undefined || name.startsWith('-') || name === 'help' || names.includes(name)) return []
  const source = valueOfFlag(words, ['-s', '--source'])
  const diagnostics = new Diagnostics()
  const options: SiteOptions = { format: 'text', ...(source === undefined ? {} : { source }) }
  const config = loadConfig(buildRequest(options, process.env), diagnostics)
  const { own, diagnostics: found } = createPluginLoader().load(config)
  const commands = own.flatMap(plugin =>
    (plugin.commands ?? []).map(command => toSiteCommand(command, plugin)),
  )
  // Where none is the one that is meant, a plugin that cannot be loaded may be why.
  if (!commands.some(command => command.name === name)) {
    reportDiagnostics({ config, diagnostics: found.filter(({ severity }) => severity === 'error') }, options)
  }
  return commands.filter(command => !names.includes(command.name))
}

function toSiteCommand(command: PluginCommand, plugin: Plugin): SiteCommand {
  const { name, description, alias, argument, options = [] } = command
  return {
    name,
    description,
    ...(alias === undefined ? {} : { aliases: [alias] }),
    ...(argument === undefined ? {} : { argument }),
    flags: [...siteFlags, ...options.map(option => ({ ...option, group: 'Its own' })), ...reportFlags],
    examples: [[`tusitala ${name}`, description]],
    run: (given, words) => runCommand(command, plugin, given, words),
  }
}

async function runCommand(
  { name, run }: PluginCommand,
  plugin: Plugin,
  options: SiteOptions,
  args: readonly string[],
): Promise<ExitStatus> {
  const diagnostics = new Diagnostics()
  const config = loadConfig(buildRequest(options, process.env), diagnostics)
  const { source, destination } = config
  const origin = originOf(plugin)
  let result: unknown
  try {
    const work = (): unknown => run({ config, source, destination, args, options: { ...options } })
    const running = attempt(origin, `the command "${name}"`, work)
    result = await Promise.resolve(running).catch((error: unknown) =>
      attempt(origin, `the command "${name}"`, () => {
        throw error
      }),
    )
  } catch (error) {
    if (!(error instanceof ForeignError)) throw error
    diagnostics.add(describeFailure(error))
  }
  reportDiagnostics({ config, diagnostics: diagnostics.all }, options)
  if (diagnostics.hasErrors) return exitStatus.authorError
  return result === undefined || result === null || result === 0 || result === true
    ? exitStatus.ok
    : exitStatus.authorError
}

/** The value of a flag, before the flags of a command are known. */
function valueOfFlag(words: readonly string[], names: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    if (names.includes(word)) return words[at + 1]
    const written = names.find(name => name.startsWith('--') && word.startsWith(`${name}=`))
    if (written !== undefined) return word.slice(written.length + 1)
  }
  return undefined
}
