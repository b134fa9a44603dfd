import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { BuildResult } from '../../../src/builder/request.ts'
import type { Config } from '../../../src/config/config.ts'
import { loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { type Update, watchSite } from '../../../src/server/watch-site.ts'
import { type Files, writeFiles } from '../../support/site.ts'
import { scratchFolder } from './support.ts'

type Paths = readonly string[] | undefined

interface WatchedTestSite {
  readonly folder: string
  readonly write: (files: Files) => void
  /** What each update was told. */
  readonly updates: Paths[]
  readonly seen: Update[]
  readonly notes: string[]
  readonly stop: () => void
  readonly ended: Promise<void>
  readonly close: ReturnType<typeof vi.fn>
}

/** A site under watch, with a session that does nothing but what `onUpdate` says; it starts with two looks. */
async function watch(
  files: Files,
  onUpdate: (paths: Paths, site: WatchedTestSite) => void = () => {},
  configFiles?: readonly string[],
): Promise<WatchedTestSite> {
  const folder = scratchFolder()
  writeFiles(folder, files)
  const stop = new AbortController()
  const updates: Paths[] = []
  const seen: Update[] = []
  const notes: string[] = []
  const close = vi.fn()
  let watching = (): void => {}
  const started = new Promise<void>(resolve => {
    watching = resolve
  })
  const readConfig = (): Config =>
    loadConfig({ source: folder, ...(configFiles && { files: configFiles }) }, new Diagnostics())
  const session = {
    update(paths?: readonly string[]): BuildResult {
      updates.push(paths)
      onUpdate(paths, site)
      const nothing = { ran: [], changed: [], removed: [], diagnostics: [], unpublished: [] }
      return { config: readConfig(), isPublished: true, pages: 0, files: 0, ...nothing }
    },
    close,
  }
  const site: WatchedTestSite = {
    folder,
    write: more => writeFiles(folder, more),
    updates,
    seen,
    notes,
    stop: () => stop.abort(),
    close,
    ended: Promise.resolve().then(() =>
      watchSite({
        session,
        configFiles: configFiles ?? [],
        isPolling: false,
        signal: stop.signal,
        onUpdate: update => seen.push(update),
        onWatching: watching,
        onNote: note => notes.push(note),
      }),
    ),
  }
  site.ended.catch(() => {})
  onTestFinished(() => {
    site.stop()
    return site.ended.catch(() => {})
  })
  await Promise.race([started, site.ended.catch(() => {})])
  return site
}

const told = (site: WatchedTestSite, ...batches: readonly Paths[]): Promise<void> =>
  vi.waitFor(() => expect(site.updates).toEqual([undefined, undefined, ...batches]), { interval: 5 })

it('builds, looks for what changed before the watch was there, and then builds what changes', async () => {
  const site = await watch({ 'a.md': '1' })
  expect(site.updates).toEqual([undefined, undefined])
  site.write({ 'a.md': '2' })
  await told(site, ['a.md'])
  expect(site.seen.map(({ paths }) => paths)).toEqual([undefined, undefined, ['a.md']])
})

it('makes what changes during an update the next one', async () => {
  const site = await watch({ 'a.md': '1' }, (paths, { write }) => {
    if (paths?.includes('a.md')) write({ 'b.md': '1', 'c.md': '1' })
  })
  site.write({ 'a.md': '2' })
  await told(site, ['a.md'], ['b.md', 'c.md'])
})

it('does not hear what an update itself writes to the destination and the cache', async () => {
  const site = await watch({ 'a.md': '1' }, (_paths, { write }) => {
    write({ '_site/a.html': String(Math.random()), '.jekyll-cache/tusitala/state': 'x' })
  })
  site.write({ 'a.md': '2' })
  await told(site, ['a.md'])
  site.write({ 'a.md': '3' })
  await told(site, ['a.md'], ['a.md'])
})

it('watches what the changed configuration says', async () => {
  const site = await watch({ '_config.yml': 'destination: _site', '_site/index.html': '' })
  site.write({ '_config.yml': 'destination: public' })
  await told(site, ['_config.yml'], undefined)
  site.write({ 'public/index.html': 'x' })
  site.write({ '_site/index.html': 'x' })
  await vi.waitFor(() => expect(site.updates.flat()).toContain('_site/index.html'))
  expect(site.updates.flat().join()).not.toContain('public')
})

it('watches configuration files outside of the source', async () => {
  const extra = join(scratchFolder(), 'extra.yml')
  writeFiles('/', { [extra]: 'title: A' })
  const site = await watch({ '_config.yml': '' }, () => {}, [extra])
  writeFiles('/', { [extra]: 'title: B' })
  await told(site, [extra])
})

it('polls where the configuration says force_polling, as in Jekyll', async () => {
  const site = await watch({ '_config.yml': 'force_polling: true', 'a.md': '' })
  site.write({ 'a.md': '22' })
  await vi.waitFor(() => expect(site.updates.flat()).toContain('a.md'), { timeout: 3000 })
})

it('ends when it is told to, and closes the session', async () => {
  const site = await watch({ 'a.md': '1' })
  site.stop()
  await site.ended
  expect(site.close).toHaveBeenCalledOnce()
  site.write({ 'a.md': '2' })
})

it('ends when it is told to in the middle of the first update', async () => {
  const site = await watch({ 'a.md': '1' }, (_paths, { stop }) => stop())
  await site.ended
  expect(site.updates).toEqual([undefined])
  expect(site.close).toHaveBeenCalledOnce()
})

it.each([
  ['the first', 0],
  ['a later', 2],
])('ends with the bug that shows in %s update', async (_which, index) => {
  const site = await watch({ 'a.md': '1' }, (_paths, { updates }) => {
    if (updates.length > index) throw new Error('the cat is on the keyboard')
  })
  site.write({ 'a.md': '2' })
  await expect(site.ended).rejects.toThrow('the cat is on the keyboard')
  expect(site.close).toHaveBeenCalledOnce()
})

it('lives through the removal of everything', async () => {
  const site = await watch({ 'a.md': '1', 'b/c.md': '1' })
  rmSync(join(site.folder, 'a.md'))
  rmSync(join(site.folder, 'b'), { recursive: true })
  await vi.waitFor(() => expect(site.updates.flat()).toEqual(expect.arrayContaining(['a.md', 'b'])))
})
