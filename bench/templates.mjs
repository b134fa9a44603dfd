#!/usr/bin/env node
// Compares template engines on the same page of all posts and the same layout of a post, side by side in one run.
//   npm run compile && node bench/templates.mjs
// It exits 0 only where what Tusitala promises of its Liquid holds.
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { countOf } from './options.mjs'
import { liquidjs, nunjucks, tusitala, tusitalaLiquid } from './templates/engines.mjs'
import { plainData } from './templates/plain-data.mjs'
import { race } from './templates/race.mjs'
import { checkSameText } from './templates/same-text.mjs'
import { createSite } from './templates/site.mjs'

/** How many times as long as Tusitala over its drops the others take at least. */
const promises = new Map([
  ['liquidjs', 12],
  ['Nunjucks', 1],
])

const { values: options } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '25' },
    seed: { type: 'string', default: '1' },
    program: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    out: { type: 'string' },
  },
})
const count = countOf(options.posts, '--posts')
const rounds = countOf(options.rounds, '--rounds')
const program = path.resolve(options.program)

const site = await createSite(program, { count, seed: countOf(options.seed, '--seed') })
const dataOf = plainData(site)
const engines = await findEngines()
const [index] = site.views.site.pages
const middle = site.views.site.posts[Math.floor(count / 2)]
const results = { list: compare('list', index), post: compare('post', middle) }
if (options.out !== undefined) {
  const machine = { node: process.version, processor: os.cpus()[0]?.model ?? null }
  const record = { date: new Date().toISOString(), machine, posts: count, ...results }
  writeFileSync(options.out, `${JSON.stringify(record, null, 2)}\n`)
}
const broken = Object.entries(results).flatMap(([name, rows]) => brokenPromises(name, rows))
for (const line of broken) console.log(line)
process.exitCode = broken.length === 0 ? 0 : 1

/** Tusitala over its drops is the first, whom the others are compared with. */
async function findEngines() {
  const other = await liquidjs(line => console.error(line))
  return new Map([
    ['Tusitala, drops, reads recorded', await tusitala(site)],
    ['tusitala/liquid, prepared data', await tusitalaLiquid(program, { isPrepared: true })],
    ['tusitala/liquid, plain data', await tusitalaLiquid(program, { isPrepared: false })],
    ['Nunjucks', await nunjucks()],
    ...(other === null ? [] : [/** @type {const} */ (['liquidjs', other])]),
  ])
}

/**
 * @param {import('./templates/pages.mjs').PageName} name
 * @param {any} page
 */
function compare(name, page) {
  const runners = [...engines].map(([who, prepare]) => ({
    name: who,
    render: prepare(name, page, dataOf(page)),
  }))
  checkSameText(runners)
  const rows = race(runners, rounds)
  console.log(name === 'list' ? `\nA page of ${count} posts` : '\nThe layout of a post')
  for (const { name: who, milliseconds, ratio } of rows) {
    const cells = [`${milliseconds.median.toFixed(4)} ms`, `${ratio.median.toFixed(2)} times`]
    const spread = `(${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)})`
    console.log(`  ${who.padEnd(32)} ${cells.map(cell => cell.padStart(12)).join(' ')}  ${spread}`)
  }
  return rows
}

/**
 * @param {string} name
 * @param {readonly import('./templates/race.mjs').Result[]} rows
 */
function brokenPromises(name, rows) {
  return rows.flatMap(({ name: who, ratio }) => {
    const least = promises.get(who) ?? 0
    if (ratio.median >= least) return []
    return [`${name}: ${who} should take ${least} times as long, and takes ${ratio.median.toFixed(2)}`]
  })
}
