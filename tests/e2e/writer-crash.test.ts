/**
 * Real processes that die while they write. A run of the size that docs/architecture.md promises:
 * `TUSITALA_ROUNDS=500 npx vitest run tests/e2e/writer-crash.test.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createWriter } from '../../src/builder/write/writer.ts'
import { compileSource } from '../support/compile-source.ts'
import { optionsFor, outputs, scratch, tree } from '../unit/builder/write/support.ts'

const rounds = Number(process.env.TUSITALA_ROUNDS ?? 15)
const timeout = 30_000 + rounds * 2000

/** The writer as JavaScript: children cannot run TypeScript. */
const compiled = compileSource()

type Files = Readonly<Record<string, string>>

describe('a build that is killed', () => {
  it('at some call while it writes leaves the old site, or one that the next build finishes', {
    timeout,
  }, async () => {
    const states: Record<string, number> = {}
    for (let round = 0; round < rounds; round++) {
      const site = builtSite(round)
      // Of this write's 320 calls, those from 132 on stage, decide, rename and clear away; before, it only looks.
      const child = startBuild(site.root, 132 + Math.floor((round / rounds) * 188))
      expect(await exit(child)).toBe('SIGKILL')
      count(states, site.check())
    }
    report('aimed', states)
  })

  it('at any time leaves the old site, or one that the next build finishes', { timeout }, async () => {
    const states: Record<string, number> = {}
    for (let round = 0; round < rounds; round++) {
      const site = builtSite(round)
      const child = startBuild(site.root)
      await once(child, 'message')
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 40)
      expect([0, 'SIGKILL']).toContain(await exit(child))
      count(states, site.check())
    }
    report('random', states)
  })
})

describe('four builds into one folder', () => {
  it('publish one after the other', { timeout }, async () => {
    for (let round = 0; round < rounds * 0.4; round++) {
      const root = scratch()
      const folders = [0, 1, 2, 3].map(version => {
        fs.mkdirSync(`${root}/${version}`)
        fs.writeFileSync(`${root}/${version}/site.json`, JSON.stringify(filesOf(version)))
        return `${root}/${version}`
      })
      const children = folders.map(folder => startBuild(folder, 0, optionsFor(root)))
      expect(await Promise.all(children.map(exit))).toEqual([0, 0, 0, 0])
      expect([0, 1, 2, 3].map(filesOf)).toContainEqual(tree(`${root}/_site`))
      expect(fs.readdirSync(root)).toEqual(['.jekyll-cache', '0', '1', '2', '3', '_site'])
      fs.rmSync(root, { recursive: true })
    }
  })
})

/** A published site, and the next version of it waiting to be built by a child. */
function builtSite(version: number): { root: string; check: () => string } {
  const root = scratch()
  const [before, after] = [filesOf(version), filesOf(version + 1)]
  const options = optionsFor(root)
  createWriter(options).write(outputs(before))
  fs.writeFileSync(`${root}/site.json`, JSON.stringify(after))
  const isOneOf = (found: Files, ...sites: readonly Files[]): boolean =>
    sites.some(site => JSON.stringify(site) === JSON.stringify(found))

  /** What the kill left; fails where it is neither site nor to be finished. */
  const check = (): string => {
    const found = tree(options.destination)
    const isUnfinished = fs.existsSync(`${root}/._site.tusitala-writing/journal`)
    if (!isUnfinished) expect(isOneOf(found, before, after)).toBe(true)
    createWriter(options).writeChanges([], [], null)
    const repaired = tree(options.destination)
    expect(isOneOf(repaired, ...(isUnfinished ? [after] : [before, after]))).toBe(true)
    expect(createWriter(options).write(outputs(after)).diagnostics).toEqual([])
    expect(tree(options.destination)).toEqual(after)
    expect(fs.readdirSync(root)).toEqual(['.jekyll-cache', '_site', 'site.json'])
    fs.rmSync(root, { recursive: true })
    if (isOneOf(found, before)) return isUnfinished ? 'old, decided' : 'old'
    return isOneOf(found, after) ? 'new' : 'finished by the next build'
  }
  return { root, check }
}

/** 40 pages that say their version, one file that was a folder, some that one version alone has. */
function filesOf(version: number): Files {
  const files: Record<string, string> = {}
  const text = `version ${version} `.repeat(300)
  for (let page = 0; page < 40; page++) files[`posts/${page}/index.html`] = `${page} ${text}`
  for (let page = 0; page < 10; page++) files[`only-${version % 3}/${page}.html`] = text
  files[version % 2 === 0 ? 'x' : 'x/index.html'] = text
  files['about.html'] = 'the same in all'
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Builds the site in `site.json`; at its `dieAt`-th call of the file system, where given, it kills itself. */
const PROGRAM = `
  import { readFileSync } from 'node:fs'
  import { createWriter } from '${pathToFileURL(`${compiled}/builder/write/writer.js`)}'
  import { nodeFileSystem } from '${pathToFileURL(`${compiled}/disk/file-system.js`)}'
  const [root, dieAt, options] = process.argv.slice(1)
  const site = JSON.parse(readFileSync(root + '/site.json', 'utf8'))
  const outputs = Object.entries(site).map(([destination, content]) => ({ destination, content, origin: 'x' }))
  let calls = 0
  const fileSystem = new Proxy(nodeFileSystem, {
    get: (target, name) => (...given) => {
      calls += 1
      if (calls === Number(dieAt)) {
        if (name === 'write') target.write(given[0], given[1].slice(0, given[1].length / 2))
        process.kill(process.pid, 'SIGKILL')
      }
      return target[name](...given)
    },
  })
  process.send?.('started')
  const { diagnostics } = createWriter({ ...JSON.parse(options), fileSystem }).write(outputs)
  for (const { message } of diagnostics) console.error(message)
  process.exit(diagnostics.length)
`

function startBuild(root: string, dieAt = 0, options = optionsFor(root)): ChildProcess {
  const given = [root, String(dieAt), JSON.stringify(options)]
  return spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, ...given], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function exit(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.signalCode ?? child.exitCode
}

function count(states: Record<string, number>, state: string): void {
  states[state] = (states[state] ?? 0) + 1
}

function report(kind: string, states: Readonly<Record<string, number>>): void {
  if (process.env.TUSITALA_ROUNDS !== undefined) console.log(`${kind}: ${JSON.stringify(states)}`)
}
