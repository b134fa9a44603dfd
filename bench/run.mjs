#!/usr/bin/env node
// Compares cold builds of one blog by Tusitala and by others. README.md says how to read the table.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eleventy } from './contestants/eleventy.mjs'
import { hugo } from './contestants/hugo.mjs'
import { jekyll } from './contestants/jekyll.mjs'
import { createTusitala } from './contestants/tusitala.mjs'
import { compare } from './measure/compare.mjs'
import { readOptions } from './options.mjs'
import { summarize } from './report/summarize.mjs'
import { tableOf } from './report/table.mjs'

const peers = [eleventy, hugo, jekyll]

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function main() {
  const names = peers.map(({ name }) => name)
  const { sizes, runs, seed, program, before, out, ...options } = readOptions(process.argv.slice(2), names)
  const own = [
    createTusitala('tusitala', program),
    ...(before === null ? [] : [createTusitala('before', before)]),
  ].map(required)
  const others = peers.filter(({ name }) => options.peers.includes(name)).flatMap(installed)

  const folder = mkdtempSync(path.join(os.tmpdir(), 'tusitala-bench-'))
  try {
    const comparisons = []
    for (const posts of sizes) {
      const summary = summarize(await compare([...own, ...others], { folder, posts, seed, runs, log }))
      comparisons.push(summary)
      console.log(tableOf(summary).join('\n'))
    }
    const record = { date: new Date().toISOString(), machine: machine(), seed, comparisons }
    if (out !== null) writeFileSync(out, `${JSON.stringify(record, null, 2)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {import('./contestants/contestant.mjs').Contestant} contestant */
function required(contestant) {
  const program = contestant.find({ log })
  if ('reason' in program) throw new Error(`${contestant.name}: ${program.reason}`)
  return { contestant, program }
}

/** @param {import('./contestants/contestant.mjs').Contestant} contestant */
function installed(contestant) {
  const program = contestant.find({ log })
  if ('command' in program) return [{ contestant, program }]
  console.log(`${contestant.name} is left out: ${program.reason}`)
  return []
}

function machine() {
  return {
    platform: `${os.platform()} ${os.release()}`,
    node: process.version,
    processor: os.cpus()[0]?.model ?? null,
    processors: os.cpus().length,
    memoryBytes: os.totalmem(),
  }
}

/** @param {string} line */
function log(line) {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`)
}
