import { statSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { mostSimilar } from '../util/similar.ts'
import { tusitalaVersion } from '../util/version.ts'
import { buildCommand } from './build.ts'
import { cleanCommand } from './clean.ts'
import type { SiteCommand } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { newCommand } from './new.ts'
import { newThemeCommand } from './new-theme.ts'
import { pluginCommands } from './plugin-commands.ts'
import { serveCommand } from './serve.ts'
import type { Flag, SiteOptions } from './site-options.ts'

const commands: readonly SiteCommand[] = [
  newCommand,
  buildCommand,
  serveCommand,
  doctorCommand,
  cleanCommand,
  newThemeCommand,
]

/** Runs a command line, without the program's name, and returns its exit status. Never throws. */
export async function main(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok
  const program = createProgram()
  try {
    for (const command of [...commands, ...pluginCommands(words, commands)]) {
      const added = addCommand(program, command)
      added.action(async (...given: unknown[]) => {
        status = await run(command, added.opts<SiteOptions>(), wordsOf(given), added)
      })
    }
    addHelpCommand(program)
    if (words.length === 0) {
      program.outputHelp()
      console.error('error: a command is required')
      return exitStatus.authorError
    }
    await program.parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return statusOf(error)
    reportBug(error, words)
    return exitStatus.internal
  }
}

function createProgram(): Command {
  return new Command('tusitala')
    .usage('<command> [flags]')
    .description('Builds a blog of Markdown posts, or a Jekyll site without Ruby.')
    .version(tusitalaVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show this')
    .helpCommand(false)
    .configureHelp({
      subcommandTerm: command => [command.name(), ...command.aliases()].join(', '),
      styleTitle: title => title.replace(/^Options:$/, 'Flags:'),
    })
    .addHelpText('after', examplesText(commands.flatMap(({ examples }) => examples.slice(0, 2))))
    .showHelpAfterError('(run "tusitala --help" for all commands; flags come behind them)')
    .exitOverride()
}

function addCommand(program: Command, command: SiteCommand): Command {
  const { name, aliases = [], argument, description, flags, examples } = command
  const added = program
    .command(name)
    .usage(argument === undefined ? '[flags]' : `<${argument.name}> [flags]`)
    .description(description)
    .allowExcessArguments()
    .addHelpOption(new Option('-h, --help', 'show this').helpGroup('What it says:'))
    .addHelpText('after', examplesText(examples))
    .showHelpAfterError(`(run "tusitala ${name} --help" for its flags)`)
    .aliases(aliases)
  if (argument !== undefined) added.argument(`<${argument.name}...>`, argument.description)
  for (const flag of flags) added.addOption(optionOf(flag))
  return added
}

/** Ours, as commander's answers a command that does not exist with a list of those that do and a status of 0. */
function addHelpCommand(program: Command): void {
  program
    .command('help')
    .argument('[command]')
    .usage('[command]')
    .description('Show the flags of a command.')
    .helpOption(false)
    .action((name: string | undefined) => {
      const names = (command: Command): readonly string[] => [command.name(), ...command.aliases()]
      const known = program.commands.find(command => name !== undefined && names(command).includes(name))
      if (name !== undefined && known === undefined) {
        const near = mostSimilar(name, program.commands.flatMap(names))
        program.error(
          `error: there is no command "${name}"${near === null ? '' : ` (did you mean "${near}"?)`}`,
        )
      }
      const shown = known ?? program
      shown.outputHelp()
    })
}

function optionOf({ flags, description, group, initial, isNumber, isList }: Flag): Option {
  const option = new Option(flags, description).helpGroup(`${group}:`)
  if (initial !== undefined) option.default(initial)
  if (isNumber === true) option.argParser(readNumber)
  if (isList === true) option.argParser(splitList)
  return option
}

function readNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number, such as 5.')
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}

function examplesText(examples: SiteCommand['examples']): string {
  const width = Math.max(...examples.map(([line]) => line.length))
  return `\nExamples:\n${examples.map(([line, purpose]) => `  ${line.padEnd(width)}  ${purpose}`).join('\n')}`
}

/** Commander passes a list where words are asked for, and then the options and the command. */
function wordsOf([first]: readonly unknown[]): readonly string[] {
  return Array.isArray(first) ? first.map(String) : []
}

async function run(
  command: SiteCommand,
  options: SiteOptions,
  words: readonly string[],
  given: Command,
): Promise<ExitStatus> {
  for (const { flags, choices } of command.flags) {
    const value = given.getOptionValue(new Option(flags).attributeName())
    if (choices === undefined || choices.includes(String(value))) continue
    given.error(`error: "${value}" is none of ${choices.join(', ')} (${flags})`, {
      exitCode: exitStatus.usage,
    })
  }
  const { source = '.' } = options
  if (statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true) {
    given.error(`error: there is no folder "${source}" (--source)`, { exitCode: exitStatus.usage })
  }
  if (options.quiet !== true && (options.format ?? 'text') === 'text') note(command, given)
  return command.run(options, words)
}

/** Says what changes nothing here: nobody should believe that it does. */
function note({ flags, argument }: SiteCommand, given: Command): void {
  for (const flag of flags) {
    const option = optionOf(flag)
    if (flag.noEffect === undefined || given.getOptionValue(option.attributeName()) === undefined) continue
    console.error(`note: ${option.long} changes nothing here: ${flag.noEffect}`)
  }
  // Jekyll says nothing of the `true` in `--drafts true`, which is often written.
  if (argument !== undefined) return
  for (const word of given.args) console.error(`note: "${word}" is no flag, and changes nothing`)
}

function statusOf({ exitCode }: CommanderError): ExitStatus {
  return Object.values(exitStatus).find(status => status === exitCode) ?? exitStatus.authorError
}

/** The one place where a stack is shown: it is for us, and the author is asked to send it. */
function reportBug(error: unknown, words: readonly string[]): void {
  const text = error instanceof Error ? error.message : String(error)
  console.error(`This is a bug of Tusitala's, and not your mistake: ${text}`)
  if (words.includes('--trace') || words.includes('-t'))
    console.error(error instanceof Error ? error.stack : error)
  else console.error('Please report it, with what it prints when you add --trace.')
}
