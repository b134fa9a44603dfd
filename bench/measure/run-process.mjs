import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { busySeconds } from './busy-seconds.mjs'

/**
 * @typedef {object} Run
 * @property {number} wallSeconds from starting the process to its end
 * @property {number | null} cpuSeconds of its own, user's and system's
 * @property {number | null} peakBytes resident, of the largest process
 * @property {number | null} othersCpu how many processors' worth of work the rest of the machine did meanwhile
 */

/** GNU time, from Debian's package of that name: wall, user and system seconds, KiB. */
const gnuTime = '/usr/bin/time'
const format = '%e %U %S %M'
const pollMilliseconds = 10

/**
 * Runs a program to its end. Throws what it printed where it fails.
 *
 * @param {readonly string[]} command
 * @param {string} folder
 * @returns {Promise<Run>}
 */
export async function runProcess(command, folder) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tusitala-time-'))
  try {
    const report = hasGnuTime() ? path.join(scratch, 'time') : null
    const before = busySeconds()
    const { wallSeconds, polledBytes } = await runToEnd(
      report === null ? command : [gnuTime, '-f', format, '-o', report, ...command],
      folder,
      report === null,
    )
    const after = busySeconds()
    if (report === null) return { wallSeconds, cpuSeconds: null, peakBytes: polledBytes, othersCpu: null }
    const [, user = 0, system = 0, kibibytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number)
    const cpuSeconds = user + system
    const others =
      before === null || after === null ? null : Math.max(0, after - before - cpuSeconds) / wallSeconds
    return { wallSeconds, cpuSeconds, peakBytes: kibibytes * 1024, othersCpu: others }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function hasGnuTime() {
  return spawnSync(gnuTime, ['-f', format, 'true']).status === 0
}

/**
 * @param {readonly string[]} command
 * @param {string} folder
 * @param {boolean} isPolled whether its memory is looked at from time to time, for want of a better way
 * @returns {Promise<{ wallSeconds: number, polledBytes: number | null }>}
 */
function runToEnd([program = '', ...words], folder, isPolled) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, words, {
      cwd: folder,
      env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    child.stdout.on('data', text => {
      printed += text
    })
    child.stderr.on('data', text => {
      printed += text
    })
    /** @type {number | null} */
    let polledBytes = null
    const poll = () => {
      polledBytes = peakOf(child.pid) ?? polledBytes
    }
    const timer = isPolled ? setInterval(poll, pollMilliseconds) : undefined
    child.on('error', reject)
    child.on('close', status => {
      clearInterval(timer)
      const wallSeconds = (performance.now() - started) / 1000
      if (status === 0) resolve({ wallSeconds, polledBytes })
      else reject(new Error(`${program} ${words.join(' ')} ended with ${status}:\n${printed.slice(-1500)}`))
    })
  })
}

/**
 * The most that a process has used so far, on Linux; null elsewhere and after its end.
 *
 * @param {number | undefined} pid
 */
function peakOf(pid) {
  try {
    const [, kibibytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kibibytes === undefined ? null : Number(kibibytes) * 1024
  } catch {
    return null
  }
}
