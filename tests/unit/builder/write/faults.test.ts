import * as fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createWriter, type WriteResult } from '../../../../src/builder/write/writer.ts'
import { type FileSystem, nodeFileSystem } from '../../../../src/disk/file-system.ts'
import type { Output } from '../../../../src/site/types.ts'
import { caseless, copyOf, type Fault, faulty, Kill, optionsFor, outputs, scratch, tree } from './support.ts'

/** Between the two: changed, new, removed and unchanged files, a file that becomes a folder, and the reverse. */
const oldFiles = {
  'about.html': 'about',
  'a.txt': 'a file',
  'b.txt/index.html': 'a folder',
  'gone/one.html': 'one',
  'index.html': 'old',
  'Name.html': 'same text',
}
const newFiles = {
  'about.html': 'about',
  'a.txt/index.html': 'a folder now',
  'b.txt': 'a file now',
  'index.html': 'new',
  'name.html': 'same text',
  'deep/er/page.html': 'page',
}
const foreign = { 'CNAME.txt': 'mine', 'gone/mine.txt': 'mine' }
/** Some hundred builds a test. */
const timeout = 60_000

const faults: readonly Fault[] = ['kill', 'ENOSPC', 'EIO', 'EACCES']

describe.each(faults)('%s at every call', fault => {
  it('leaves the old site, or one that the next build finishes', { timeout }, () => {
    everyCall(fault, root => {
      createWriter(optionsFor(root)).write(siteIn(root, oldFiles, 'picture'))
      for (const [path, text] of Object.entries(foreign)) fs.writeFileSync(`${root}/_site/${path}`, text)
      fs.writeFileSync(`${root}/picture.svg`, 'another picture')
    })
  })

  it('leaves nothing of a first build, or all', { timeout }, () => {
    everyCall(fault, root => fs.writeFileSync(`${root}/picture.svg`, 'picture'))
  })
})

describe.each(['kill', 'EIO'] as const)('%s at every call of the next build', fault => {
  it('lets the one after that finish what the first began', { timeout }, () => {
    everyCall(fault, root => {
      createWriter(optionsFor(root)).write(siteIn(root, oldFiles, 'picture'))
      fs.writeFileSync(`${root}/picture.svg`, 'another picture')
      killAtRename(root, 4)
    })
  })
})

describe('a kill at every call where letter case does not count', () => {
  it('loses no file that was renamed in case only', { timeout }, () => {
    const prepare = (root: string): void => {
      const fileSystem = caseless(root)
      createWriter(optionsFor(root, { fileSystem })).write(siteIn(root, oldFiles, 'picture'))
    }
    everyCall('kill', prepare, caseless)
  })
})

/** Breaks the write of the new site at its first call, its second ... until one is not reached any more. */
function everyCall(
  fault: Fault,
  prepare: (root: string) => void,
  diskOf: (root: string) => FileSystem = () => nodeFileSystem,
): void {
  for (let call = 1; ; call++) {
    const root = scratch()
    prepare(root)
    const before = tree(`${root}/_site`)
    const mine = Object.fromEntries(Object.entries(foreign).filter(([path]) => path in before))
    const site = siteIn(root, newFiles)
    const after = { ...newFiles, 'picture.svg': fs.readFileSync(`${root}/picture.svg`, 'utf8'), ...mine }
    const disk = diskOf(root)
    const { fileSystem, calls } = faulty(call, fault, disk)
    const isMixed = fs.existsSync(`${root}/._site.tusitala-writing/journal`)

    const result = survive(() => createWriter(optionsFor(root, { fileSystem, patience: 0 })).write(site))
    const place = `at call ${call}`
    const isDecided = fs.existsSync(`${root}/._site.tusitala-writing/journal`)
    const look = (): Readonly<Record<string, string>> => {
      const files = tree(`${root}/_site`)
      // An empty folder that could not be removed is no failure; after a kill none must be left.
      return fault === 'kill'
        ? files
        : Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('/')))
    }
    const found = look()
    const isPictureLeftOut = result?.diagnostics.some(({ code }) => code === 'file-unreadable') ?? false
    const published = isPictureLeftOut ? without('picture.svg', after, before) : after
    if (result !== null && !hasError(result)) expect(found, place).toEqual(sorted(after))
    else if (!isDecided && !isMixed) {
      expect([sorted(before), sorted(published)], place).toContainEqual(found)
    }
    if (result !== null && hasError(result)) expect(messages(result), place).toContain(fault)

    // The next build, of whatever, first finishes or clears away.
    createWriter(optionsFor(root, { fileSystem: disk })).writeChanges([], [], null)
    const repaired = look()
    const whole = isMixed ? [published] : [before, published]
    expect(whole.map(sorted), place).toContainEqual(repaired)
    const last = createWriter(optionsFor(root, { fileSystem: disk })).write(site)
    expect(last.diagnostics, place).toEqual([])
    expect(look(), place).toEqual(sorted(after))
    expect(fs.readdirSync(root).sort(), place).toEqual(['.jekyll-cache', '_site', 'picture.svg'])
    fs.rmSync(root, { recursive: true })
    if (calls() < call) return
  }
}

function siteIn(root: string, files: Readonly<Record<string, string>>, picture?: string): readonly Output[] {
  if (picture !== undefined) fs.writeFileSync(`${root}/picture.svg`, picture)
  return [...outputs(files), copyOf(`${root}/picture.svg`, 'picture.svg')]
}

/** Dies while files are put into their places. */
function killAtRename(root: string, count: number): void {
  const { fileSystem } = faulty(Number.POSITIVE_INFINITY, 'kill')
  let isDead = false
  let renames = 0
  const dying = Object.fromEntries(
    Object.entries(fileSystem).map(([name, call]) => [
      name,
      (...given: readonly never[]) => {
        if (name === 'rename') renames += 1
        isDead ||= renames > count
        if (isDead) throw new Kill()
        return Reflect.apply(call, null, given)
      },
    ]),
  )
  const options = optionsFor(root, { fileSystem: { ...fileSystem, ...dying } })
  survive(() => createWriter(options).write(siteIn(root, newFiles)))
}

function survive(work: () => WriteResult): WriteResult | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Kill) return null
    throw error
  }
}

/** A static file that could not be read stays as it was published before, if it was. */
function without(
  path: string,
  after: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { [path]: _, ...rest } = after
  const old = before[path]
  return old === undefined ? rest : { ...rest, [path]: old }
}

function hasError({ diagnostics }: WriteResult): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

function messages({ diagnostics }: WriteResult): string {
  return diagnostics.map(({ message }) => message).join('\n')
}

function sorted(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}
