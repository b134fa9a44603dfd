import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../../bench/make-corpus.mjs', import.meta.url))
const scratch = mkdtempSync(path.join(tmpdir(), 'tusitala-corpus-'))

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the corpus of the benchmark', () => {
  test('has the same bytes on every machine, so that figures of different days can be compared', () => {
    expect(digestOf(makeCorpus('first', '--posts', '40'))).toBe(
      'eb0176c00caa37dca2378c8d2579c7a412b4b7309927681033ca0ec793f33b78',
    )
  })

  test('is another with another seed', () => {
    const posts = (name: string, seed: string): string =>
      digestOf(makeCorpus(name, '--posts', '5', '--seed', seed))
    expect(posts('seed-1', '1')).not.toBe(posts('seed-2', '2'))
  })

  test('gives every generator the same posts', () => {
    const [first, ...others] = ['tusitala', 'eleventy', 'hugo', 'jekyll'].map(theme =>
      postsIn(makeCorpus(theme, '--posts', '20', '--theme', theme)),
    )
    for (const posts of others) expect(posts).toEqual(first)
  })

  test('has posts of 3 to 9 KB', () => {
    const lengths = postsIn(makeCorpus('lengths', '--posts', '200')).map(text => text.length)
    expect(Math.min(...lengths)).toBeGreaterThan(3000)
    expect(Math.max(...lengths)).toBeLessThan(9000)
  })

  test('is not written over what is there', () => {
    makeCorpus('taken', '--posts', '1')
    expect(() => makeCorpus('taken', '--posts', '1')).toThrow('is not empty')
  })
})

function makeCorpus(name: string, ...flags: readonly string[]): string {
  const folder = path.join(scratch, name)
  const { status, stderr } = spawnSync(process.execPath, [program, '--out', folder, ...flags], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return folder
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
}

function digestOf(folder: string): string {
  const digest = createHash('sha256')
  for (const file of filesIn(path.join(folder, 'posts'))) {
    digest.update(`${path.basename(file)}\0${readFileSync(file, 'utf8')}\0`)
  }
  return digest.digest('hex')
}

function postsIn(folder: string): readonly string[] {
  return filesIn(folder)
    .map(file => readFileSync(file, 'utf8'))
    .filter(text => text.startsWith('---\nlayout: post\n'))
    .sort()
}
