import type { BuildResult } from '../builder/build.ts'
import { isQuiet, type ReportOptions, reportDiagnostics } from './report.ts'
import { madeLines, summaryLines } from './summary.ts'

/** Prints how a build ended: what was found, and what was published. */
export function reportBuild(result: BuildResult, milliseconds: number, options: ReportOptions): void {
  reportDiagnostics(result, options)
  if (!isTalking(options) || isQuiet(result, options)) return
  const details = result.config.values.get('verbose') === true ? madeLines(result) : []
  for (const line of [...details, ...summaryLines(result, milliseconds / 1000, options)]) console.log(line)
}

/** Whether lines for people are wanted, as far as the flags tell. */
export function isTalking({ format, quiet }: ReportOptions): boolean {
  return format === 'text' && quiet !== true
}
