import { Command, CommanderError, Option } from 'commander'
import { tusitalaVersion } from '../util/version.ts'
import { buildCommand } from './build.ts'
import { cleanCommand } from './clean.ts'
import type { SiteCommand } from './command.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { type SiteOptions, siteFlags } from './site-options.ts'

const commands: readonly SiteCommand[] = [buildCommand, cleanCommand]

/** Runs a command line, without the program's name, and returns its exit status. Never throws. */
export async function main(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok
  const program = new Command('tusitala')
    .description('Builds a Jekyll site without Ruby, or a new blog from Nunjucks layouts.')
    .version(tusitalaVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(run "tusitala --help" for all commands)')
    .exitOverride()
  for (const command of commands) {
    addCommand(program, command).action(async (options: SiteOptions) => {
      status = await command.run(options)
    })
  }
  try {
    if (words.length === 0) program.outputHelp()
    else await program.parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage
    reportBug(error, words)
    return exitStatus.internal
  }
}

function addCommand(program: Command, { name, alias, description }: SiteCommand): Command {
  const command = program
    .command(name)
    .description(description)
    .showHelpAfterError(`(run "tusitala ${name} --help" for its flags)`)
  if (alias !== undefined) command.alias(alias)
  for (const { flags, description, choices, initial, isNumber } of siteFlags) {
    const option = new Option(flags, description)
    if (choices !== undefined) option.choices(choices)
    if (initial !== undefined) option.default(initial)
    if (isNumber === true) option.argParser(Number)
    command.addOption(option)
  }
  return command
}

/** The one place where a stack is shown: it is for us, and the author is asked to send it. */
function reportBug(error: unknown, words: readonly string[]): void {
  const text = error instanceof Error ? error.message : String(error)
  console.error(`tusitala has a bug: ${text}`)
  if (words.includes('--trace') || words.includes('-t')) console.error(error)
  else console.error('Please report it, with what "--trace" prints.')
}
