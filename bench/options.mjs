import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** The compiled program of this checkout. */
const ownProgram = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/**
 * The flags of run.mjs. Throws an Error for people where they make no sense.
 *
 * @param {readonly string[]} words
 * @param {readonly string[]} peers those that there are
 */
export function readOptions(words, peers) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sizes: { type: 'string', default: '100,1000' },
      runs: { type: 'string', default: '5' },
      peers: { type: 'string', default: peers.join(',') },
      program: { type: 'string', default: ownProgram },
      before: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  })
  const chosen = listOf(values.peers)
  const unknown = chosen.find(name => !peers.includes(name))
  if (unknown !== undefined) throw new Error(`there is no peer "${unknown}"; there are ${peers.join(', ')}`)
  return {
    sizes: listOf(values.sizes).map(text => countOf(text, '--sizes')),
    runs: countOf(values.runs, '--runs'),
    seed: countOf(values.seed, '--seed'),
    peers: chosen,
    program: path.resolve(values.program),
    before: values.before === undefined ? null : path.resolve(values.before),
    out: values.out ?? null,
  }
}

/** @param {string} text */
function listOf(text) {
  return text.split(',').filter(item => item !== '')
}

/**
 * @param {string} text
 * @param {string} flag
 */
export function countOf(text, flag) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${flag} takes whole numbers from 1 on, not "${text}"`)
  return Number(text)
}
