import * as fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifestPath } from '../../../../src/builder/write/manifest.ts'
import { createWriter, type WriteResult, type WriterOptions } from '../../../../src/builder/write/writer.ts'
import { nodeFileSystem } from '../../../../src/disk/file-system.ts'
import { at, caseless, copyOf, optionsFor, outputs, scratch, tree } from './support.ts'

type Files = Readonly<Record<string, string>>

function write(root: string, files: Files, more: Partial<WriterOptions> = {}): WriteResult {
  return createWriter(optionsFor(root, more)).write(outputs(files))
}

/** Builds one site over the other; what is published then, and what was said. */
function rebuild(before: Files, after: Files, change: (site: string) => void = () => {}, more = {}) {
  const root = scratch()
  write(root, before, more)
  change(`${root}/_site`)
  const result = write(root, after, more)
  const codes = result.diagnostics.map(({ severity, code }) => `${severity} ${code}`)
  return { ...result, codes, published: tree(`${root}/_site`), root }
}

function manifestOf(root: string): string {
  const { destination, stateFolder } = optionsFor(root)
  return manifestPath(stateFolder, destination)
}

describe('publishing', () => {
  it('writes all files of a site', () => {
    const { published, written } = rebuild({}, { 'index.html': 'home', 'a/b/c.html': 'Grüße' })
    expect(published).toEqual({ 'a/b/c.html': 'Grüße', 'index.html': 'home' })
    expect(written).toEqual(['index.html', 'a/b/c.html'])
  })

  it('leaves nothing but the site and the state', () => {
    const { root } = rebuild({ 'a.html': 'a' }, { 'b.html': 'b' })
    expect(fs.readdirSync(root)).toEqual(['.jekyll-cache', '_site'])
  })

  it('does not touch a file that did not change', () => {
    const root = scratch()
    write(root, { 'a.html': 'same', 'b.html': 'old' })
    const before = fs.statSync(`${root}/_site/a.html`)
    const { written, unchanged } = write(root, { 'a.html': 'same', 'b.html': 'new' })
    expect({ written, unchanged }).toEqual({ written: ['b.html'], unchanged: 1 })
    const after = fs.statSync(`${root}/_site/a.html`)
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })

  it('takes over the equal files of a build that it knows nothing of', () => {
    const root = scratch()
    fs.mkdirSync(`${root}/_site`)
    fs.writeFileSync(`${root}/_site/a.html`, 'a')
    fs.writeFileSync(`${root}/_site/b.html`, 'b')
    expect(write(root, { 'a.html': 'a', 'b.html': 'B' }).written).toEqual(['b.html'])
    expect(write(root, {}).removed).toEqual(['a.html', 'b.html'])
  })

  it('writes again what was changed or removed behind its back', () => {
    const site = { 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' }
    const { written, published } = rebuild(site, site, folder => {
      fs.writeFileSync(`${folder}/a.html`, 'x')
      fs.rmSync(`${folder}/b.html`)
    })
    expect(written).toEqual(['a.html', 'b.html'])
    expect(published).toEqual(site)
  })

  it('still fits when the site and its cache are moved', () => {
    const root = scratch()
    write(`${root}/here`, { 'a.html': 'a', 'b.html': 'b' })
    fs.renameSync(`${root}/here`, `${root}/there`)
    const { unchanged, removed } = write(`${root}/there`, { 'a.html': 'a' })
    expect({ unchanged, removed }).toEqual({ unchanged: 1, removed: ['b.html'] })
  })

  it('follows a destination that is a link', () => {
    const root = scratch()
    fs.mkdirSync(`${root}/www`)
    fs.symlinkSync('www', `${root}/_site`)
    write(root, { 'a.html': 'a' })
    expect(tree(`${root}/www`)).toEqual({ 'a.html': 'a' })
  })

  it('works inside of the destination where its parent is closed', () => {
    const root = scratch()
    fs.mkdirSync(`${root}/_site`)
    const seen = new Set<string>()
    const write = (path: string, text: string): void => {
      seen.add(path.slice(root.length, path.lastIndexOf('/')))
      nodeFileSystem.write(path, text)
    }
    const fileSystem = { ...nodeFileSystem, write, isWritable: (folder: string) => folder !== root }
    createWriter(optionsFor(root, { fileSystem })).write(outputs({ 'a.html': 'a' }))
    expect(seen).toContain('/_site/.tusitala-writing/staged')
    expect(tree(`${root}/_site`)).toEqual({ 'a.html': 'a' })
  })

  it('copies where renaming does not reach', () => {
    const root = scratch()
    const site = { 'a.html': 'a', 'mounted/b.html': 'b' }
    const rename = (from: string, to: string): void => {
      if (from.includes('staged') && to.includes('mounted')) {
        throw Object.assign(new Error('EXDEV'), { code: 'EXDEV', syscall: 'rename' })
      }
      nodeFileSystem.rename(from, to)
    }
    fs.mkdirSync(`${root}/_site/mounted`, { recursive: true })
    write(root, site, { fileSystem: { ...nodeFileSystem, rename } })
    expect(tree(`${root}/_site`)).toEqual(site)
    expect(write(root, site).unchanged).toBe(2)
  })
})

describe('static files', () => {
  it('have the bytes, the mode and the time, in whole seconds, of their sources', () => {
    // Jekyll 4.3.1 gives 2020-01-02 03:04:05.000 and 640 for this file.
    const root = scratch()
    fs.writeFileSync(`${root}/f.bin`, Buffer.from([0, 255, 10]), { mode: 0o640 })
    fs.utimesSync(`${root}/f.bin`, 1577934245.678, 1577934245.678)
    const copy = copyOf(`${root}/f.bin`, 'f.bin')
    createWriter(optionsFor(root)).write([copy])
    const stat = fs.statSync(`${root}/_site/f.bin`)
    expect([stat.mtimeMs, stat.mode & 0o777]).toEqual([1577934245000, 0o640])
    expect([...fs.readFileSync(`${root}/_site/f.bin`)]).toEqual([0, 255, 10])
    expect(createWriter(optionsFor(root)).write([copy]).unchanged).toBe(1)
  })

  it('that vanished are errors, and the rest is published', () => {
    const root = scratch()
    fs.writeFileSync(`${root}/f.txt`, 'f')
    const copy = copyOf(`${root}/f.txt`, 'f.txt')
    fs.rmSync(`${root}/f.txt`)
    const { diagnostics } = createWriter(optionsFor(root)).write([copy, ...outputs({ 'a.html': 'a' })])
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'file-unreadable', file: 'f.txt' }])
    expect(tree(`${root}/_site`)).toEqual({ 'a.html': 'a' })
  })

  it('that turned into something else are errors', () => {
    const root = scratch()
    fs.writeFileSync(`${root}/f.txt`, 'f')
    const copy = copyOf(`${root}/f.txt`, 'f.txt')
    fs.rmSync(`${root}/f.txt`)
    fs.mkdirSync(`${root}/f.txt`)
    const { diagnostics } = createWriter(optionsFor(root)).write([copy])
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'file-special', file: 'f.txt' }])
  })

  it('that change after they were found are published as they are, and not again', () => {
    const root = scratch()
    fs.writeFileSync(`${root}/f.txt`, 'early')
    const copy = copyOf(`${root}/f.txt`, 'f.txt')
    fs.writeFileSync(`${root}/f.txt`, 'late, and longer')
    createWriter(optionsFor(root)).write([copy])
    expect(tree(`${root}/_site`)).toEqual({ 'f.txt': 'late, and longer' })
    expect(createWriter(optionsFor(root)).write([copyOf(`${root}/f.txt`, 'f.txt')]).unchanged).toBe(1)
  })
})

describe('removing', () => {
  it('takes the files that are no longer made, and their empty folders', () => {
    const { published, removed } = rebuild({ 'a/b/c.html': 'c', 'a/d.html': 'd' }, { 'a/d.html': 'd' })
    expect(published).toEqual({ 'a/d.html': 'd' })
    expect(removed).toEqual(['a/b/c.html'])
  })

  it('leaves what it did not write', () => {
    const { published, codes } = rebuild({ 'a/b.html': 'b' }, {}, site => {
      fs.writeFileSync(`${site}/a/mine.txt`, 'mine')
      fs.mkdirSync(`${site}/uploads`)
    })
    expect(published).toEqual({ 'a/mine.txt': 'mine', 'uploads/': '' })
    expect(codes).toEqual([])
  })

  it('leaves a file that was changed since, and says so until it is gone', () => {
    const { published, codes, root } = rebuild({ 'a.html': 'a' }, {}, site =>
      fs.writeFileSync(`${site}/a.html`, 'hand-made'),
    )
    expect(published).toEqual({ 'a.html': 'hand-made' })
    expect(codes).toEqual(['warning destination-foreign'])
    expect(write(root, {}).diagnostics).toHaveLength(1)
    fs.rmSync(`${root}/_site/a.html`)
    expect(write(root, {}).diagnostics).toEqual([])
  })

  it('takes a file whose time alone was changed', () => {
    const touch = (site: string): void => fs.utimesSync(`${site}/a.html`, 1, 1)
    expect(rebuild({ 'a.html': 'a' }, {}, touch).removed).toEqual(['a.html'])
  })

  it('leaves what "keep_files" names, by the beginning of its path as Jekyll does', () => {
    const before = { 'keep/a.html': 'a', 'keeper.html': 'b', 'not/keep.html': 'c' }
    const { published } = rebuild(before, {}, () => {}, { keepFiles: ['keep'] })
    expect(published).toEqual({ 'keep/a.html': 'a', 'keeper.html': 'b' })
  })

  it('does not follow a link out of the destination', () => {
    const root = scratch()
    fs.mkdirSync(`${root}/elsewhere`)
    write(root, { 'a/b.html': 'b' })
    fs.renameSync(`${root}/_site/a/b.html`, `${root}/elsewhere/b.html`)
    fs.rmdirSync(`${root}/_site/a`)
    fs.symlinkSync('../elsewhere', `${root}/_site/a`)
    write(root, {})
    expect(tree(`${root}/elsewhere`)).toEqual({ 'b.html': 'b' })
  })
})

describe('files in the place of folders', () => {
  it('make room when they are ours', () => {
    const after = { 'a/index.html': 'folder', b: 'file' }
    expect(rebuild({ a: 'file', 'b/c/d.html': 'folder' }, after).published).toEqual(after)
  })

  it('make room when there is nothing in them', () => {
    const after = { a: 'file' }
    expect(rebuild({}, after, site => fs.mkdirSync(`${site}/a/b`, { recursive: true })).published).toEqual(
      after,
    )
  })

  const blocked: readonly [string, Files, (site: string) => void][] = [
    ['a file in the place of a folder', { 'a/b.html': 'b' }, site => fs.writeFileSync(`${site}/a`, 'mine')],
    [
      'a folder in the place of a file',
      { a: 'a' },
      site => {
        fs.mkdirSync(`${site}/a`)
        fs.writeFileSync(`${site}/a/mine.txt`, 'mine')
      },
    ],
    ['a link out of the destination', { 'a/b.html': 'b' }, site => fs.symlinkSync('/', `${site}/a`)],
    ['a link to nowhere', { 'a/b.html': 'b' }, site => fs.symlinkSync('nowhere', `${site}/a`)],
  ]
  it.each(blocked)('stop the build when they are not ours: %s', (_, after, block) => {
    const { codes, published } = rebuild({ 'x.html': 'x' }, { ...after, 'x.html': 'changed' }, block)
    expect(codes).toEqual(['error destination-blocked'])
    expect(published['x.html']).toBe('x')
  })
})

describe('a folder that is closed', () => {
  it('is found before anything is decided', () => {
    const root = scratch()
    write(root, { 'a.html': 'a', 'b/c.html': 'c' })
    const isWritable = (folder: string): boolean => !folder.endsWith('_site/b')
    const fileSystem = { ...nodeFileSystem, isWritable }
    const { diagnostics } = write(root, { 'a.html': 'A', 'b/new/d.html': 'd' }, { fileSystem })
    expect(diagnostics).toMatchObject([
      { code: 'destination-write', hint: 'check who owns the file and its folder' },
    ])
    expect(tree(`${root}/_site`)).toEqual({ 'a.html': 'a', 'b/c.html': 'c' })
    expect(write(root, { 'a.html': 'A' }, { fileSystem }).diagnostics).toHaveLength(1)
    expect(write(root, { 'a.html': 'A', 'b/c.html': 'c' }, { fileSystem }).diagnostics).toEqual([])
  })
})

describe('letter case', () => {
  it('may change in a name, also where it does not count', () => {
    const root = scratch()
    const fileSystem = caseless(root)
    write(root, { 'Blog/A.html': 'same' }, { fileSystem })
    write(root, { 'blog/a.html': 'same' }, { fileSystem })
    expect(tree(`${root}/_site`)).toEqual({ 'blog/a.html': 'same' })
  })
})

describe('writing changes', () => {
  it('adds, changes and removes', () => {
    const root = scratch()
    const writer = createWriter(optionsFor(root))
    const { generation } = writer.write(outputs({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' }))
    const changed = outputs({ 'b.html': 'B', 'd.html': 'd' })
    const result = writer.writeChanges(changed, [at('a.html')], generation)
    expect(result).toMatchObject({ written: ['b.html', 'd.html'], removed: ['a.html'], isStale: false })
    expect(tree(`${root}/_site`)).toEqual({ 'b.html': 'B', 'c.html': 'c', 'd.html': 'd' })
  })

  it('goes on in another process', () => {
    const root = scratch()
    const { generation } = write(root, { 'a.html': 'a' })
    const result = createWriter(optionsFor(root)).writeChanges(outputs({ 'b.html': 'b' }), [], generation)
    expect(result.isStale).toBe(false)
    expect(tree(`${root}/_site`)).toEqual({ 'a.html': 'a', 'b.html': 'b' })
  })

  const stale: readonly [string, (root: string) => void][] = [
    ['another build has written since', root => write(root, { 'a.html': 'other' })],
    ['the destination was removed', root => fs.rmSync(`${root}/_site`, { recursive: true })],
    ['the state was removed', root => fs.rmSync(`${root}/.jekyll-cache`, { recursive: true })],
  ]
  it.each(stale)('does nothing when %s', (_, happen) => {
    const root = scratch()
    const writer = createWriter(optionsFor(root))
    const { generation } = writer.write(outputs({ 'a.html': 'a' }))
    happen(root)
    const before = tree(`${root}/_site`)
    expect(writer.writeChanges(outputs({ 'b.html': 'b' }), [], generation).isStale).toBe(true)
    expect(tree(`${root}/_site`)).toEqual(before)
  })

  it('keeps the list of published files small over a thousand saves', () => {
    const root = scratch()
    const writer = createWriter(optionsFor(root))
    let { generation } = writer.write(outputs({ 'a.html': 'a', 'b.html': 'b' }))
    for (let save = 0; save < 1100; save++) {
      ;({ generation } = writer.writeChanges(outputs({ 'a.html': `${save}` }), [], generation))
    }
    expect(fs.statSync(manifestOf(root)).size).toBeLessThan(150_000)
    expect(createWriter(optionsFor(root)).writeChanges([], [], generation).isStale).toBe(false)
  })
})

describe('a damaged list of published files', () => {
  const before = { 'a.html': 'a', 'b.html': 'b' }
  const after = { 'a.html': 'a', 'b.html': 'B', 'c.html': 'c' }

  it('never makes a wrong site, wherever it is cut or changed', { timeout: 60_000 }, () => {
    const root = scratch()
    write(root, before)
    const path = manifestOf(root)
    const bytes = fs.readFileSync(path)
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      for (const damaged of [flipped, bytes.subarray(0, at)]) {
        write(root, before)
        fs.writeFileSync(path, damaged)
        expect(write(root, after).diagnostics, `byte ${at}`).toEqual([])
        expect(tree(`${root}/_site`), `byte ${at}`).toEqual(after)
      }
    }
  })

  it('leads nowhere when it names files outside of the destination', () => {
    const root = scratch()
    fs.writeFileSync(`${root}/precious.txt`, 'mine')
    write(root, before)
    const path = manifestOf(root)
    const { size, mtimeMs } = fs.statSync(`${root}/precious.txt`)
    const line = `+\t../precious.txt\t${size}\t${mtimeMs}\tx\n`
    fs.writeFileSync(path, fs.readFileSync(path, 'utf8').replace('\n', `\n${line}`))
    write(root, {})
    expect(fs.existsSync(`${root}/precious.txt`)).toBe(true)
  })
})
