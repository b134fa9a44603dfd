import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listFiles } from '../support/site.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'tusitala-same-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds the blog of this repository in a process of its own, and sums up every byte of it. */
function hashOfBuild(name: string, environment: Readonly<Record<string, string>>): string {
  const destination = join(folder, name)
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'build', '--source', root, '--destination', destination, '--quiet'],
    {
      env: { PATH: process.env.PATH ?? '', SOURCE_DATE_EPOCH: '1795435200', ...environment },
      encoding: 'utf8',
    },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const hash = createHash('sha256')
  for (const file of listFiles(destination)) hash.update(file).update(readFileSync(join(destination, file)))
  return hash.digest('hex')
}

describe('a build', () => {
  it('makes the same bytes in every time zone and locale, in any folder', () => {
    const hashes = [
      hashOfBuild('a', { TZ: 'UTC', LANG: 'C' }),
      hashOfBuild('b', { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
      hashOfBuild('c/d', { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' }),
      hashOfBuild('a', { TZ: 'Pacific/Apia', LANG: 'C.UTF-8' }),
    ]
    expect(new Set(hashes).size).toBe(1)
  })
})
