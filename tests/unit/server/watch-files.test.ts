import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Files, writeFiles } from '../../support/site.ts'
import { scratchFolder, watchFolder } from './support.ts'

const post = '_posts/2024-01-02-a.md'

beforeAll(() => void vi.stubEnv('CHOKIDAR_INTERVAL', '20'))
afterAll(() => void vi.unstubAllEnvs())

describe.each([
  ['by events', false],
  ['by polling', true],
])('watching %s', (_name, isPolling) => {
  const watch: typeof watchFolder = (files, options) => watchFolder(files, { isPolling, ...options })

  it('hears of a file that is truncated and written', async () => {
    const { path, hears, batches } = await watch({ [post]: 'one' })
    fs.writeFileSync(path(post), 'two')
    await hears(post)
    expect(batches).toEqual([[post]])
  })

  it('hears of a file that another is renamed to, again and again', async () => {
    const { path, hears } = await watch({ [post]: 'one' })
    for (const text of ['two', 'three', 'four']) {
      fs.writeFileSync(path('_posts/.new'), text)
      fs.renameSync(path('_posts/.new'), path(post))
      await hears(post)
    }
  })

  it('hears of a save that keeps size and time', async () => {
    const { path, hears } = await watch({ [post]: 'one' })
    const { atime, mtime } = fs.statSync(path(post))
    fs.writeFileSync(path(post), 'two')
    fs.utimesSync(path(post), atime, mtime)
    await hears(post)
  })

  it('hears of added and removed files', async () => {
    const { path, hears } = await watch({ [post]: 'one' })
    writeFiles(path(''), { '_posts/new.md': 'x' })
    await hears('_posts/new.md')
    fs.rmSync(path(post))
    await hears(post)
  })

  it('hears of a new folder with all that is in it, and from then on of what changes there', async () => {
    const { path, hears, hearsSaves } = await watch({ 'index.md': '' })
    writeFiles(path(''), { '_data/people/ann.yml': 'a: 1', '_data/x.yml': '' })
    await hears('_data/x.yml', '_data/people/ann.yml')
    await hearsSaves('_data/people/ann.yml')
  })

  it('hears of a removed folder, and of what comes in its place', async () => {
    const { path, hears, hearsSaves } = await watch({ '_data/people/ann.yml': 'a: 1' })
    fs.rmSync(path('_data'), { recursive: true })
    await hears('_data')
    writeFiles(path(''), { '_data/people/ann.yml': 'a: 2' })
    await hears('_data/people/ann.yml')
    await hearsSaves('_data/people/ann.yml')
  })

  it('hears of a folder that is removed and made anew at once, and of what changes there', async () => {
    const { path, hears, hearsSaves } = await watch({ '_data/people/ann.yml': 'a: 1' })
    fs.rmSync(path('_data'), { recursive: true })
    writeFiles(path(''), { '_data/people/bob.yml': 'b: 1' })
    await hears('_data/people/ann.yml', '_data/people/bob.yml')
    await hearsSaves('_data/people/new.yml')
    await hearsSaves('_data/new.yml')
  })

  it('hears of a folder that is renamed, under both names', async () => {
    const { path, hears, hearsSaves } = await watch({ 'a/x.md': '1' })
    fs.renameSync(path('a'), path('b'))
    await hears('a', 'b/x.md')
    await hearsSaves('b/x.md')
  })

  it('hears of a folder that takes the place of another at once', async () => {
    const { path, hears, hearsSaves } = await watch({ 'a/x.md': '1', 'b/y.md': '1' })
    fs.renameSync(path('a'), path('c'))
    fs.renameSync(path('b'), path('a'))
    await hears('a', 'a/y.md', 'c/x.md')
    for (const file of ['a/y.md', 'a/z.md', 'c/x.md']) await hearsSaves(file)
  })

  it('hears nothing of the destination, the cache and what tools and editors leave', async () => {
    const folder = scratchFolder()
    const ignored = [join(folder, '_site'), join(folder, '.cache')]
    const { path, heard } = await watch({ '_site/old.html': '' }, { source: folder, ignored })
    writeFiles(path(''), {
      '_site/index.html': 'x',
      '_site/deep/index.html': 'x',
      '.cache/tusitala/state': 'x',
      '.git/index': 'x',
      'node_modules/a/index.js': 'x',
      '._site.tusitala-writing/staged/1': 'x',
      '_posts/.a.md.swp': 'x',
      '_posts/4913': 'x',
      'a.md~': 'x',
    })
    fs.rmSync(path('_site'), { recursive: true })
    expect(new Set(await heard())).toEqual(new Set(['_posts']))
  })

  it('counts a folder whose name only begins as the destination does', async () => {
    const folder = scratchFolder()
    const { path, hears } = await watch({}, { source: folder, ignored: [join(folder, '_site')] })
    writeFiles(path(''), { '_sites/a.md': '' })
    await hears('_sites/a.md')
  })

  it('goes on where the destination is the source itself, which no build accepts', async () => {
    const folder = scratchFolder()
    const { path, hears } = await watch({}, { source: folder, ignored: [folder] })
    writeFiles(path(''), { 'a.md': '' })
    await hears('a.md')
  })

  it('hears of configuration files outside of the source, and of nothing beside them', async () => {
    const outside = scratchFolder()
    const config = join(outside, 'extra.yml')
    fs.writeFileSync(config, 'a: 1')
    const { hears, heard } = await watch({ 'a.md': '' }, { files: [config] })
    fs.writeFileSync(join(outside, 'other.yml'), 'x')
    expect(await heard()).not.toContain(join(outside, 'other.yml'))
    fs.writeFileSync(join(outside, 'new.yml'), 'a: 22')
    fs.renameSync(join(outside, 'new.yml'), config)
    await hears(config)
    fs.writeFileSync(config, 'a: 333')
    await hears(config)
  })

  it('follows links inside of the source, also to files that are saved by renaming', async () => {
    const folder = scratchFolder()
    writeFiles(folder, { 'shared/a.md': '1', 'text/b.md': '1' })
    fs.symlinkSync('../shared', join(folder, 'text/linked'))
    fs.symlinkSync('../text/b.md', join(folder, 'shared/b.md'))
    const { path, hears } = await watch({}, { source: folder })
    fs.writeFileSync(path('shared/a.md'), '22')
    await hears('shared/a.md', 'text/linked/a.md')
    for (const text of ['333', '4444']) {
      fs.writeFileSync(path('text/.b.md.new'), text)
      fs.renameSync(path('text/.b.md.new'), path('text/b.md'))
      await hears('text/b.md', 'shared/b.md')
    }
  })

  it('follows links out of the source only where they are allowed', async () => {
    const outside = scratchFolder()
    writeFiles(outside, { 'a.md': '1', 'folder/b.md': '1' })
    const linked = (followsLinks: boolean) => {
      const folder = scratchFolder()
      fs.symlinkSync(join(outside, 'a.md'), join(folder, 'a.md'))
      fs.symlinkSync(join(outside, 'folder'), join(folder, 'folder'))
      return watch({}, { source: folder, followsLinks })
    }
    const [closed, open] = [await linked(false), await linked(true)]
    writeFiles(outside, { 'a.md': '22', 'folder/b.md': '22' })
    await open.hears('a.md', 'folder/b.md')
    expect(await closed.heard()).toEqual([])
  })

  it('comes to an end where links lead in a circle', async () => {
    const folder = scratchFolder()
    writeFiles(folder, { 'a/x.md': '1', 'b/y.md': '1' })
    fs.symlinkSync('..', join(folder, 'a/up'))
    fs.symlinkSync('../b', join(folder, 'a/b'))
    fs.symlinkSync('../a', join(folder, 'b/a'))
    const { path, hears } = await watch({}, { source: folder })
    fs.writeFileSync(path('a/x.md'), '22')
    await hears('a/x.md', 'b/a/x.md')
  })
})

it('tells of a thousand files as one batch', async () => {
  const { folder, hears, batches } = await watchFolder({ 'a.md': '' })
  execFileSync('sh', ['-c', 'for i in $(seq 1000); do echo $i > $i.md; done'], { cwd: folder })
  await hears('1000.md')
  expect(batches).toHaveLength(1)
  expect(batches[0]).toHaveLength(1000)
})

it('misses none of many saves in quick succession', async () => {
  const { hears, path } = await watchFolder({ [post]: '' })
  for (let save = 0; save < 30; save++) {
    fs.writeFileSync(path(post), String(save))
    await hears(post)
  }
})

it('tells of so many events that some may be lost as of a change of anything', async () => {
  const { path, batches } = await watchFolder({ 'a.md': '', 'b.md': '' })
  const script = 'for (let i = 0; i < 9000; i++) fs.writeFileSync(i % 2 ? "a.md" : "b.md", "x")'
  execFileSync(process.execPath, ['-e', script], { cwd: path('') })
  await vi.waitFor(() => expect(batches).toEqual([undefined]), { timeout: 5000 })
})

it('misses nothing of a tree that is just being copied, and of what changes in it', async () => {
  const { folder, hears, hearsSaves } = await watchFolder({ 'a.md': '' })
  const script = `for d in $(seq 20); do mkdir -p a$d/b/c; for f in 1 2 3; do
    echo x > a$d/$f; echo x > a$d/b/$f; echo x > a$d/b/c/$f; done; done`
  execFileSync('sh', ['-c', script], { cwd: folder })
  const folders = Array.from({ length: 20 }, (_, index) => `a${index + 1}`)
  await hears(
    ...folders.flatMap(a => ['1', '2', '3', 'b/1', 'b/3', 'b/c/1', 'b/c/3'].map(name => `${a}/${name}`)),
  )
  for (const a of folders) await hearsSaves(`${a}/b/c/late`)
})

/** Chokidar's, too. */
function spyOnWatch() {
  const spy = vi.spyOn(fs, 'watch')
  syncBuiltinESMExports()
  onTestFinished(() => {
    spy.mockRestore()
    syncBuiltinESMExports()
  })
  return spy
}

it('takes a watch for each folder, and none for files', async () => {
  const spy = spyOnWatch()
  await watchFolder(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`_posts/${index}.md`, ''])))
  expect(spy).toHaveBeenCalledTimes(2)
})

describe('what comes into a folder between the reading and the watch', () => {
  const addBeforeWatch = (folder: string, files: Files): void => {
    const { watch } = fs
    spyOnWatch().mockImplementation((...parameters) => {
      if (parameters[0] === folder) writeFiles(folder, files)
      return Reflect.apply(watch, fs, parameters)
    })
  }

  it('is found when the watching begins', async () => {
    const source = scratchFolder()
    addBeforeWatch(join(source, '_data'), { 'late/a.yml': '' })
    const { hearsSaves } = await watchFolder({ '_data/b.yml': '' }, { source })
    await hearsSaves('_data/late/a.yml')
  })

  it('is found when the folder is new', async () => {
    const { path, batches, hearsSaves } = await watchFolder({ 'a.md': '' })
    addBeforeWatch(path('_data'), { 'late/a.yml': '', 'b.yml': '' })
    fs.mkdirSync(path('_data'))
    const timesTold = (): number => batches.filter(batch => batch?.includes('_data')).length
    await vi.waitFor(() => expect(timesTold()).toBe(2))
    await hearsSaves('_data/late/a.yml')
  })
})

describe('where the system has no watches left', () => {
  const exhaustedAfter = (calls: number, code: string): void => {
    const { watch } = fs
    const spy = spyOnWatch().mockImplementation(() => {
      throw Object.assign(new Error(`${code}: no space`), { code })
    })
    for (let call = 0; call < calls; call++) spy.mockImplementationOnce(watch)
  }

  it.each([
    ['ENOSPC', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'fs.inotify.max_user_instances'],
  ])('(%s) it looks at the files instead, and says so once', async (code, limit) => {
    exhaustedAfter(1, code)
    const { path, hears, notes } = await watchFolder({ [post]: 'one', 'a/b.md': '', 'c/d.md': '' })
    fs.writeFileSync(path(post), 'two!')
    await hears(post)
    expect(notes).toEqual([expect.stringContaining(`(${code}: raise ${limit}); looking at every file`)])
  })

  it('though only for a folder that was added later', async () => {
    exhaustedAfter(2, 'ENOSPC')
    const { path, hearsSaves, batches, notes } = await watchFolder({ [post]: 'one' })
    writeFiles(path(''), { 'a/x.md': '1', 'b/y.md': '1' })
    await vi.waitFor(() => expect(batches).toContain(undefined))
    await hearsSaves('b/y.md')
    expect(notes).toHaveLength(1)
  })
})
