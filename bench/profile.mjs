#!/usr/bin/env node
// Profiles a cold build by Tusitala and names where its time went.
//   npm run compile && node bench/profile.mjs --posts 1000
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createTusitala } from './contestants/tusitala.mjs'
import { writeSite } from './corpus/write-site.mjs'
import { runProcess } from './measure/run-process.mjs'
import { hottest } from './report/hottest.mjs'

const { values: options } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    program: { type: 'string', default: fileURLToPath(new URL('../dist/cli.js', import.meta.url)) },
    top: { type: 'string', default: '15' },
  },
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'tusitala-profile-'))
try {
  const site = path.join(folder, 'site')
  const program = path.resolve(options.program)
  const request = { count: Number(options.posts), seed: Number(options.seed), version: '' }
  writeSite(site, createTusitala('tusitala', program), request)

  const profiling = ['--cpu-prof', `--cpu-prof-dir=${folder}`]
  const command = [
    process.execPath,
    ...profiling,
    program,
    'build',
    '-s',
    site,
    '-d',
    `${site}/_site`,
    '--quiet',
  ]
  const { wallSeconds, peakBytes } = await runProcess(command, site)
  console.log(
    `${options.posts} posts, profiled: ${wallSeconds.toFixed(2)} s, ${Math.round((peakBytes ?? 0) / 1e6)} MB`,
  )

  for (const name of readdirSync(folder).filter(name => name.endsWith('.cpuprofile'))) {
    const { places, functions } = hottest(profileIn(path.join(folder, name)), path.dirname(program))
    print('by place', places)
    print('by function', functions)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {string} file
 * @returns {import('./report/hottest.mjs').CpuProfile}
 */
function profileIn(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * @param {string} heading
 * @param {readonly import('./report/hottest.mjs').Share[]} shares
 */
function print(heading, shares) {
  console.log(`\n${heading}`)
  for (const { name, milliseconds, share } of shares.slice(0, Number(options.top))) {
    console.log(
      `${milliseconds.toFixed(0).padStart(7)} ms ${(share * 100).toFixed(1).padStart(5)} %  ${name}`,
    )
  }
}
