import { build } from '../builder/build.ts'
import { buildFlags } from './build-flags.ts'
import type { SiteCommand } from './command.ts'
import { exitStatus } from './exit-status.ts'
import { createProgress } from './progress.ts'
import { isTalking, reportBuild } from './report-build.ts'
import { buildRequest, reportFlags, siteFlags } from './site-options.ts'

export const buildCommand: SiteCommand = {
  name: 'build',
  alias: 'b',
  description: 'Publish the site to its destination, which is _site.',
  flags: [...siteFlags, ...buildFlags, ...reportFlags],
  examples: [
    ['tusitala build', 'publish the site of this folder to _site'],
    ['tusitala build --drafts', 'with the drafts, to read them through'],
    ['tusitala build --watch', 'and again whenever a file is saved'],
    ['tusitala build -s blog -d public', 'the site of one folder to another'],
    ['tusitala build --strict', 'in CI, where a warning stops it, too'],
  ],
  async run(options) {
    const request = buildRequest(options, process.env)
    if (options.watch === true) {
      const { watchBuild } = await import('./watch-build.ts')
      return watchBuild(request, options)
    }
    if (options.explain !== undefined) {
      const { explainBuild } = await import('./explain-build.ts')
      return explainBuild(request, options.explain, options)
    }
    if (options.verifyCache === true) {
      const { verifyBuild } = await import('./verify-build.ts')
      return verifyBuild(request, options)
    }
    const started = performance.now()
    const progress = createProgress(process.stderr, {
      isQuiet: !isTalking(options),
      environment: process.env,
    })
    const result = buildAndClear()
    reportBuild(result, performance.now() - started, options)
    return result.isPublished ? exitStatus.ok : exitStatus.authorError

    function buildAndClear(): ReturnType<typeof build> {
      try {
        return build({ ...request, onProgress: progress.show })
      } finally {
        progress.clear()
      }
    }
  },
}
