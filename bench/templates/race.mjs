import { spreadOf } from '../report/statistics.mjs'

/** How long each contestant works in a round, and before the first; one render at least. */
const roundMilliseconds = 40
const warmUpMilliseconds = 600

/**
 * @typedef {{ name: string, render: () => string }} Runner
 * @typedef {import('../report/statistics.mjs').Spread} Spread
 * @typedef {{ name: string, milliseconds: Spread, ratio: Spread }} Result `ratio` is to the first, round by round
 *
 * Renders by all in turn (A B A B ...), so that what else the machine does falls on all alike.
 *
 * @param {readonly Runner[]} runners
 * @param {number} rounds
 * @returns {readonly Result[]}
 */
export function race(runners, rounds) {
  for (const { render } of runners) timeOf(render, warmUpMilliseconds)
  const times = runners.map(() => /** @type {number[]} */ ([]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { render }] of runners.entries()) times[at].push(timeOf(render, roundMilliseconds))
  }
  return runners.map(({ name }, at) => ({
    name,
    milliseconds: spreadOf(times[at]),
    ratio: spreadOf(times[at].map((time, round) => time / times[0][round])),
  }))
}

/**
 * The mean of one render, in milliseconds that the processor worked: those do not count in which other programs had
 * it, and those do in which V8 collects garbage beside.
 *
 * @param {() => string} render
 * @param {number} atLeast
 */
function timeOf(render, atLeast) {
  const start = process.cpuUsage()
  const end = performance.now() + atLeast
  let count = 0
  do {
    finish(render())
    count += 1
  } while (performance.now() < end)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / count
}

/**
 * Reading a character makes V8 put the text together, which writing it would.
 *
 * @param {string} text
 */
function finish(text) {
  text.charCodeAt(text.length - 1)
}
