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
 * @returns {{ milliseconds: number, functions: readonly Share[], places: readonly Share[] }} the most first
 */
export function hottest({ nodes, samples, timeDeltas }) {
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
    const place = placeOf(frame.url)
    add(functions, `${frame.functionName || '(anonymous)'} ${fileOf(frame)}`.trim(), time)
    add(places, place ?? frame.functionName, time)
    total += time
  })
  return { milliseconds: total / 1000, functions: ranked(functions, total), places: ranked(places, total) }
}

/**
 * The package, the folder of the compiled program, or Node's module; null for what V8 does itself.
 *
 * @param {string} url
 */
function placeOf(url) {
  if (url === '') return null
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/')
  const [name] = /(?<=node_modules\/)(?:@[^/]+\/)?[^/]+(?!.*node_modules)/.exec(url) ?? []
  const [folder] = /(?<=\/dist\/).*(?=\/)/.exec(url) ?? []
  return name ?? folder ?? 'elsewhere'
}

/** @param {ProfileNode['callFrame']} frame */
function fileOf({ url, lineNumber }) {
  return url === '' ? '' : `${url.replace(/^file:.*\/(?:dist|node_modules)\//, '')}:${lineNumber + 1}`
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
