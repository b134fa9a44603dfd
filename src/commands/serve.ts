import { buildCommand } from './build.ts'
import { buildFlags } from './build-flags.ts'
import type { SiteCommand } from './command.ts'
import { isTalking } from './report-build.ts'
import { serveFlags } from './serve-flags.ts'
import { reportFlags, siteFlags } from './site-options.ts'

/** Jekyll's `serve`, so far without its server: it builds again whenever a file changes. */
export const serveCommand: SiteCommand = {
  name: 'serve',
  aliases: ['server', 's'],
  description: 'Publish the site again whenever you save, for a preview.',
  flags: [...siteFlags, ...serveFlags, ...buildFlags, ...reportFlags],
  examples: [
    ['tusitala serve', 'keep _site up to date while you write'],
    ['tusitala serve --drafts', 'with the drafts'],
  ],
  run(options, words) {
    if (isTalking(options)) {
      console.error('note: there is no preview server yet; open the pages in the destination')
    }
    return buildCommand.run({ ...options, watch: options.watch !== false }, words)
  },
}
