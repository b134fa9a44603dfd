import { clean } from '../builder/write/clean.ts'
import { writerOptions } from '../builder/writer-options.ts'
import { loadConfig } from '../config/load-config.ts'
import { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { SiteCommand } from './command.ts'
import { exitStatus } from './exit-status.ts'
import { reportDiagnostics } from './report.ts'
import { buildRequest } from './site-options.ts'

export const cleanCommand: SiteCommand = {
  name: 'clean',
  description: 'Remove what was published and the cache. Nothing else is touched.',
  run(options) {
    const diagnostics = new Diagnostics()
    const config = loadConfig(buildRequest(options, process.env), diagnostics)
    const { removed, left, diagnostics: found } = clean(config.source, writerOptions(config))
    diagnostics.addAll(found)
    reportDiagnostics({ config, diagnostics: diagnostics.all }, options)
    if (options.quiet !== true && !diagnostics.hasErrors) {
      console.log(`Removed ${removed.length} published ${removed.length === 1 ? 'file' : 'files'}.`)
      for (const path of left) console.log(`Left alone: ${path}`)
    }
    return diagnostics.hasErrors ? exitStatus.authorError : exitStatus.ok
  },
}
