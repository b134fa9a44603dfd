#!/usr/bin/env node
// Compares cold builds of one blog by Tusitala and by others. README.md says how to read the table.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { eleventy } from './contestants/eleventy.mjs'
import { hugo } from './contestants/hugo.mjs'
import { jekyll } from './contestants/jekyll.mjs'
import { createTusitala } from './contestants/tusitala.mjs'
import { compare } from './measure/compare.mjs'
import { summarize } from './report/summarize.mjs'
import { tableOf } from './report/table.mjs'

/** @type {ReadonlyMap<string, import('./contestants/contestant.mjs').Contestant>} */
const peers = new Map([eleventy, hugo, jekyll].map(peer => [peer.name, peer]))

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'string', default: [...peers.keys()].join(',') },
    program: { type: 'string', default: fileURLToPath(new URL('../dist/cli.js', import.meta.url)) },
    before: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'tusitala-bench-'))
try {
  const entries = chosenContestants().flatMap(installed)
  const summaries = []
  for (const posts of listOf(options.sizes).map(Number)) {
    const settings = { folder, posts, seed: Number(options.seed), runs: Number(options.runs), log }
    const summary = summarize(await compare(entries, settings))
    summaries.push(summary)
    console.log(tableOf(summary).join('\n'))
  }
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(recordOf(summaries), null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Tusitala first: it is whom the others are compared with. */
function chosenContestants() {
  return [
    createTusitala('tusitala', path.resolve(options.program)),
    ...(options.before === undefined ? [] : [createTusitala('before', path.resolve(options.before))]),
    ...listOf(options.peers).map(peerOf),
  ]
}

/** @param {string} name */
function peerOf(name) {
  const peer = peers.get(name)
  if (peer === undefined) throw new Error(`there is no peer "${name}": there are ${[...peers.keys()].join(', ')}`)
  return peer
}

/** @param {import('./contestants/contestant.mjs').Contestant} contestant */
function installed(contestant) {
  const program = contestant.find({ log })
  if ('command' in program) return [{ contestant, program }]
  console.log(`${contestant.name} is left out: ${program.reason}`)
  return []
}

/** @param {readonly import('./report/summarize.mjs').Summary[]} comparisons */
function recordOf(comparisons) {
  const [processor] = os.cpus()
  return {
    date: new Date().toISOString(),
    machine: {
      platform: `${os.platform()} ${os.release()}`,
      node: process.version,
      processor: processor?.model ?? null,
      processors: os.cpus().length,
      memoryBytes: os.totalmem(),
    },
    seed: Number(options.seed),
    comparisons,
  }
}

/** @param {string} text */
function listOf(text) {
  return text.split(',').filter(item => item !== '')
}

/** @param {string} line */
function log(line) {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`)
}
