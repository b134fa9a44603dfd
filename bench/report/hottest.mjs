import { pathToFileURL } from 'node:url'

/**
 * @typedef {object} CpuProfile what V8 writes with --cpu-prof
 * @property {readonly ProfileNode[]} nodes
 * @property {readonly number[]} samples the node of each
 * @property {readonly number[]} timeDeltas in microseconds
 *
 * @typedef {object} ProfileNode
 * @property {number} id
 * @property {{ functionName: string, url: string, lineNumber: number }} callFrame
 * @property {readonly number[]} [children]
 *
 * @typedef {object} Share
 * @property {string} name
 * @property {number} milliseconds
 * @property {number} share of the whole, 0 to 1
 */

/**
 * Where a program's own time went: by function, and by folder or package.
 *
 * @param {CpuProfile} profile
 * @param {string} root the folder of the profiled program
 * @returns {{ milliseconds: number, functions: readonly Share[], places: readonly Share[] }} the most first
 */
export function hottest({ nodes, samples, timeDeltas }, root) {
  const base = `${pathToFileURL(root)}/`
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  /** @type {Map<string, number>} */
  const functions = new Map()
  /** @type {Map<string, number>} */
  const places = new Map()
  let total = 0
  samples.forEach((id, index) => {
    const frame = frames.get(id)
    const time = timeDeltas[index] ?? 0
    if (frame === undefined) return
    const place = placeOf(frame.url, base)
    add(functions, `${nameOf(frame.functionName)} ${fileOf(frame, base)}`.trim(), time)
    add(places, place ?? nameOf(frame.functionName), time)
    total += time
  })
  return { milliseconds: total / 1000, functions: ranked(functions, total), places: ranked(places, total) }
}

/**
 * V8 names a regular expression by its source.
 *
 * @param {string} name
 */
function nameOf(name) {
  return name === '' ? '(anonymous)' : name.slice(0, 60)
}

/**
 * The package, the folder of the program, or Node's module; null for what V8 does itself.
 *
 * @param {string} url
 * @param {string} base
 */
function placeOf(url, base) {
  if (url === '') return null
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/')
  const [inPackage] = url.match(/(?<=^.*node_modules\/)(?:@[^/]+\/)?[^/]+/) ?? []
  if (inPackage !== undefined) return inPackage
  return url.startsWith(base) ? url.slice(base.length).replace(/\/?[^/]*$/, '') || 'its own folder' : url
}

/**
 * @param {ProfileNode['callFrame']} frame
 * @param {string} base
 */
function fileOf({ url, lineNumber }, base) {
  if (url === '') return ''
  return `${url.replace(base, '').replace(/^.*\/node_modules\//, '')}:${lineNumber + 1}`
}

/**
 * @param {Map<string, number>} sums
 * @param {string} name
 * @param {number} time
 */
function add(sums, name, time) {
  sums.set(name, (sums.get(name) ?? 0) + time)
}

/**
 * @param {ReadonlyMap<string, number>} sums in microseconds
 * @param {number} total
 */
function ranked(sums, total) {
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([name, time]) => ({ name, milliseconds: time / 1000, share: time / total }))
}
