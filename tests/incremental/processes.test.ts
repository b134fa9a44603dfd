/**
 * Real processes that are killed while they build a site again and again, or build it at once. More of them:
 * `TUSITALA_ROUNDS=500 npx vitest run tests/incremental/processes.test.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { compileSource } from '../support/compile-source.ts'
import { cacheProblems, clock, createSmallSite, type SmallSite, smallSite } from './small-site.ts'
import { treeOf } from './worlds/snapshot.ts'

const rounds = Number(process.env.TUSITALA_ROUNDS ?? 8)
const timeout = 60_000 + rounds * 3000

/** The program as JavaScript: children cannot run TypeScript. */
const compiled = compileSource()

/** Without Sass, which takes most of the time that a process needs to start. */
const { 'assets/main.scss': _, ...files } = smallSite
const counted: string[] = []
afterAll(() => console.log(counted.join('\n')))

describe('a process that is killed', () => {
  it('leaves a cache and a site from which the next goes on', { timeout }, async () => {
    const site = createSmallSite(files)
    let inTheMiddle = 0
    for (let round = 0; round < rounds; round++) {
      const child = start(site, round * 1000, 1000)
      await once(child, 'message')
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 60)
      expect(await exit(child)).toBe('SIGKILL')
      if (isUnfinished(site)) inTheMiddle++
      expect(buildOnce(site), `round ${round}`).toEqual([])
    }
    counted.push(`${inTheMiddle} of ${rounds} kills left a write or a save unfinished`)
  })
})

describe('processes that build one site at once', () => {
  it('leave a cache and a site from which the next goes on', { timeout }, async () => {
    const site = createSmallSite(files)
    const children = [1, 2, 3].map(child => start(site, child * 100_000, rounds))
    expect(await Promise.all(children.map(exit))).toEqual([0, 0, 0])
    expect(buildOnce(site)).toEqual([])
    const session = site.open()
    expect(site.check(session).changed).toEqual([])
    session.close()
  })
})

/** @returns what is wrong with the cache */
function buildOnce(site: SmallSite): readonly string[] {
  const session = site.open()
  const result = site.check(session, { isAfterKill: true })
  session.close()
  return cacheProblems(result)
}

/** Whether there is a lock, or something that was staged or is not in its place yet. */
function isUnfinished({ folder, cache }: SmallSite): boolean {
  const left = [...treeOf(cache).keys()].filter(path => /\.new$|saving/.test(path))
  return left.length > 0 || existsSync(join(folder, '._site.tusitala-writing'))
}

function start({ folder }: SmallSite, first: number, turns: number): ChildProcess {
  const given = [folder, clock, String(first), String(turns)]
  return spawn(process.execPath, ['--input-type=module', '-e', program(), ...given], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function exit(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.signalCode ?? child.exitCode
}

/** Each turn is an edit, an update and a save. Every third turn goes on with the session of the last. */
function program(): string {
  return `
    import { rmSync, writeFileSync } from 'node:fs'
    import { createSession } from ${JSON.stringify(pathToFileURL(join(compiled, 'builder/session.js')).href)}
    const [folder, clock, first, turns] = process.argv.slice(1)
    const write = (path, text) => writeFileSync(folder + '/' + path, text)
    const own = '_posts/2024-05-05-of-' + first + '.md'
    const edits = [
      turn => write(own, '---\\nlayout: post\\ntitle: ' + turn + '\\n---\\nText ' + turn + '\\n'),
      turn => write('_posts/2024-02-02-two.md', '---\\nlayout: post\\n---\\nIt goes on ' + turn),
      turn => write('_data/authors.yml', 'jane: { name: Jane ' + turn + ' }\\n'),
      () => rmSync(folder + '/' + own, { force: true }),
      turn => write('_layouts/default.html', turn + ' {{ page.title }} {{ content }}'),
    ]
    let session = null
    for (let turn = Number(first); turn < Number(first) + Number(turns); turn++) {
      edits[turn % edits.length](turn)
      session ??= createSession({ source: folder, clock })
      session.update()
      if (turn % 3 > 0) {
        session.close()
        session = null
      }
      process.send(turn)
    }
    session?.close()
    process.disconnect()
  `
}
