import path from 'node:path'
import { npmPackage } from './npm-package.mjs'

const version = '3.1.8'

/**
 * Eleventy, installed by npm when it is first asked for.
 *
 * @type {import('./contestant.mjs').Contestant}
 */
export const eleventy = {
  name: 'eleventy',
  theme: 'eleventy',
  assets: 'assets',
  pathOf: post => `posts/${post.slug}.md`,
  caches: ['.cache'],
  find({ log }) {
    const found = npmPackage('@11ty/eleventy', version, log)
    if ('reason' in found) return found
    const program = path.join(found.folder, 'cmd.cjs')
    return {
      version,
      command: (_site, destination) => [process.execPath, program, '--quiet', `--output=${destination}`],
    }
  },
}
