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
import { liquidjs, nunjucks, tusitalaLiquid } from './templates/libraries.mjs'
import { createLivingSite } from './templates/living-site.mjs'
import { race } from './templates/race.mjs'
import { checkSameText } from './templates/same-text.mjs'

/** How many times as long as Tusitala's drops the others take at least. */
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

const program = path.resolve(options.program)
const count = countOf(options.posts, '--posts')
const site = await createLivingSite(program, { count, seed: countOf(options.seed, '--seed') })
try {
  const libraries = await findLibraries()
  const results = Object.fromEntries(
    /** @type {const} */ (['list', 'post']).map(name => [name, compare(name, libraries)]),
  )
  const machine = `${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
  if (options.out !== undefined) {
    const record = { date: new Date().toISOString(), machine, posts: count, ...results }
    writeFileSync(options.out, `${JSON.stringify(record, null, 2)}\n`)
  }
  const broken = Object.entries(results).flatMap(([name, rows]) => brokenPromises(name, rows))
  for (const line of broken) console.log(line)
  process.exitCode = broken.length === 0 ? 0 : 1
} finally {
  site.remove()
}

async function findLibraries() {
  const found = await liquidjs(line => console.error(line))
  if ('reason' in found) console.log(`liquidjs is left out: ${found.reason}`)
  return new Map([
    ['tusitala/liquid, prepared data', await tusitalaLiquid(program, { isPrepared: true })],
    ['tusitala/liquid, plain data', await tusitalaLiquid(program, { isPrepared: false })],
    ['Nunjucks', await nunjucks()],
    ...('reason' in found ? [] : [/** @type {const} */ (['liquidjs', found])]),
  ])
}

/**
 * @param {'list' | 'post'} name
 * @param {ReadonlyMap<string, import('./templates/libraries.mjs').Prepare>} libraries
 */
function compare(name, libraries) {
  const file = site[name]
  const data = site.dataOf(file)
  const runners = [
    { name: 'Tusitala, drops, reads recorded', render: () => site.render(file) },
    ...[...libraries].map(([name_, prepare]) => ({ name: name_, render: prepare(name, data) })),
  ]
  checkSameText(runners)
  const results = race(runners, countOf(options.rounds, '--rounds'))
  console.log(name === 'list' ? `\nA page of ${count} posts` : '\nThe layout of a post')
  for (const { name: who, milliseconds, ratio } of results) {
    const cells = [`${milliseconds.median.toFixed(4)} ms`, `${ratio.median.toFixed(2)} times`]
    const spread = `(${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)})`
    console.log(`  ${who.padEnd(32)} ${cells.map(cell => cell.padStart(12)).join(' ')}  ${spread}`)
  }
  return results
}

/**
 * @param {string} name
 * @param {readonly import('./templates/race.mjs').Result[]} results
 */
function brokenPromises(name, results) {
  return results.flatMap(({ name: who, ratio: { median } }) => {
    const least = promises.get(who) ?? 0
    return median >= least
      ? []
      : [`${name}: ${who} should take ${least} times as long, and takes ${median.toFixed(2)}`]
  })
}
