import { renameSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { OutsideFiles, type OutsideKind } from '../../../src/builder/outside-files.ts'
import { Facts } from '../../../src/incremental/facts.ts'
import { createSite, type Files } from '../../support/site.ts'
import { letFilesSettle } from './support.ts'

/** Files that were read in a build, long after they were written. */
function open(files: Files, reads: readonly (readonly [OutsideKind, string])[]) {
  const site = createSite(files)
  letFilesSettle()
  const facts = new Facts()
  for (const [kind, path] of reads) facts.fact(facts.group(kind), path)
  const outside = new OutsideFiles(site.folder)
  outside.remember(facts, Date.now())
  /** The reads that find another state than the last time. */
  const changed = (): readonly string[] =>
    reads.filter(([kind, path]) => !outside.isSame(kind, path)).map(read => read.join(' '))
  return { site, facts, outside, changed }
}

describe('a file that was read', () => {
  const file = [['file', 'a.txt']] as const

  test('is the same while nothing happens to it', () => {
    const { changed } = open({ 'a.txt': 'one' }, file)
    expect([changed(), changed()]).toEqual([[], []])
  })

  test('is the same when only its time is another', () => {
    const { site, changed } = open({ 'a.txt': 'one' }, file)
    utimesSync(join(site.folder, 'a.txt'), 1e9, 1e9)
    expect(changed()).toEqual([])
  })

  test('is another with another text, once', () => {
    const { site, changed } = open({ 'a.txt': 'one' }, file)
    site.write({ 'a.txt': 'two' })
    expect([changed(), changed()]).toEqual([['file a.txt'], []])
  })

  test('is another with another text of one size and time', () => {
    const { site, changed } = open({ 'a.txt': 'one' }, file)
    const path = join(site.folder, 'a.txt')
    utimesSync(path, 1e9, 1e9)
    changed()
    site.write({ 'b.txt': 'two' })
    utimesSync(join(site.folder, 'b.txt'), 1e9, 1e9)
    renameSync(join(site.folder, 'b.txt'), path)
    expect(changed()).toEqual(['file a.txt'])
  })

  test('in vain is another once it is there, and again when it is gone', () => {
    const { site, changed } = open({}, file)
    expect(changed()).toEqual([])
    site.write({ 'a.txt': 'one' })
    expect(changed()).toEqual(['file a.txt'])
    site.remove('a.txt')
    expect([changed(), changed()]).toEqual([['file a.txt'], []])
  })
})

describe('style sheets below a folder', () => {
  const styles = [['style', '_sass']] as const
  const files = { '_sass/a.scss': 'a', '_sass/sub/b.css': 'b', '_sass/c.txt': 'c' }

  test('are the same while no style sheet is another', () => {
    const { site, changed } = open(files, styles)
    site.write({ '_sass/c.txt': 'd', 'other/a.scss': 'x', '_sass/node_modules/x.scss': 'x' })
    expect(changed()).toEqual([])
  })

  test.each<[string, (site: ReturnType<typeof createSite>) => void]>([
    ['in another', site => site.write({ '_sass/sub/b.css': 'x' })],
    ['more', site => site.write({ '_sass/sub/new.sass': 'x' })],
    ['less', site => site.remove('_sass/a.scss')],
    ['folder less', site => site.remove('_sass/sub')],
    [
      'in another place',
      site => renameSync(join(site.folder, '_sass/a.scss'), join(site.folder, '_sass/d.scss')),
    ],
  ])('are others with one %s', (_, edit) => {
    const { site, changed } = open(files, styles)
    edit(site)
    expect([changed(), changed()]).toEqual([['style _sass'], []])
  })

  test('that are not there are the same until they are', () => {
    const { site, changed } = open({}, styles)
    expect(changed()).toEqual([])
    site.write({ '_sass/a.scss': 'a' })
    expect(changed()).toEqual(['style _sass'])
  })
})

describe('what is changed while a build runs', () => {
  test('may have been read before or after, and is another in the next', () => {
    const { site, facts } = open({ 'a.txt': 'one' }, [['file', 'a.txt']])
    vi.restoreAllMocks()
    const outside = new OutsideFiles(site.folder)
    const started = Date.now()
    site.write({ 'a.txt': 'two' })
    outside.remember(facts, started)
    expect([outside.isSame('file', 'a.txt'), outside.isSame('file', 'a.txt')]).toEqual([false, true])
  })

  test('is not remembered over what was known before', () => {
    const { site, outside, facts, changed } = open({ 'a.txt': 'one' }, [['file', 'a.txt']])
    site.write({ 'a.txt': 'two' })
    outside.remember(facts, Date.now())
    expect(changed()).toEqual(['file a.txt'])
  })
})

test('a state that was kept by an earlier process is compared as one of this', () => {
  const { site, outside } = open({ 'a.txt': 'one', '_sass/a.scss': 'a' }, [
    ['file', 'a.txt'],
    ['style', '_sass'],
  ])
  const reopen = (): OutsideFiles => {
    const restored = new OutsideFiles(site.folder)
    for (const [kind, path, state] of outside.list()) restored.restore(kind, path, state)
    return restored
  }
  const isSame = (files: OutsideFiles) => [files.isSame('file', 'a.txt'), files.isSame('style', '_sass')]
  expect(isSame(reopen())).toEqual([true, true])
  site.write({ 'a.txt': 'two' })
  expect(isSame(reopen())).toEqual([false, true])
})
