import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../../src/disk/file-system.ts'
import { lockName } from '../../../../src/disk/lock.ts'
import { openStore, type Store, type StoreOptions } from '../../../../src/incremental/store/store.ts'
import { type Fault, faulty, Kill, scratch } from '../../builder/write/support.ts'

type Texts = Readonly<Record<string, string>>

const megabyte = 1024 * 1024

describe('a store', () => {
  it('is empty at first', () => {
    const store = open(place())
    expect([store.sections, store.texts.get('a'), store.diagnostics]).toEqual([null, null, []])
  })

  it('gives back what was saved', () => {
    const folder = place()
    const texts = { a: 'one', b: 'two “wide” ones', c: '', d: 'half an emoji \ud83d' }
    save(open(folder), texts, 'state')
    expect(look(folder, 'a', 'b', 'c', 'd')).toEqual({ state: 'state', ...texts })
  })

  it('gives what was put before it is saved, and after', () => {
    const store = open(place())
    save(store, { a: 'one' })
    store.texts.put('a', 'another')
    expect(store.texts.get('a')).toBe('another')
    save(store, {}, 'state', ['a'])
    expect(store.texts.get('a')).toBe('another')
  })

  it('keeps the texts that are said to live, and no others', () => {
    const folder = place()
    save(open(folder), { a: 'one', b: 'two', c: 'three' })
    save(open(folder), { d: 'four', e: 'five' }, 'state', ['b', 'd', 'unknown'])
    expect(look(folder, 'a', 'b', 'c', 'd', 'e', 'unknown')).toEqual({
      state: 'state',
      a: null,
      b: 'two',
      c: null,
      d: 'four',
      e: null,
      unknown: null,
    })
  })

  it('adds to the file, and writes equal texts once', () => {
    const folder = place()
    save(open(folder), { a: 'twice', b: 'twice', c: 'once' })
    expect(packs(folder)).toEqual([9])
    save(open(folder), { a: 'twice', d: 'once', e: 'new' }, 'state', ['a', 'b', 'c', 'd', 'e'])
    expect(packs(folder)).toEqual([12])
    expect(look(folder, 'a', 'b', 'c', 'd', 'e')).toMatchObject({ b: 'twice', d: 'once', e: 'new' })
  })

  it('tells texts of one checksum apart', () => {
    // Two texts with the CRC-32 0x4ddb0c25.
    const texts = { a: 'plumless', b: 'buckeroo' }
    const folder = place()
    save(open(folder), texts)
    save(open(folder), { c: 'buckeroo', d: 'plumless' }, 'state', ['a', 'b', 'c', 'd'])
    expect(look(folder, 'a', 'b', 'c', 'd')).toMatchObject({ ...texts, c: 'buckeroo', d: 'plumless' })
  })

  it('keeps its folder out of git, and marks it as ours', () => {
    const folder = place()
    save(open(folder), { a: 'one' })
    expect(fs.readFileSync(`${folder}/.gitignore`, 'utf8')).toContain('*\n')
    expect(fs.readdirSync(folder).sort()).toEqual([
      '.gitignore',
      expect.stringMatching(/^build-texts-/),
      'build.state',
    ])
  })

  it('may be copied elsewhere', () => {
    const folder = place()
    save(open(folder), { a: 'one' })
    const copy = `${scratch()}/elsewhere`
    fs.cpSync(folder, copy, { recursive: true })
    fs.rmSync(folder, { recursive: true })
    expect(look(copy, 'a')).toEqual({ state: 'state', a: 'one' })
  })

  it('with another key is empty, and replaces the old one when it is saved', () => {
    const folder = place()
    save(open(folder), { a: 'one' })
    const other = open(folder, { key: 'other' })
    expect([other.sections, other.texts.get('a'), other.diagnostics]).toEqual([null, null, []])
    save(other, { b: 'two' })
    expect(open(folder).sections).toBeNull()
    expect(packs(folder)).toEqual([3])
  })

  it('leaves those of other names in the folder alone', () => {
    const folder = place()
    for (const name of ['a', 'ab', 'a-texts']) save(open(folder, { name }), { text: name })
    for (const name of ['a', 'ab', 'a-texts']) save(open(folder, { name, key: 'new' }), { text: name })
    for (const name of ['a', 'ab', 'a-texts']) {
      expect(open(folder, { name, key: 'new' }).texts.get('text')).toBe(name)
    }
    expect(packs(folder)).toEqual([1, 2, 7])
  })

  it('reads no text any more when it is closed', () => {
    const folder = place()
    save(open(folder), { a: 'one' })
    const store = open(folder)
    store.close()
    store.close()
    expect(store.texts.get('a')).toBeNull()
  })
})

describe('the file of texts', () => {
  it('is written anew when more than half of it is forgotten', () => {
    const folder = place()
    const store = open(folder)
    save(store, {
      a: 'a'.repeat(megabyte),
      b: 'b'.repeat(megabyte),
      c: 'c'.repeat(megabyte),
      d: 'last',
      e: 'last',
    })
    save(store, {}, 'state', ['a', 'b', 'd', 'e'])
    expect(packs(folder)).toEqual([3 * megabyte + 4])
    save(store, { f: 'new' }, 'state', ['b', 'd', 'e', 'f'])
    expect(packs(folder)).toEqual([megabyte + 7])
    expect(look(folder, 'b', 'd', 'e', 'f')).toMatchObject({
      b: 'b × 1048576',
      d: 'last',
      e: 'last',
      f: 'new',
    })
    expect(shorten(store.texts.get('b'))).toBe('b × 1048576')
  })

  it('is left as it is while little is forgotten', () => {
    const folder = place()
    const store = open(folder)
    save(store, { a: 'a'.repeat(1000) })
    for (const text of ['b', 'c', 'd']) save(store, { a: text.repeat(1000) })
    expect(packs(folder)).toEqual([4000])
  })

  it('does not grow beyond its limit', () => {
    const folder = place()
    const store = open(folder, { largest: 3 * megabyte })
    save(store, { a: 'a'.repeat(2 * megabyte), b: 'b'.repeat(2 * megabyte), c: 'small' })
    expect(look(folder, 'b', 'c')).toMatchObject({ b: null, c: 'small' })
    expect(['a', 'b', 'c'].filter(key => store.texts.has(key))).toEqual(['a', 'c'])
    // What is forgotten makes room, and what replaces a text but does not fit leaves none.
    save(store, { c: 'c'.repeat(4 * megabyte), d: 'd'.repeat(2 * megabyte) }, 'state', ['c', 'd'])
    expect(packs(folder)).toEqual([2 * megabyte + 5])
    expect(look(folder, 'a', 'c', 'd')).toMatchObject({ a: null, c: null, d: 'd × 2097152' })
  })
})

describe('two processes', () => {
  it('both add to the file, and the last one is found', () => {
    const folder = place()
    save(open(folder), { old: 'old' })
    const [one, two] = [open(folder), open(folder)]
    save(one, { a: 'of one' }, 'one', ['old', 'a'])
    save(two, { a: 'of two', b: 'b' }, 'two', ['old', 'a', 'b'])
    expect(look(folder, 'old', 'a', 'b')).toEqual({ state: 'two', old: 'old', a: 'of two', b: 'b' })
    expect([one.texts.get('old'), one.texts.get('a'), two.texts.get('a')]).toEqual([
      'old',
      'of one',
      'of two',
    ])
  })

  it('read their texts still when the other has written the file anew', () => {
    const folder = place()
    save(open(folder), { a: 'a'.repeat(2 * megabyte), b: 'b' })
    const [one, two] = [open(folder), open(folder)]
    save(one, {}, 'one', ['b'])
    expect(packs(folder)).toEqual([1])
    expect(shorten(two.texts.get('a'))).toBe('a × 2097152')
    save(two, { c: 'c' }, 'two', ['a', 'b', 'c'])
    expect(look(folder, 'a', 'b', 'c')).toEqual({ state: 'two', a: 'a × 2097152', b: 'b', c: 'c' })
    expect(one.texts.get('b')).toBe('b')
  })

  it('do not save at once', () => {
    const folder = place()
    const lock = `${folder}/build-saving/${lockName({ pid: 1, started: 0, host: 'elsewhere' })}`
    fs.mkdirSync(dirname(lock), { recursive: true })
    fs.writeFileSync(lock, '')
    expect(open(folder).save(new Map(), new Set())).toEqual({ kind: 'busy' })
    fs.rmSync(lock)
    expect(open(folder).save(new Map(), new Set())).toEqual({ kind: 'saved' })
  })

  it('find the new texts where the old ones were removed while they opened the store', () => {
    const folder = place()
    save(open(folder), { a: 'a'.repeat(2 * megabyte), b: 'b' })
    let isRead = false
    const fileSystem: FileSystem = {
      ...nodeFileSystem,
      read: path => {
        const bytes = nodeFileSystem.read(path)
        if (!isRead && path.endsWith('.state')) save(open(folder), {}, 'new', ['b'])
        isRead = true
        return bytes
      },
    }
    const store = open(folder, { fileSystem })
    expect([store.diagnostics, store.sections?.text('state'), store.texts.get('b')]).toEqual([[], 'new', 'b'])
  })
})

describe('damage', () => {
  it('of the file of texts is a text that is not there', () => {
    const folder = place()
    save(open(folder), { a: 'one', b: 'two' })
    const path = packPath(folder)
    const bytes = fs.readFileSync(path)
    for (const at of bytes.keys()) {
      fs.writeFileSync(path, Buffer.from(bytes).fill(0, at, at + 1))
      expect(look(folder, 'a', 'b')).toEqual({
        state: 'state',
        a: at < 3 ? null : 'one',
        b: at < 3 ? 'two' : null,
      })
    }
  })

  it('that cuts the file of texts leaves nothing, and the next save begins anew', () => {
    for (let length = 0; length < 6; length++) {
      const folder = place()
      save(open(folder), { a: 'one', b: 'two' })
      fs.truncateSync(packPath(folder), length)
      const store = open(folder)
      expect([store.sections, store.texts.get('a'), codes(store)]).toEqual([null, null, ['cache-damaged']])
      save(store, { c: 'xxxxxx' }, 'state', ['a', 'b', 'c'])
      expect(look(folder, 'a', 'b', 'c')).toEqual({ state: 'state', a: null, b: null, c: 'xxxxxx' })
      expect(packs(folder)).toEqual([6])
    }
  })

  it('to the file of texts while it is open costs the texts that it hit', () => {
    const folder = place()
    const store = open(folder)
    save(store, { a: 'one', b: 'two' })
    fs.truncateSync(packPath(folder), 4)
    save(store, { c: 'three' }, 'state', ['a', 'b', 'c'])
    expect(look(folder, 'a', 'b', 'c')).toEqual({ state: 'state', a: 'one', b: null, c: 'three' })
  })

  it.each([
    ['no file of texts', (folder: string) => fs.rmSync(packPath(folder))],
    [
      'a folder in its place',
      (folder: string) => {
        const path = packPath(folder)
        fs.rmSync(path)
        fs.mkdirSync(path)
      },
    ],
    ['a state that is cut', (folder: string) => fs.truncateSync(`${folder}/build.state`, 100)],
    [
      'a damaged index',
      (folder: string) => {
        const bytes = fs.readFileSync(`${folder}/build.state`)
        bytes.write('x', bytes.lastIndexOf('"keys"'))
        fs.writeFileSync(`${folder}/build.state`, bytes)
      },
    ],
  ])('with %s is an empty store, and a warning', (_, damage) => {
    const folder = place()
    save(open(folder), { a: 'one', b: 'two' })
    damage(folder)
    const store = open(folder)
    expect([store.sections, store.texts.get('a'), codes(store)]).toEqual([null, null, ['cache-damaged']])
    save(store, { a: 'one' })
    expect(look(folder, 'a')).toEqual({ state: 'state', a: 'one' })
  })
})

describe.each<Fault>(['kill', 'ENOSPC', 'EIO', 'EACCES'])('%s at every call', fault => {
  it('leaves the old store or the new', () => {
    const oldTexts = { a: 'a'.repeat(2 * megabyte), b: 'old', c: 'c' }
    const newTexts = { b: 'new', d: 'd', e: 'e'.repeat(megabyte) }
    const before = { state: 'old', a: 'a × 2097152', b: 'old', c: 'c', d: null, e: null }
    const after = { state: 'new', a: null, b: 'new', c: 'c', d: 'd', e: 'e × 1048576' }
    const seen = new Set<string>()
    for (let at = 1, isReached = true; isReached; at++) {
      const folder = place()
      save(open(folder), oldTexts, 'old')
      const { fileSystem, calls } = faulty(at, fault)
      const { result, saveAgain } = attemptSave(folder, fileSystem, newTexts, ['b', 'c', 'd', 'e'])
      const found = look(folder, 'a', 'b', 'c', 'd', 'e')
      expect([before, after], `at call ${at}`).toContainEqual(found)
      if (result === 'saved') expect(found).toEqual(after)
      seen.add(`${result}, ${found.state}`)
      if (result === 'cache-write')
        expect([saveAgain(), look(folder, 'a', 'b', 'c', 'd', 'e')]).toEqual(['saved', after])

      save(open(folder), newTexts, 'new', ['b', 'c', 'd', 'e'])
      expect(look(folder, 'a', 'b', 'c', 'd', 'e')).toEqual(after)
      expect(packs(folder).length, `at call ${at}`).toBe(1)
      fs.rmSync(folder, { recursive: true })
      isReached = calls() >= at
    }
    expect(seen).toContain('saved, new')
    expect(seen).toContain(fault === 'kill' ? 'killed, old' : 'cache-write, old')
  })
})

function attemptSave(
  folder: string,
  fileSystem: FileSystem,
  texts: Texts,
  live: readonly string[],
): { result: string; saveAgain: () => string } {
  let store: Store | null = null
  const saveAgain = (): string => {
    const result = store?.save(new Map([['state', 'new']]), new Set(live))
    return result?.kind === 'failed' ? result.diagnostic.code : (result?.kind ?? 'never opened')
  }
  try {
    store = open(folder, { fileSystem })
    for (const [key, text] of Object.entries(texts)) store.texts.put(key, text)
    // A store that could not be read has not the text that is to live on.
    if (store.texts.get('c') === null) store.texts.put('c', 'c')
    return { result: saveAgain(), saveAgain }
  } catch (error) {
    if (error instanceof Kill) return { result: 'killed', saveAgain }
    throw error
  }
}

function place(): string {
  return `${scratch()}/cache/tusitala`
}

function open(folder: string, options: Partial<StoreOptions> = {}): Store {
  return openStore({ folder, name: 'build', key: 'key', patience: 0, ...options })
}

/** Puts texts and saves, by default only these. */
function save(
  store: Store,
  texts: Texts,
  state = 'state',
  live: readonly string[] = Object.keys(texts),
): void {
  for (const [key, text] of Object.entries(texts)) store.texts.put(key, text)
  expect(store.save(new Map([['state', state]]), new Set(live))).toEqual({ kind: 'saved' })
}

/** What is found by who opens the store now. */
function look(folder: string, ...keys: readonly string[]): Readonly<Record<string, string | null>> {
  const store = open(folder)
  const texts = keys.map(key => [key, shorten(store.texts.get(key))] as const)
  store.close()
  return { state: store.sections?.text('state') ?? null, ...Object.fromEntries(texts) }
}

/** `a × 1048576` */
function shorten(text: string | null): string | null {
  const isShort = text === null || text.length < 100 || text !== (text[0] ?? '').repeat(text.length)
  return isShort ? text : `${text[0]} × ${text.length}`
}

function codes(store: Store): readonly string[] {
  return store.diagnostics.map(({ code }) => code)
}

function packPath(folder: string): string {
  return `${folder}/${fs.readdirSync(folder).find(name => name.includes('-texts-'))}`
}

/** The lengths of the files of texts. */
function packs(folder: string): readonly number[] {
  const names = fs.readdirSync(folder).filter(name => /-texts-[0-9a-f]{12}$/.test(name))
  return names.map(name => fs.statSync(`${folder}/${name}`).size).sort((a, b) => a - b)
}
