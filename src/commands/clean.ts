import { removeTraces } from '../builder/jekyll-traces.ts'
import { clean } from '../builder/write/clean.ts'
import { writerOptions } from '../builder/writer-options.ts'
import { loadConfig } from '../config/load-config.ts'
import { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { SiteCommand } from './command.ts'
import { count } from './count.ts'
import { exitStatus } from './exit-status.ts'
import { isQuiet, reportDiagnostics } from './report.ts'
import { buildRequest, reportFlags, siteFlags } from './site-options.ts'

export const cleanCommand: SiteCommand = {
  name: 'clean',
  description: 'Remove what was published, and the cache. Nothing else is touched.',
  flags: [...siteFlags, ...reportFlags],
  examples: [['tusitala clean', 'remove what was published to _site']],
  run(options) {
    const diagnostics = new Diagnostics()
    const config = loadConfig(buildRequest(options, process.env), diagnostics)
    if (!diagnostics.hasErrors) removeTraces(config)
    const cleaned = diagnostics.hasErrors ? null : clean(config.source, writerOptions(config))
    diagnostics.addAll(cleaned?.diagnostics ?? [])
    const report = { config, diagnostics: diagnostics.all }
    reportDiagnostics(report, options)
    if (cleaned === null || diagnostics.hasErrors) return exitStatus.authorError
    if (options.format === 'text' && !isQuiet(report, options)) {
      console.log(`Removed ${count(cleaned.removed.length, 'published file')}.`)
      for (const path of cleaned.left) console.log(`Left alone: ${path}`)
    }
    return exitStatus.ok
  },
}
