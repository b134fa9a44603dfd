import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} Published
 * @property {readonly string[]} pages the paths of the HTML files, sorted
 * @property {number} files of every kind
 * @property {number} bytes
 */

/**
 * What a build has published.
 *
 * @param {string} folder
 * @returns {Published}
 */
export function lookAtOutput(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  return {
    pages: files
      .filter(file => file.endsWith('.html'))
      .map(file => path.relative(folder, file))
      .sort(),
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
  }
}
