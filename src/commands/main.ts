import { statSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { tusitalaVersion } from '../util/version.ts'
import { buildCommand } from './build.ts'
import { cleanCommand } from './clean.ts'
import type { SiteCommand } from './command.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import type { Flag, SiteOptions } from './site-options.ts'

const commands: readonly SiteCommand[] = [buildCommand, cleanCommand]

/** Runs a command line, without the program's name, and returns its exit status. Never throws. */
export async function main(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok
  const program = createProgram()
  for (const command of commands) {
    addCommand(program, command).action(async (options: SiteOptions) => {
      status = await run(command, options)
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

function createProgram(): Command {
  const examples = commands.flatMap(({ examples }) => examples)
  return new Command('tusitala')
    .usage('<command> [flags]')
    .description('Builds a blog of Markdown posts, or a Jekyll site without Ruby.')
    .version(tusitalaVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show this')
    .helpCommand('help [command]', 'Show the flags of a command.')
    .configureHelp({
      subcommandTerm: command => [command.name(), ...command.aliases()].join(', '),
      styleTitle: title => title.replace(/^Options:$/, 'Flags:'),
    })
    .addHelpText('after', examplesText(examples))
    .showHelpAfterError('(run "tusitala --help" for all commands; flags come behind them)')
    .exitOverride()
}

function addCommand(program: Command, { name, alias, description, flags, examples }: SiteCommand): Command {
  const command = program
    .command(name)
    .usage('[flags]')
    .description(description)
    .addHelpOption(new Option('-h, --help', 'show this').helpGroup('What it says:'))
    .addHelpText('after', examplesText(examples))
    .showHelpAfterError(`(run "tusitala ${name} --help" for its flags)`)
  if (alias !== undefined) command.alias(alias)
  for (const flag of flags) command.addOption(optionOf(flag))
  return command
}

function optionOf({ flags, description, group, choices, initial, isNumber }: Flag): Option {
  const option = new Option(flags, description).helpGroup(`${group}:`)
  if (choices !== undefined) option.choices([...choices])
  if (initial !== undefined) option.default(initial)
  if (isNumber === true) option.argParser(readNumber)
  return option
}

function readNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number, such as 5.')
}

function examplesText(examples: SiteCommand['examples']): string {
  const width = Math.max(...examples.map(([line]) => line.length))
  return `\nExamples:\n${examples.map(([line, purpose]) => `  ${line.padEnd(width)}  ${purpose}`).join('\n')}`
}

async function run(command: SiteCommand, options: SiteOptions): Promise<ExitStatus> {
  const { source = '.' } = options
  if (statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true) {
    console.error(`error: there is no folder "${source}" (--source)`)
    return exitStatus.usage
  }
  if (options.quiet !== true && options.format === 'text') noteFlagsWithoutEffect(command, options)
  return command.run(options)
}

function noteFlagsWithoutEffect({ flags }: SiteCommand, options: SiteOptions): void {
  const given: Readonly<Record<string, unknown>> = { ...options }
  for (const flag of flags) {
    const option = optionOf(flag)
    if (flag.noEffect === undefined || given[option.attributeName()] === undefined) continue
    console.error(`note: ${option.long} changes nothing here: ${flag.noEffect}`)
  }
}

/** The one place where a stack is shown: it is for us, and the author is asked to send it. */
function reportBug(error: unknown, words: readonly string[]): void {
  const text = error instanceof Error ? error.message : String(error)
  console.error(`This is a bug of Tusitala's, and not your mistake: ${text}`)
  if (words.includes('--trace') || words.includes('-t'))
    console.error(error instanceof Error ? error.stack : error)
  else console.error('Please report it, with what it prints when you add --trace.')
}
