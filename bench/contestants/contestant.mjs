import { spawnSync } from 'node:child_process'

/**
 * A generator of the comparison, and how its blog differs from the others'.
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} theme a folder of themes/
 * @property {string} assets where its static files lie
 * @property {(post: import('../corpus/posts.mjs').Post) => string} pathOf where a post lies
 * @property {readonly string[]} caches what a cold build must not find, besides `_site`
 * @property {(request: Request) => Program | Absence} find the program, installed where that is ours to do
 * @property {(posts: readonly import('../corpus/posts.mjs').Post[], version: string) => Edits} [finish]
 *
 * @typedef {object} Request
 * @property {(line: string) => void} log
 *
 * @typedef {object} Program
 * @property {string} version
 * @property {(site: string, destination: string) => readonly string[]} command run in the folder of the site
 *
 * @typedef {object} Absence
 * @property {string} reason why it is left out
 *
 * @typedef {object} Edits
 * @property {ReadonlyMap<string, string>} [files] more files, by path
 * @property {{ path: string, from: string, to: string }} [replace] one place in a file of the theme
 */

/** @param {Date} date */
export const dayOf = date => date.toISOString().slice(0, 10)

/**
 * What a program prints about its version; null where there is no such program.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @returns {string | null}
 */
export function askVersion(program, words) {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) return null
  return /\d+\.\d+[\w.]*/.exec(stdout)?.[0] ?? 'unknown'
}
