#!/usr/bin/env node
// What a change costs in a session and in a new process. README.md says what each line means.
//   node bench/incremental.mjs --posts 10000
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createTusitala } from './contestants/tusitala.mjs'
import { writeSite } from './corpus/write-site.mjs'
import { runEdits } from './incremental/edits.mjs'
import { countOf } from './options.mjs'
import { spreadOf } from './report/statistics.mjs'

const { values: options } = parseArgs({
  options: {
    posts: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '15' },
    program: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    seed: { type: 'string', default: '1' },
  },
})
const posts = countOf(options.posts, '--posts')
const runs = countOf(options.runs, '--runs')
const program = path.resolve(options.program)
const folder = mkdtempSync(path.join(os.tmpdir(), 'tusitala-bench-'))
try {
  const site = path.join(folder, 'site')
  writeSite(site, createTusitala('tusitala', ''), {
    count: posts,
    seed: countOf(options.seed, '--seed'),
    version: '',
  })
  const figures = [
    ...(await runEdits({ site, program, runs })),
    ...newProcesses(site),
    ...(await recording(site)),
  ]
  const width = Math.max(...figures.map(([name]) => name.length))
  console.log(`${posts} posts, Node ${process.versions.node}, medians`)
  for (const [name, figure] of figures) console.log(`${name.padEnd(width)}  ${figure}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Whole processes over one cache folder. */
function newProcesses(site) {
  const post = path.join(site, 'posts', readdirSync(path.join(site, 'posts')).sort()[posts >> 1] ?? '')
  const text = readFileSync(post, 'utf8')
  build(site, [])
  const nothing = Array.from({ length: runs }, () => build(site, []))
  const body = Array.from({ length: Math.min(runs, 5) }, (_, index) => {
    writeFileSync(post, `${text}\n\nEdit ${index}.\n`)
    return build(site, [])
  })
  const start = Array.from({ length: runs }, () => milliseconds(() => run(['--version'])))
  return [
    ['new process, nothing changed', `${seconds(nothing)} s (its start alone ${seconds(start)} s)`],
    ['new process, a body edited', `${seconds(body)} s`],
  ]
}

/** Cold builds with reads recorded and without, in turns. */
async function recording(site) {
  const { Tracker } = await import(path.join(program, 'incremental/tracker.js'))
  const { createSession } = await import(path.join(program, 'builder/session.js'))
  const { read } = Tracker.prototype
  const cold = () =>
    milliseconds(() => createSession({ source: site, cache: false, publish: false }).update())
  cold()
  const ratios = Array.from({ length: Math.min(runs, 5) }, () => {
    Tracker.prototype.read = () => {}
    const without = cold()
    Tracker.prototype.read = read
    return cold() / without
  })
  return [['reads recorded, to a cold build without', `${((medianOf(ratios) - 1) * 100).toFixed(1)} %`]]
}

function build(site, flags) {
  return milliseconds(() =>
    run(['build', '-q', '-s', site, '-d', path.join(site, '_site'), '--clock', '2026-11-23', ...flags]),
  )
}

function run(words) {
  const { status, stderr } = spawnSync(process.execPath, [path.join(program, 'cli.js'), ...words])
  if (status !== 0) throw new Error(String(stderr))
}

function milliseconds(work) {
  const started = performance.now()
  work()
  return performance.now() - started
}

function seconds(times) {
  return (medianOf(times) / 1000).toFixed(2)
}

function medianOf(values) {
  return spreadOf(values)?.median ?? 0
}
