import { build } from '../builder/build.ts'
import type { SiteCommand } from './command.ts'
import { exitStatus } from './exit-status.ts'
import { createProgress } from './progress.ts'
import { reportDiagnostics } from './report.ts'
import { buildRequest } from './site-options.ts'
import { summaryLines } from './summary.ts'

export const buildCommand: SiteCommand = {
  name: 'build',
  alias: 'b',
  description: 'Publish the site to its destination.',
  run(options) {
    const isTalking = options.format === 'text' && options.quiet !== true
    const started = performance.now()
    const progress = createProgress(process.stderr, !isTalking)
    const result = build({ ...buildRequest(options, process.env), onProgress: progress.show })
    progress.clear()
    reportDiagnostics(result, options)
    const seconds = (performance.now() - started) / 1000
    for (const line of isTalking ? summaryLines(result, seconds) : []) console.log(line)
    return result.isPublished ? exitStatus.ok : exitStatus.authorError
  },
}
