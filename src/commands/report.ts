import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import { formatAsJson, formatForGitHub } from '../diagnostics/report-machine.ts'
import { colorsFor, formatForTerminal } from '../diagnostics/report-terminal.ts'

export interface Report {
  readonly config: Config
  readonly diagnostics: readonly Diagnostic[]
}

export interface ReportOptions {
  readonly format: string
  readonly quiet?: boolean
  readonly strict?: boolean
}

/** Prints what was found: for people on standard error, for machines on standard output. */
export function reportDiagnostics(report: Report, options: ReportOptions): void {
  const print = printers.get(options.format)
  // What stops a build is said, however quiet it is to be.
  const isEverySaid = !isQuiet(report, options) || options.strict === true
  for (const diagnostic of report.diagnostics) {
    if (isEverySaid || diagnostic.severity === 'error') print?.(diagnostic, report.config.source)
  }
}

/** Whether nothing but errors is to be said, by a flag or by the configuration. */
export function isQuiet({ config }: Report, { quiet }: ReportOptions): boolean {
  return quiet === true || config.values.get('quiet') === true
}

type Print = (diagnostic: Diagnostic, source: string) => void

const printers: ReadonlyMap<string, Print> = new Map<string, Print>([
  ['text', printForPeople],
  ['json', diagnostic => console.log(formatAsJson(diagnostic))],
  ['github', (diagnostic, source) => console.log(formatForGitHub(seenFromHere(diagnostic, source)))],
])

/** The values of `--format`. */
export const reportFormats: readonly string[] = [...printers.keys()]

function printForPeople(diagnostic: Diagnostic, source: string): void {
  const whole = seenFromHere(withText(diagnostic, source), source)
  console.error(`${formatForTerminal(whole, colorsFor(process.stderr))}\n`)
}

/** Stages need not carry the text of files around for the frame of a mistake that is seldom made. */
function withText(diagnostic: Diagnostic, source: string): Diagnostic {
  const { file, line } = diagnostic
  if (diagnostic.source !== undefined || file === undefined || line === undefined) return diagnostic
  try {
    return { ...diagnostic, source: readFileSync(resolve(source, file), 'utf8') }
  } catch {
    return diagnostic
  }
}

/** Files as they are called from the current folder, so that terminals, editors and GitHub find them. */
function seenFromHere(diagnostic: Diagnostic, source: string): Diagnostic {
  const folder = relative(process.cwd(), source)
  if (folder === '' || folder.startsWith('..')) return diagnostic
  const place = <Of extends Partial<Place>>(of: Of): Of =>
    of.file !== undefined && existsSync(resolve(source, of.file))
      ? { ...of, file: `${folder.split(sep).join('/')}/${of.file}` }
      : of
  const { chain } = diagnostic
  return { ...place(diagnostic), ...(chain === undefined ? {} : { chain: chain.map(place) }) }
}
