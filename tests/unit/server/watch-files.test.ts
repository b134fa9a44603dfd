import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { writeFiles } from '../../support/site.ts'
import { scratchFolder, watchFolder } from './support.ts'

vi.mock('node:fs', { spy: true })

const post = '_posts/2024-01-02-a.md'

describe.each([
  ['by events', false],
  ['by polling', true],
])('watching %s', (_name, isPolling) => {
  const watch: typeof watchFolder = (files, options) => watchFolder(files, { isPolling, ...options })

  it('hears of a file that is truncated and written', async () => {
    const { path, hears, batches } = watch({ [post]: 'one' })
    fs.writeFileSync(path(post), 'two')
    await hears(post)
    expect(batches).toEqual([[post]])
  })

  it('hears of a file that another is renamed to, again and again', async () => {
    const { path, hears } = watch({ [post]: 'one' })
    for (const text of ['two', 'three', 'four']) {
      fs.writeFileSync(path('_posts/.new'), text)
      fs.renameSync(path('_posts/.new'), path(post))
      await hears(post)
    }
  })

  it('hears of a save that keeps size and time', async () => {
    const { path, hears } = watch({ [post]: 'one' })
    const { atime, mtime } = fs.statSync(path(post))
    fs.writeFileSync(path(post), 'two')
    fs.utimesSync(path(post), atime, mtime)
    await hears(post)
  })

  it('hears of added and removed files', async () => {
    const { path, hears } = watch({ [post]: 'one' })
    writeFiles(path(''), { '_posts/new.md': 'x' })
    await hears('_posts/new.md')
    fs.rmSync(path(post))
    await hears(post)
  })

  it('hears of a new folder with all that is in it, and from then on of what changes there', async () => {
    const { path, hears } = watch({ 'index.md': '' })
    writeFiles(path(''), { '_data/people/ann.yml': 'a: 1', '_data/x.yml': '' })
    await hears('_data', '_data/x.yml', '_data/people', '_data/people/ann.yml')
    writeFiles(path(''), { '_data/people/ann.yml': 'a: 2' })
    await hears('_data/people/ann.yml')
  })

  it('hears of a removed folder, and of what comes in its place', async () => {
    const { path, hears } = watch({ '_data/people/ann.yml': 'a: 1' })
    fs.rmSync(path('_data'), { recursive: true })
    await hears('_data')
    writeFiles(path(''), { '_data/people/ann.yml': 'a: 2' })
    await hears('_data/people/ann.yml')
    writeFiles(path(''), { '_data/people/ann.yml': 'a: 3' })
    await hears('_data/people/ann.yml')
  })

  it('hears of a folder that is renamed, under both names', async () => {
    const { path, hears } = watch({ 'a/x.md': '1' })
    fs.renameSync(path('a'), path('b'))
    await hears('a', 'b', 'b/x.md')
    writeFiles(path(''), { 'b/x.md': '2' })
    await hears('b/x.md')
  })

  it('hears of a folder that takes the place of another at once', async () => {
    const { path, hears } = watch({ 'a/x.md': '1', 'b/y.md': '1' })
    fs.renameSync(path('a'), path('c'))
    fs.renameSync(path('b'), path('a'))
    await hears('a', 'a/y.md')
    writeFiles(path(''), { 'a/y.md': '2' })
    await hears('a/y.md')
    writeFiles(path(''), { 'c/x.md': '2' })
    await hears('c/x.md')
  })

  it('hears nothing of the destination, the cache and what tools and editors leave', async () => {
    const folder = scratchFolder()
    const ignored = [join(folder, '_site'), join(folder, '.cache')]
    const { path, heard } = watch({ '_site/old.html': '' }, { source: folder, ignored })
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
    expect(await heard()).toEqual(['_posts'])
  })

  it('counts a folder whose name only begins as the destination does', async () => {
    const folder = scratchFolder()
    const { path, hears } = watch({}, { source: folder, ignored: [join(folder, '_site')] })
    writeFiles(path(''), { '_sites/a.md': '' })
    await hears('_sites/a.md')
  })

  it('goes on where the destination is the source itself, which no build accepts', async () => {
    const folder = scratchFolder()
    const { path, hears } = watch({}, { source: folder, ignored: [folder] })
    writeFiles(path(''), { 'a.md': '' })
    await hears('a.md')
  })

  it('hears of configuration files outside of the source, and of nothing beside them', async () => {
    const outside = scratchFolder()
    const config = join(outside, 'extra.yml')
    fs.writeFileSync(config, 'a: 1')
    const { hears, heard } = watch({ 'a.md': '' }, { files: [config] })
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
    const { path, hears } = watch({}, { source: folder })
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
    const [closed, open] = [linked(false), linked(true)]
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
    const { path, hears } = watch({}, { source: folder })
    fs.writeFileSync(path('a/x.md'), '22')
    await hears('a/x.md', 'b/a/x.md')
  })
})

it('tells of a thousand files as one batch', async () => {
  const { path, hears, batches } = watchFolder({ 'a.md': '' })
  execFileSync('sh', ['-c', 'mkdir new; for i in $(seq 1000); do echo $i > new/$i.md; done'], {
    cwd: path(''),
  })
  await hears('new/1000.md')
  expect(batches).toHaveLength(1)
  expect(batches[0]).toHaveLength(1001)
})

it('tells of so many events that some may be lost as of a change of anything', async () => {
  const { path, batches } = watchFolder({ 'a.md': '', 'b.md': '' })
  const script = 'for (let i = 0; i < 9000; i++) fs.writeFileSync(i % 2 ? "a.md" : "b.md", "x")'
  execFileSync(process.execPath, ['-e', script], { cwd: path('') })
  await vi.waitFor(() => expect(batches).toEqual([undefined]), { timeout: 5000 })
})

it('misses none of many saves in quick succession, in a tree that is just being copied', async () => {
  const { folder, hears, path } = watchFolder({ 'a.md': '' })
  const script = `for d in $(seq 20); do mkdir -p a$d/b/c; for f in 1 2 3; do
    echo x > a$d/$f; echo x > a$d/b/$f; echo x > a$d/b/c/$f; done; done`
  execFileSync('sh', ['-c', script], { cwd: folder })
  const folders = Array.from({ length: 20 }, (_, index) => `a${index + 1}`)
  await hears(
    ...folders.flatMap(a => ['1', '2', '3', 'b/1', 'b/3', 'b/c/1', 'b/c/3'].map(name => `${a}/${name}`)),
  )
  for (const a of folders) fs.writeFileSync(path(`${a}/b/c/late`), 'x')
  await hears(...folders.map(a => `${a}/b/c/late`))
})

it('takes a watch for each folder, and none for files', () => {
  const spy = vi.mocked(fs.watch).mockClear()
  watchFolder(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`_posts/${index}.md`, ''])))
  expect(spy).toHaveBeenCalledTimes(2)
})

describe('where the system has no watches left', () => {
  const exhaustedAfter = async (calls: number, code: string) => {
    const { watch } = await vi.importActual<typeof fs>('node:fs')
    onTestFinished(() => void vi.mocked(fs.watch).mockReset())
    let left = calls
    vi.mocked(fs.watch).mockImplementation((path, listener) => {
      if (left-- > 0) return watch(path, listener)
      throw Object.assign(new Error(`${code}: no space`), { code })
    })
  }

  it.each([
    ['ENOSPC', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'fs.inotify.max_user_instances'],
  ])('(%s) it looks at the files instead, and says so once', async (code, limit) => {
    await exhaustedAfter(1, code)
    const { path, hears, batches, notes } = watchFolder({ [post]: 'one', 'a/b.md': '' })
    await vi.waitFor(() => expect(batches).toEqual([undefined]))
    fs.writeFileSync(path(post), 'two!')
    await hears(post)
    expect(notes).toEqual([expect.stringContaining(`(${code}: raise ${limit}); looking at every file`)])
  })

  it('though only for a folder that was added later', async () => {
    await exhaustedAfter(2, 'ENOSPC')
    const { path, hears, batches, notes } = watchFolder({ [post]: 'one' })
    writeFiles(path(''), { 'a/x.md': '1', 'b/y.md': '1' })
    await vi.waitFor(() => expect(batches).toContain(undefined))
    writeFiles(path(''), { 'b/y.md': '22' })
    await hears('b/y.md')
    expect(notes).toHaveLength(1)
  })
})
