import { rmSync } from 'node:fs'
import path from 'node:path'
import { writeSite } from '../corpus/write-site.mjs'
import { lookAtOutput } from './look-at-output.mjs'
import { runProcess } from './run-process.mjs'

/**
 * @typedef {object} Entry a contestant that is installed
 * @property {import('../contestants/contestant.mjs').Contestant} contestant
 * @property {import('../contestants/contestant.mjs').Program} program
 *
 * @typedef {object} Measured
 * @property {string} name
 * @property {string} version
 * @property {readonly import('./run-process.mjs').Run[]} runs
 * @property {import('./look-at-output.mjs').Published} published
 *
 * @typedef {object} Comparison
 * @property {number} posts
 * @property {number} bytes of the posts' files
 * @property {readonly Measured[]} measured the first is whom the others are compared with
 */

/**
 * Cold builds of the same posts by all, in turn (A B A B ...), so that what else the machine does falls on all
 * alike. A first round is discarded: it fills the caches of the file system.
 *
 * @param {readonly Entry[]} entries
 * @param {{ folder: string, posts: number, seed: number, runs: number, log: (line: string) => void }} options
 * @returns {Promise<Comparison>}
 */
export async function compare(entries, { folder, posts, seed, runs, log }) {
  const sites = entries.map(({ contestant, program }) => {
    const site = path.join(folder, `${contestant.name}-${posts}`)
    const { bytes } = writeSite(site, contestant, { count: posts, seed, version: program.version })
    return { contestant, program, site, bytes, runs: /** @type {import('./run-process.mjs').Run[]} */ ([]) }
  })
  for (let round = 0; round <= runs; round += 1) {
    for (const { contestant, program, site, runs } of sites) {
      log(`${posts} posts: ${round === 0 ? 'warming up' : `round ${round}`}, ${contestant.name}`)
      for (const name of ['_site', ...contestant.caches])
        rmSync(path.join(site, name), { recursive: true, force: true })
      const run = await runProcess(program.command(site, path.join(site, '_site')), site)
      if (round > 0) runs.push(run)
    }
  }
  return {
    posts,
    bytes: sites[0]?.bytes ?? 0,
    measured: sites.map(({ contestant, program, site, runs }) => ({
      name: contestant.name,
      version: program.version,
      runs,
      published: lookAtOutput(path.join(site, '_site')),
    })),
  }
}
