import { build } from '../builder/build.ts'
import { buildFlags } from './build-flags.ts'
import type { SiteCommand } from './command.ts'
import { exitStatus } from './exit-status.ts'
import { createProgress } from './progress.ts'
import { isQuiet, reportDiagnostics } from './report.ts'
import { buildRequest, reportFlags, siteFlags } from './site-options.ts'
import { detailLines, summaryLines } from './summary.ts'

export const buildCommand: SiteCommand = {
  name: 'build',
  alias: 'b',
  description: 'Publish the site to its destination, which is _site.',
  flags: [...siteFlags, ...buildFlags, ...reportFlags],
  examples: [
    ['tusitala build', 'publish the site of this folder to _site'],
    ['tusitala build --drafts', 'with the drafts, to read them through'],
    ['tusitala build -s blog -d public', 'the site of one folder to another'],
    ['tusitala build --strict', 'in CI, where a warning stops it, too'],
  ],
  run(options) {
    const isTalking = options.format === 'text' && options.quiet !== true
    const started = performance.now()
    const progress = createProgress(process.stderr, { isQuiet: !isTalking, environment: process.env })
    const result = buildAndClear()
    reportDiagnostics(result, options)
    const seconds = (performance.now() - started) / 1000
    if (isTalking && !isQuiet(result, options)) {
      const details = result.config.values.get('verbose') === true ? detailLines(result) : []
      for (const line of [...details, ...summaryLines(result, seconds, options)]) console.log(line)
    }
    return result.isPublished ? exitStatus.ok : exitStatus.authorError

    function buildAndClear(): ReturnType<typeof build> {
      try {
        return build({ ...buildRequest(options, process.env), onProgress: progress.show })
      } finally {
        progress.clear()
      }
    }
  },
}
