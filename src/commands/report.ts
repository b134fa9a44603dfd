import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatAsJson, formatForGitHub } from '../diagnostics/report-machine.ts'
import { colorsFor, formatForTerminal } from '../diagnostics/report-terminal.ts'

export interface Report {
  readonly config: Config
  readonly diagnostics: readonly Diagnostic[]
}

export interface ReportOptions {
  readonly format: string
  readonly quiet?: boolean
}

/** Prints what was found: for people on standard error, for machines on standard output. */
export function reportDiagnostics(report: Report, options: ReportOptions): void {
  const print = printers.get(options.format)
  for (const diagnostic of report.diagnostics) {
    if (options.quiet !== true || diagnostic.severity === 'error') print?.(diagnostic, report.config.source)
  }
}

/** Stages need not carry the text of files around for the frame of a mistake that is seldom made. */
function withSource(diagnostic: Diagnostic, siteSource: string): Diagnostic {
  if (diagnostic.source !== undefined || diagnostic.file === undefined || diagnostic.line === undefined) return diagnostic
  try {
    return { ...diagnostic, source: readFileSync(resolve(siteSource, diagnostic.file), 'utf8') }
  } catch {
    return diagnostic
  }
}

type Print = (diagnostic: Diagnostic, siteSource: string) => void

const printers: ReadonlyMap<string, Print> = new Map<string, Print>([
  ['text', printForPeople],
  ['json', diagnostic => console.log(formatAsJson(diagnostic))],
  ['github', diagnostic => console.log(formatForGitHub(diagnostic))],
])

/** The values of `--format`. */
export const reportFormats: readonly string[] = [...printers.keys()]

function printForPeople(diagnostic: Diagnostic, siteSource: string): void {
  console.error(`${formatForTerminal(withSource(diagnostic, siteSource), colorsFor(process.stderr))}\n`)
}
