/** What happens around a session: to its files while it reads them, to its cache, its destination and its clock. */
import {
  chmodSync,
  chownSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  cacheProblems,
  createSmallSite,
  letFilesRest,
  post,
  type SmallSite,
  siteIn,
  smallSite,
} from './small-site.ts'
import { applyStep } from './worlds/disk.ts'
import { treeOf } from './worlds/snapshot.ts'
import type { Step } from './worlds/world.ts'

// WORLDS_DAMAGE=1 lets files change at every task, and not at some.
const stride = Number(process.env.WORLDS_DAMAGE ?? 5)

/** Texts as long as those that they replace, and no others: the size of a file says nothing then. */
const rewrites: readonly (readonly [path: string, from: string, to: string])[] = [
  ['_posts/2024-01-01-one.md', 'starts', 'begins'],
  ['_posts/2024-02-02-two.md', 'Two', 'Duo'],
  ['_posts/2024-03-03-three.md', 'ends', 'stop'],
  ['_posts/beside.txt', 'text', 'word'],
  ['_layouts/default.html', 'title', 'small'],
  ['_layouts/post.html', 'previous', 'next    '],
  ['_includes/card.html', '<b>', '<i>'],
  ['_data/authors.yml', 'Jane', 'June'],
  ['_sass/_theme.scss', 'red', 'tan'],
  ['assets/main.scss', 'p {', 'b {'],
  ['_config.yml', 'A site', 'A blog'],
  ['files/readme.txt', 'Read', 'Load'],
  ['img/dot.png', '1x1', '8x9'],
  ['index.html', 'excerpt', 'content'],
]

describe('a file that changes while a site is built is right in the next build', () => {
  it.each(rewrites)('%s', (path, from, to) => {
    // At each task of a build from nothing and of one from the cache, told and looking, going on and as a new session.
    for (const isCached of [false, true]) {
      let tasks = 20
      for (let at = 0; at < tasks; at++) {
        if ((at + path.length) % stride > 0) continue
        const site = createSmallSite()
        if (isCached) closeAfter(site)
        if (isCached) applyStep(site.folder, layoutEdit)
        const session = site.open({
          onProgress(done, total) {
            tasks = total
            if (done === at) rewrite(site, path, from, to)
          },
        })
        session.update()
        const isOver = at % 2 === 0
        if (isOver) session.close()
        const next = isOver ? site.open() : session
        site.check(next, at % 4 === 1 ? { paths: [path] } : {})
        next.close()
      }
    }
  })
})

describe('a cache', () => {
  it('of another version of the program is not used, and nothing is said of it', () => {
    for (const change of [otherFormat, otherProgram]) {
      const site = createSmallSite()
      closeAfter(site)
      const state = join(site.cache, 'site.state')
      writeFileSync(state, change(readFileSync(state)))
      const session = site.open()
      const result = site.check(session)
      session.close()
      expect([cacheProblems(result), result.ran.length > 0]).toEqual([[], true])
      expect(closeAfter(site).ran).toEqual([])
    }
  })

  it.each(['with', 'without'])(
    'that is restored in another folder, %s what was published, spares all work',
    kind => {
      letFilesRest()
      const site = createSmallSite()
      closeAfter(site)
      const moved = createSmallSite({})
      // As after a checkout: the files have new times and numbers.
      cpSync(site.folder, moved.folder, { recursive: true })
      for (const path of treeOf(moved.folder).keys()) utimesSync(join(moved.folder, path), checkout, checkout)
      if (kind === 'without') rmSync(moved.destination, { recursive: true })
      expect(closeAfter(moved).ran).toEqual([])
      expect(closeAfter(moved).ran).toEqual([])
    },
  )

  it('that vanishes during a session is made anew', () => {
    const site = createSmallSite()
    const session = site.open()
    site.check(session)
    rmSync(join(site.folder, '.jekyll-cache'), { recursive: true })
    rewrite(site, '_posts/2024-01-01-one.md', 'starts', 'begins')
    site.check(session, { paths: ['_posts/2024-01-01-one.md'] })
    session.close()
    expect(closeAfter(site).ran).toEqual([])
    const other = site.open()
    site.check(other)
    rmSync(join(site.folder, '.jekyll-cache'), { recursive: true })
    site.check(other)
    other.close()
    expect(closeAfter(site).changed).toEqual([])
  })
})

/** The superuser may write everywhere, and becomes somebody else for a while. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0

describe('a cache that may not be written', () => {
  it.skipIf(process.seteuid === undefined)('is an error while that lasts, and no longer', () => {
    const site = createSmallSite()
    closeAfter(site)
    const folders = [site.folder, site.destination]
    if (isRoot) for (const path of [...folders, ...pathsBelow(site.folder)]) chownSync(path, nobody, nobody)
    const cached = [site.cache, ...pathsBelow(site.cache)]
    for (const path of cached) chmodSync(path, 0o555)
    rewrite(site, '_posts/2024-01-01-one.md', 'starts', 'begins')
    const session = site.open()
    const result = asNobody(() => session.update())
    expect(result.isPublished).toBe(false)
    expect(result.diagnostics.map(({ code }) => code)).toContain('destination-write')
    for (const path of cached) chmodSync(path, 0o755)
    site.check(session)
    session.close()
    expect(closeAfter(site).ran).toEqual([])
  })
})

describe('a destination that vanishes during a session is there again after the next update', () => {
  it.each(['told', 'looking'] as const)('when something has changed (%s)', mode => {
    const site = createSmallSite()
    const session = site.open()
    site.check(session)
    rmSync(site.destination, { recursive: true })
    rewrite(site, '_posts/2024-01-01-one.md', 'starts', 'begins')
    site.check(session, mode === 'told' ? { paths: ['_posts/2024-01-01-one.md'] } : {})
    session.close()
  })

  it.each(['fresh', 'resting'])('and when nothing has (%s)', kind => {
    letFilesRest()
    const site = createSmallSite()
    if (kind === 'resting') closeAfter(site)
    const session = site.open()
    site.check(session)
    rmSync(site.destination, { recursive: true })
    site.check(session)
    session.close()
  })
})

describe('paths that a session is told', () => {
  const path = '_posts/2024-01-01-one.md'

  it.each([
    ['of a file', [path]],
    ['with a dot in front', [`./${path}`]],
    ['of its folder', ['_posts']],
    ['of its folder, with a slash', ['_posts/']],
    ['of the site', ['.']],
    ['of the site, empty', ['']],
    [
      'twice, and of things that are none of its files',
      [path, path, '/etc/hosts', '../x', '_site/index.html', 'no'],
    ],
  ])('may be %s', (_, paths) => {
    const site = createSmallSite()
    const session = site.open()
    site.check(session)
    rewrite(site, path, 'starts', 'begins')
    site.check(session, { paths })
    session.close()
  })

  it('may be of what was in a folder that is a file now, and the other way round', () => {
    const site = createSmallSite()
    const session = site.open()
    site.check(session)
    const page = '---\n---\n{{ site.pages | map: "path" | join: " " }}'
    applyStep(site.folder, { ...nothing, remove: ['index.html'], write: { 'index.html/deep.html': page } })
    site.check(session, { paths: ['index.html/deep.html'] })
    applyStep(site.folder, { ...nothing, remove: ['index.html'] })
    applyStep(site.folder, { ...nothing, write: { 'index.html': page } })
    site.check(session, { paths: ['index.html/deep.html', 'index.html'] })
    session.close()
  })
})

describe('two sessions of one site', () => {
  it.each(['told', 'looking'] as const)('see what the other has published (%s)', mode => {
    const site = createSmallSite()
    const [first, second] = [site.open(), site.open()]
    site.check(first)
    site.check(second)
    const path = '_posts/2024-01-01-one.md'
    rewrite(site, path, 'starts', 'begins')
    site.check(second)
    // For the first nothing has changed, but the destination is no longer as it left it.
    rewrite(site, path, 'begins', 'starts')
    site.check(first, mode === 'told' ? { paths: [path] } : {})
    site.check(second)
    second.close()
    first.close()
    closeAfter(site)
  })
})

describe('a clock that goes back and forth', () => {
  const files = {
    ...smallSite,
    'times.html': ['%Y', '%m', '%d', '%H', '%s']
      .map(format => `{{ site.time | date: "${format}" }} {{ "now" | date: "${format}" }}`)
      .join('\n')
      .replace(/^/, '---\n---\n'),
    '_posts/2024-06-20-later.md': post('Later', 'It is {{ site.time }}.'),
    '_posts/2024-07-01-undated.md': post('Much later', 'x', 'date: 2024-07-01 23:30:00 -0500\n'),
  }
  const times = [
    '2024-06-01 12:00:00',
    '2024-06-20 00:00:00',
    '2024-06-19 23:59:59',
    '2024-06-20 00:00:00',
    '2024-07-02 04:30:00',
    '2024-07-02 04:29:59',
    '2025-01-01 00:00:00',
    '2023-12-31 23:59:59',
    '2024-06-01 12:00:00',
    '2024-06-01 12:00:01',
  ]

  it.each(['told', 'looking'] as const)('by the configuration (%s)', mode => {
    const site = siteIn(createSmallSite({ ...files, '_config.yml': configAt(times[0]) }).folder, null)
    const session = site.open()
    for (const time of times) {
      writeFileSync(join(site.folder, '_config.yml'), configAt(time))
      site.check(session, mode === 'told' ? { paths: ['_config.yml'] } : {})
    }
    session.close()
  })

  it.each(['one session', 'many'])('of the machine (%s)', kind => {
    const site = siteIn(createSmallSite({ ...files, '_config.yml': configAt(null) }).folder, null)
    const spy = vi.spyOn(Date, 'now')
    onTestFinished(() => spy.mockRestore())
    let session = site.open()
    for (const [turn, time] of times.entries()) {
      spy.mockReturnValue(Date.parse(`${time}Z`))
      site.check(session, turn % 2 === 0 ? {} : { paths: [] })
      if (kind === 'one session') continue
      session.close()
      session = site.open()
    }
    session.close()
  })

  function configAt(time: string | null | undefined): string {
    return `title: A site\ntimezone: UTC\n${typeof time === 'string' ? `time: ${time}\n` : ''}`
  }
})

const checkout = new Date('2022-02-02T02:02:02Z')
const nothing: Step = { edit: '', mode: 'looking' }
const layoutEdit: Step = {
  edit: 'a layout changed',
  mode: 'looking',
  write: { '_layouts/default.html': '<title>{{ page.title }}</title>{{ content }} {{ site.title }}\n' },
}

/** One session of the site, from beginning to end. */
function closeAfter(site: SmallSite): ReturnType<SmallSite['check']> {
  const session = site.open()
  const result = site.check(session)
  session.close()
  return result
}

function asNobody<Result>(work: () => Result): Result {
  if (isRoot) process.seteuid?.(nobody)
  try {
    return work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

function pathsBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.map(({ parentPath, name }) => join(parentPath, name))
}

function rewrite({ folder }: SmallSite, path: string, from: string, to: string): void {
  const before = path.endsWith('.png') ? from : readFileSync(join(folder, path), 'utf8')
  applyStep(folder, { ...nothing, write: { [path]: before.replaceAll(from, to) } })
}

function otherFormat(state: Buffer): Buffer {
  return Buffer.concat([Buffer.from('tusitala state 2 '), state.subarray(17)])
}

function otherProgram(state: Buffer): Buffer {
  const end = state.indexOf('\n') + 1
  const rest = Buffer.from(
    state.toString('latin1', 26, end).replace(/"program":"\d/, '"program":"9'),
    'latin1',
  )
  const checksum = crc32(rest).toString(16).padStart(8, '0')
  return Buffer.concat([Buffer.from(`tusitala state 1 ${checksum} `), rest, state.subarray(end)])
}
