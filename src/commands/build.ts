import { build } from '../builder/build.ts'
import type { SessionRequest } from '../builder/session.ts'
import { settled } from '../builder/settled.ts'
import { createProfile } from '../util/profile.ts'
import { announcing } from './announce.ts'
import { buildFlags } from './build-flags.ts'
import type { SiteCommand } from './command.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { labelled } from './labelled.ts'
import { profileLines } from './profile-table.ts'
import { createProgress } from './progress.ts'
import { isQuiet } from './report.ts'
import { isTalking, reportBuild } from './report-build.ts'
import { buildRequest, reportFlags, type SiteOptions, siteFlags } from './site-options.ts'

export const buildCommand: SiteCommand = {
  name: 'build',
  aliases: ['b'],
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
    const request = announcing(buildRequest(options, process.env), options)
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
    return buildOnce(request, options)
  },
}

async function buildOnce(request: SessionRequest, options: SiteOptions): Promise<ExitStatus> {
  const started = performance.now()
  const progress = createProgress(process.stderr, {
    isQuiet: !isTalking(options),
    environment: process.env,
  })
  const profile = options.profile === true ? createProfile() : null
  const result = await settled(buildAndClear())
  const isSaid = isTalking(options) && !isQuiet(result, options)
  if (profile !== null && isSaid) for (const line of profileLines(profile)) console.log(line)
  reportBuild(result, performance.now() - started, options)
  if (isSaid && result.isPublished) {
    console.log(labelled('Auto-regeneration', 'disabled. Use --watch to enable.'))
  }
  return result.isPublished ? exitStatus.ok : exitStatus.authorError

  function buildAndClear(): ReturnType<typeof build> {
    try {
      return build({ ...request, ...(profile === null ? {} : { profile }), onProgress: progress.show })
    } finally {
      progress.clear()
    }
  }
}
