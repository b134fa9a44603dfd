import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

const version = '3.1.8'

/**
 * Eleventy, installed by npm into the user's cache folder when it is first asked for.
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
    const folder = path.join(cacheFolder(), `eleventy-${version}`)
    const program = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
    if (!existsSync(program)) {
      log(`installing Eleventy ${version} into ${folder}`)
      const failure = install(folder)
      if (failure !== null) return { reason: `it could not be installed: ${failure}` }
    }
    return {
      version,
      command: (_site, destination) => [process.execPath, program, '--quiet', `--output=${destination}`],
    }
  },
}

function cacheFolder() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'tusitala-bench')
}

/**
 * @param {string} folder
 * @returns {string | null} what went wrong
 */
function install(folder) {
  mkdirSync(folder, { recursive: true })
  // A package.json of its own keeps npm from looking for one further up.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const words = ['install', '--ignore-scripts', '--no-fund', '--no-audit', `@11ty/eleventy@${version}`]
  const { status, stderr, error } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr.trim().slice(-300))
}
