import { build } from '../builder/build.ts'
import { checkConfig } from '../config/check-config.ts'
import type { Diagnostic, DiagnosticCode } from '../diagnostics/diagnostic.ts'
import { configurationLines } from './announce.ts'
import type { SiteCommand } from './command.ts'
import { exitStatus } from './exit-status.ts'
import { labelled } from './labelled.ts'
import { isQuiet, reportDiagnostics } from './report.ts'
import { isTalking } from './report-build.ts'
import { buildRequest, reportFlags, siteFlags } from './site-options.ts'
import { problemsOf } from './summary.ts'

export const doctorCommand: SiteCommand = {
  name: 'doctor',
  aliases: ['hyde'],
  description: 'Look for what is wrong with the site. Nothing is written.',
  flags: [...siteFlags, ...reportFlags],
  examples: [['tusitala doctor', 'look the site of this folder through']],
  run(options) {
    const request = { ...buildRequest(options, process.env), publish: false, cache: false }
    const result = build({
      ...request,
      onConfigured(config) {
        if (isTalking(options)) for (const line of configurationLines(config)) console.log(line)
      },
    })
    const { config } = result
    const diagnostics = [...checkConfig(config), ...result.diagnostics]
    const report = { config, diagnostics }
    reportDiagnostics(report, options)
    if (isTalking(options) && !isQuiet(report, options)) console.log(verdict(report))
    return diagnostics.some(isUnhealthy) ? exitStatus.authorError : exitStatus.ok
  },
}

function verdict(report: { readonly diagnostics: readonly Diagnostic[] }): string {
  const problems = problemsOf(report)
  return labelled(
    '',
    problems === '' ? 'Your test results are in. Everything looks fine.' : `Found ${problems}.`,
  )
}

/** Jekyll's `doctor` fails for these alone; what else a build warns of does no harm to its exit status. */
const symptoms: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'config-deprecated',
  'destination-case',
  'destination-conflict',
  'posts-outside',
  'url-missing',
  'url-relative',
])

function isUnhealthy({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || symptoms.has(code)
}
