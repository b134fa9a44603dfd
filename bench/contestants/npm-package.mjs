import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/**
 * A package that is only compared with, in the user's cache folder: npm installs it there when it is first asked for.
 *
 * @param {string} name
 * @param {string} version
 * @param {(line: string) => void} log
 * @returns {{ folder: string } | { reason: string }} where the package is, or why it is not
 */
export function npmPackage(name, version, log) {
  const base = path.join(cacheFolder(), `${name.replace(/^@[^/]+\//, '')}-${version}`)
  const folder = path.join(base, 'node_modules', name)
  if (existsSync(folder)) return { folder }
  log(`installing ${name} ${version} into ${base}`)
  const failure = install(base, `${name}@${version}`)
  return failure === null ? { folder } : { reason: `it could not be installed: ${failure}` }
}

function cacheFolder() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'tusitala-bench')
}

/**
 * @param {string} folder
 * @param {string} what
 * @returns {string | null} what went wrong
 */
function install(folder, what) {
  mkdirSync(folder, { recursive: true })
  // A package.json of its own keeps npm from looking for one further up.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const words = ['install', '--ignore-scripts', '--no-fund', '--no-audit', what]
  const { status, stderr, error } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr.trim().slice(-300))
}
