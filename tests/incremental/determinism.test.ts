import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSession } from '../../src/builder/session.ts'
import { compareSites } from './worlds/compare.ts'
import { writeWorld } from './worlds/disk.ts'
import { generateWorld } from './worlds/generate.ts'
import { createRandom } from './worlds/random.ts'
import { type Snapshot, snapshotOf, treeOf } from './worlds/snapshot.ts'

vi.mock('node:fs', async importActual => {
  const actual = await importActual<typeof import('node:fs')>()
  return { ...actual, readdirSync: vi.fn(actual.readdirSync) }
})

const { readdirSync: readInOrder } = await vi.importActual<typeof import('node:fs')>('node:fs')
const seeds = [1, 2, 3, 4, 5, 6]
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tusitala-same-'))
})
afterEach(() => {
  vi.mocked(readdirSync).mockImplementation(readInOrder)
  rmSync(folder, { recursive: true, force: true })
})

describe('the same files give the same site', () => {
  it.each(seeds)('in whatever order folders list them (world %i)', seed => {
    const random = createRandom(seed)
    const { files } = generateWorld({ random, taste: { without: 'volatile' } })
    const shuffled = [...files].toSorted(() => random.next() - 0.5)
    writeWorld(folder, Object.fromEntries(shuffled))
    const inOrder = buildOnce()
    // The function has many signatures, of which a mock takes the last.
    const read = readInOrder as (...parameters: unknown[]) => unknown[]
    const mix = (...parameters: unknown[]): never[] =>
      read(...parameters).toSorted(() => random.next() - 0.5) as never[]
    vi.mocked(readdirSync).mockImplementation(mix)
    for (let turn = 0; turn < 3; turn++) expect(compareSites(inOrder, buildOnce())).toBeNull()
  })

  it.each(seeds.slice(0, 2))('in every zone and locale, with and without a cache (world %i)', seed => {
    const { files } = generateWorld({ random: createRandom(seed), taste: { without: 'volatile' } })
    writeWorld(folder, Object.fromEntries(files))
    const first = runProcess({ TZ: 'UTC', LC_ALL: 'C' })
    const again = [
      runProcess({ TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' }),
      runProcess({ TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' }),
    ]
    for (const warm of again) expect(warm).toEqual(first)
    for (const path of ['_site', '.jekyll-cache'])
      rmSync(join(folder, path), { recursive: true, force: true })
    expect(runProcess({ TZ: 'Pacific/Apia', LC_ALL: 'sv_SE.UTF-8' })).toEqual(first)
  })
})

const clock = '1717243200'

function buildOnce(): Snapshot {
  const session = createSession({ source: folder, clock, cache: false, publish: false })
  try {
    return snapshotOf(session, session.update())
  } finally {
    session.close()
  }
}

interface ProcessRun {
  readonly status: number | null
  readonly problems: string
  readonly tree: ReadonlyMap<string, Buffer>
}

/** What the program as it is installed publishes, and what it says of it. */
function runProcess(environment: Readonly<Record<string, string>>): ProcessRun {
  const program = join(import.meta.dirname, '../../dist/cli.js')
  const { status, stdout } = spawnSync(
    process.execPath,
    [program, 'build', '--source', folder, '--format', 'json', '--quiet'],
    { env: { PATH: process.env.PATH ?? '', SOURCE_DATE_EPOCH: clock, ...environment }, encoding: 'utf8' },
  )
  return { status, problems: stdout, tree: treeOf(join(folder, '_site')) }
}
