import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import type { BuildResult } from '../../src/builder/build.ts'
import { createSession, type Session, type SessionRequest } from '../../src/builder/session.ts'
import { type Comparison, compareBuilds } from './worlds/compare.ts'
import { writeWorld } from './worlds/disk.ts'
import { type Snapshot, snapshotOf, treeOf } from './worlds/snapshot.ts'

/** A site of a few files of every kind, in a folder of its own. */
export interface SmallSite {
  readonly folder: string
  readonly destination: string
  /** The folder with its cache. */
  readonly cache: string
  readonly open: (request?: SessionRequest) => Session
  /** What a build from nothing makes of the files as they are. */
  readonly cold: (request?: SessionRequest) => Snapshot
  /**
   * Updates a session, and fails where anything differs from what a build from nothing makes, publishes or says,
   * but for remarks on the cache itself.
   */
  readonly check: (session: Session, options?: CheckOptions) => BuildResult
}

export interface CheckOptions {
  readonly paths?: readonly string[]
  /** For sessions whose request says more than the folder and the clock. */
  readonly request?: SessionRequest
  /** What a build from nothing makes, for who knows it already. */
  readonly cold?: Snapshot
  /** The build before was killed, and this one finishes its work, of which it says nothing. */
  readonly isAfterKill?: boolean
  /**
   * The list of what was published is damaged: pages may be written again, and a file that the site has no more may
   * stay, since nobody else knows that it was ours.
   */
  readonly isListLost?: boolean
}

export const clock = '2024-06-01 12:00:00'

export function createSmallSite(files: Readonly<Record<string, string>> = smallSite): SmallSite {
  const folder = mkdtempSync(join(tmpdir(), 'tusitala-small-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeWorld(folder, files)
  return siteIn(folder)
}

/** @param time what the clock says; null for what the configuration or the machine says */
export function siteIn(folder: string, time: string | null = clock): SmallSite {
  const destination = join(folder, '_site')
  const own: SessionRequest = { source: folder, ...(time === null ? {} : { clock: time }) }
  const open = (request: SessionRequest = {}): Session => createSession({ ...own, ...request })
  const cold = (request: SessionRequest = {}): Snapshot => {
    const session = open({ ...request, cache: false, publish: false })
    try {
      return snapshotOf(session, session.update())
    } finally {
      session.close()
    }
  }
  return {
    folder,
    destination,
    cache: join(folder, '.jekyll-cache/tusitala'),
    open,
    cold,
    check(session, options = {}) {
      const before = treeOf(destination)
      const result = session.update(options.paths)
      const found = snapshotOf(session, result)
      const diagnostics = found.diagnostics.filter(line => !/^\w+ cache-/.test(line))
      const warm = { ...found, diagnostics }
      const expected = options.cold ?? cold(options.request)
      const all = { warm, cold: expected, before, after: treeOf(destination) }
      const { isListLost = false, isAfterKill = false } = options
      const difference = compareBuilds(isListLost ? withoutLeftovers(all) : all)
      if (difference?.kind !== 'changes' || !(isListLost || isAfterKill)) expect(difference).toBeNull()
      return result
    },
  }
}

function withoutLeftovers(all: Comparison): Comparison {
  const after = [...all.after].filter(([path]) => all.warm.outputs.has(path) || !all.before.has(path))
  return { ...all, after: new Map(after) }
}

/** The codes of what a build has to say of its cache. */
export function cacheProblems({ diagnostics }: BuildResult): readonly string[] {
  return diagnostics.map(({ code }) => code).filter(code => code.startsWith('cache-'))
}

/**
 * Lets the clock run an hour ahead until the test ends: files that were just written then are as old ones, which
 * need not be read again.
 */
export function letFilesRest(): void {
  const now = Date.now
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000)
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
}

export function post(title: string, body: string, more = ''): string {
  return `---\nlayout: post\ntitle: ${title}\n${more}---\n${body}\n`
}

export const smallSite: Readonly<Record<string, string>> = {
  '_config.yml': 'title: A site\n',
  '_data/authors.yml': 'jane: { name: Jane }\n',
  '_includes/card.html': '<b>{{ include.title }}</b> {{ site.data.authors.jane.name }}\n',
  '_layouts/default.html': '<title>{{ site.title }}</title>{{ content }}{{ site.time | date: "%Y" }}\n',
  '_layouts/post.html': [
    '---',
    'layout: default',
    '---',
    '{% include card.html title=page.title %} {{ page.previous.title }} {{ content }}',
    '',
  ].join('\n'),
  '_posts/2024-01-01-one.md': post('One', 'It *starts*.\n\n![](/img/dot.png)', 'tags: [red]\n'),
  '_posts/2024-02-02-two.md': post('Two', 'It goes “on”.\n\n![](/img/absent.png)', 'tags: [red, blue]\n'),
  '_posts/2024-03-03-three.md': post('Three', 'It ends. {% include_relative beside.txt %}'),
  '_posts/beside.txt': 'A text beside.',
  '_sass/_theme.scss': '$ink: red;\n',
  'assets/main.scss': '---\n---\n@import "theme";\np { color: $ink }\n',
  'files/readme.txt': 'Read me.\n',
  'img/dot.png': '1x1',
  'index.html': [
    '---',
    'layout: default',
    '---',
    '{% for p in site.posts %}{{ p.title }}: {{ p.excerpt }}{% endfor %}{{ site.tags | size }}',
    '',
  ].join('\n'),
}
