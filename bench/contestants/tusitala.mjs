import { existsSync } from 'node:fs'
import { askVersion, dayOf } from './contestant.mjs'

/**
 * Tusitala with Nunjucks layouts. Two of them, under two names, compare two states of the program.
 *
 * @param {string} name
 * @param {string} program the compiled cli.js
 * @returns {import('./contestant.mjs').Contestant}
 */
export function createTusitala(name, program) {
  return {
    name,
    theme: 'tusitala',
    assets: 'assets',
    pathOf: post => `posts/${dayOf(post.date)}-${post.slug}.md`,
    caches: ['.jekyll-cache'],
    find() {
      if (!existsSync(program)) return { reason: `there is no ${program}: run "npm run compile"` }
      const version = askVersion(process.execPath, [program, '--version'])
      if (version === null) return { reason: `${program} does not start` }
      return {
        version,
        command: (site, destination) => [
          process.execPath,
          program,
          'build',
          '-s',
          site,
          '-d',
          destination,
          '--quiet',
        ],
      }
    },
  }
}
