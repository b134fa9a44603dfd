/**
 * Real processes that die while they save, or save at once. More of them:
 * `TUSITALA_ROUNDS=1000 npx vitest run tests/unit/incremental/store/crash.test.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../../src/incremental/store/store.ts'
import { compileSource } from '../../../support/compile-source.ts'
import { scratch } from '../../builder/write/support.ts'

const rounds = Number(process.env.TUSITALA_ROUNDS ?? 100)
const timeout = 60_000 + rounds * 2000

/** The store as JavaScript: children cannot run TypeScript. */
const compiled = compileSource()

describe('a process that is killed while it saves', () => {
  it('leaves what it saved before, or what it was saving', { timeout }, async () => {
    const folder = `${scratch()}/cache`
    let version = 0
    let unfinished = 0
    for (let round = 0; round < rounds; round++) {
      const { child, lastSaved } = startSaving(folder, version + 1)
      await once(child, 'message')
      await wait(Math.random() * 30)
      child.kill('SIGKILL')
      const saved = await lastSaved
      version = look(folder)
      expect([saved, saved + 1], `round ${round}`).toContain(version)
      if (fs.readdirSync(folder).length > 3) unfinished += 1
    }
    // Most kills come in the middle of a save, and leave a lock or a file that is not finished.
    expect(unfinished).toBeGreaterThan(rounds / 10)

    await startSaving(folder, version + 1, 1).lastSaved
    expect(fs.readdirSync(folder).sort()).toEqual([
      '.gitignore',
      expect.stringMatching(/^build-texts-[0-9a-f]{12}$/),
      'build.state',
    ])
  })
})

describe('processes that save at once', () => {
  it('leave the work of one of them, whole, at every moment', { timeout }, async () => {
    const folder = `${scratch()}/cache`
    const saves = Math.max(20, rounds / 5)
    const savings = [1, 2, 3].map(child => startSaving(folder, child * 1_000_000, saves))
    let isOver = false
    const ends = Promise.all(savings.map(({ lastSaved }) => lastSaved)).finally(() => {
      isOver = true
    })
    await Promise.race(savings.map(({ child }) => once(child, 'message')))
    let looks = 0
    while (!isOver) {
      look(folder)
      looks += 1
      await wait(1)
    }
    expect(await ends).toEqual([1, 2, 3].map(child => child * 1_000_000 + saves - 1))
    look(folder)
    expect(looks).toBeGreaterThan(10)
  })
})

/** The version that is found; fails where anything of it is of another. */
function look(folder: string): number {
  const store = openStore({ folder, name: 'build', key: 'key' })
  expect(store.diagnostics).toEqual([])
  const version = Number(store.sections?.text('version'))
  expect(store.sections?.text('text')).toBe(`text of ${version} `.repeat(5000))
  expect(new Set(store.sections?.numbers('numbers'))).toEqual(new Set([version]))
  for (let key = 0; key < 300; key++) expect(store.texts.get(String(key))).toBe(textOf(key, version))
  store.close()
  return version
}

/** A tenth of the texts changes with each version. */
function textOf(key: number, version: number): string {
  const since = version - ((version + key) % 10)
  return `${key} since ${since} `.repeat(200)
}

const PROGRAM = `
  import { openStore } from '${pathToFileURL(`${compiled}/incremental/store/store.js`)}'
  const [folder, first, saves] = process.argv.slice(1)
  const end = Number(first) + Number(saves)
  const textOf = ${textOf}
  const keys = Array.from({ length: 300 }, (_, key) => key)
  const store = openStore({ folder, name: 'build', key: 'key', patience: 60_000 })
  for (let version = Number(first); version < end; version++) {
    for (const key of keys) {
      const text = textOf(key, version)
      if (store.texts.get(String(key)) !== text) store.texts.put(String(key), text)
    }
    const sections = new Map([
      ['version', String(version)],
      ['text', ('text of ' + version + ' ').repeat(5000)],
      ['numbers', new Uint32Array(50_000).fill(version)],
    ])
    const { kind } = store.save(sections, new Set(keys.map(String)))
    if (kind !== 'saved') throw new Error(kind)
    await new Promise(resolve => process.send(version, resolve))
  }
  process.disconnect()
`

interface Saving {
  readonly child: ChildProcess
  /** The last version that the child says it saved, when it has ended. */
  readonly lastSaved: Promise<number>
}

function startSaving(folder: string, first: number, saves = 1_000_000): Saving {
  const given = [folder, String(first), String(saves)]
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, ...given], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let last = Number.NaN
  child.on('message', version => {
    last = Number(version)
  })
  return { child, lastSaved: Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(() => last) }
}
