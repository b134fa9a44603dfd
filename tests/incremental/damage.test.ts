/**
 * What is kept of a site, damaged. CI looks at some of the bytes; at every seventh, and at every single one, look
 * `WORLDS_DAMAGE=7 npx vitest run tests/incremental/damage.test.ts` and `WORLDS_DAMAGE=1`.
 */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type CheckOptions,
  cacheProblems,
  createSmallSite,
  letFilesRest,
  post,
  type SmallSite,
} from './small-site.ts'
import { applyStep } from './worlds/disk.ts'
import { treeOf } from './worlds/snapshot.ts'
import type { Step } from './worlds/world.ts'

/** How many bytes to move on at a time; NaN where each file has its own number. */
const wanted = Number(process.env.WORLDS_DAMAGE)
const timeout = wanted > 0 ? 3_600_000 : 60_000

type Damage = (bytes: Buffer, at: number) => Buffer

const cut: Damage = (bytes, at) => bytes.subarray(0, at)

/** The files of a cache by what their names begin with, and how many bytes CI moves on at a time. */
const damages: readonly { file: string; what: string; damage: Damage; stride: number }[] = [
  { file: 'site.state', what: 'with a bit flipped', damage: flip, stride: 97 },
  { file: 'site.state', what: 'cut short', damage: cut, stride: 997 },
  { file: 'site-texts', what: 'with a bit flipped', damage: flip, stride: 7 },
  { file: 'site-texts', what: 'cut short', damage: cut, stride: 43 },
  { file: 'published', what: 'with a bit flipped', damage: flip, stride: 17 },
  { file: 'published', what: 'cut short', damage: cut, stride: 43 },
]

/** What happened to the site meanwhile. */
const edits: readonly (Pick<Step, 'edit'> & Partial<Step>)[] = [
  { edit: 'nothing else' },
  { edit: 'a title changed', write: { '_posts/2024-02-02-two.md': post('Second', 'It goes “on”.') } },
  { edit: 'a layout changed', write: { '_layouts/default.html': '{{ page.title }} {{ content }}' } },
  { edit: 'a post renamed', move: [['_posts/2024-01-01-one.md', '_posts/2024-04-04-first.md']] },
]

const cases = damages.flatMap(damage => edits.map((edit, turn) => ({ ...damage, ...edit, step: edit, turn })))
const counted: string[] = []
afterAll(() => console.log(`caches that were damaged:\n${counted.join('\n')}`))

describe('a cache that is damaged costs time only', () => {
  it.each(cases)(
    '$file $what, and $edit',
    { timeout },
    ({ file, what, damage, stride, edit, step, turn }) => {
      letFilesRest()
      const { site, name, whole, restore } = prepare(file)
      applyStep(site.folder, { mode: 'looking', ...step })
      const options = { cold: site.cold(), isListLost: file === 'published' }
      let [count, warnings] = [0, 0]
      // Without a number, the edits share the bytes among them.
      const [first, next] = wanted > 0 ? [turn % wanted, wanted] : [turn * stride, edits.length * stride]
      for (let at = first; at < whole.length; at += next) {
        restore()
        writeFileSync(join(site.cache, name), damage(whole, at))
        try {
          count++
          warnings += buildTwice(site, options)
        } catch (error) {
          throw new Error(`${name} ${what} at ${at} of ${whole.length}: ${error}`, { cause: error })
        }
      }
      counted.push(
        `${count} times ${file} (${whole.length} bytes) ${what}, and ${edit}: ${warnings} warnings`,
      )
    },
  )
})

interface Prepared {
  readonly site: SmallSite
  /** One file of its cache, whole. */
  readonly name: string
  readonly whole: Buffer
  /** Makes the cache and the destination what they are now. */
  readonly restore: () => void
}

function prepare(file: string): Prepared {
  const site = createSmallSite()
  buildTwice(site, {})
  putBack(site.destination, treeOf(site.destination))
  buildTwice(site, {})
  const cache = treeOf(site.cache)
  const published = treeOf(site.destination)
  const [name = '', whole = Buffer.alloc(0)] = [...cache].find(([path]) => path.startsWith(file)) ?? []
  expect(whole.length).toBeGreaterThan(100)
  return {
    site,
    name,
    whole,
    restore() {
      putBack(site.cache, cache)
      putBack(site.destination, published)
    },
  }
}

/** @returns how many warnings of damage there were */
function buildTwice(site: SmallSite, options: CheckOptions): number {
  const first = site.open()
  const problems = cacheProblems(site.check(first, options))
  first.close()
  expect(['', 'cache-damaged']).toContain(problems.join())
  const second = site.open()
  const result = wanted > 0 ? site.check(second, options) : second.update()
  second.close()
  expect([cacheProblems(result), result.ran, result.changed, result.removed]).toEqual([[], [], [], []])
  return problems.length
}

/** Another bit at every byte. */
function flip(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes)
  damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
  return damaged
}

/** Makes a folder what it was. Its files all have one time, so that none looks as if somebody had touched it. */
function putBack(folder: string, saved: ReadonlyMap<string, Buffer>): void {
  const found = treeOf(folder)
  for (const path of found.keys()) if (!saved.has(path)) rmSync(join(folder, path))
  for (const [path, content] of saved) {
    const file = join(folder, path)
    if (found.get(path)?.equals(content) !== true) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    utimesSync(file, longAgo, longAgo)
  }
}

const longAgo = new Date('2023-01-02T03:04:05Z')
