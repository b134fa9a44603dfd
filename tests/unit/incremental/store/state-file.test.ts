import * as fs from 'node:fs'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/disk/file-system.ts'
import {
  readState,
  type Section,
  type StateFile,
  type StoredSections,
  writeState,
} from '../../../../src/incremental/store/state-file.ts'
import { faulty, Kill, scratch } from '../../builder/write/support.ts'

const sections = new Map<string, Section>([
  ['plain', 'a text'],
  ['wide', 'ein “Text” 日本 🙂 \ud83d'],
  ['empty', ''],
  ['bytes', new Uint8Array([0, 10, 13, 255])],
  ['numbers', new Uint32Array([0, 1, 2 ** 32 - 1])],
  ['none', new Uint32Array()],
  ['a name with "quotes", ünï\n', 'x'],
])

describe('a state', () => {
  it('has the sections that were written', () => {
    const state = read(written())
    expect(contents(state)).toEqual({
      plain: 'a text',
      wide: 'ein “Text” 日本 🙂 \ud83d',
      empty: '',
      bytes: [0, 10, 13, 255],
      numbers: [0, 1, 2 ** 32 - 1],
      none: [],
      'a name with "quotes", ünï\n': 'x',
    })
  })

  it('has no section of another name or form', () => {
    const found = sectionsOf(read(written()))
    for (const name of ['other', 'bytes', '__proto__']) expect(found.text(name)).toBeNull()
    expect(found.bytes('plain')).toBeNull()
    expect(found.numbers('bytes')).toBeNull()
  })

  it('gives parts of larger arrays as they are', () => {
    const path = `${scratch()}/state`
    const whole = new Uint32Array([1, 2, 3, 4])
    const parts = new Map<string, Section>([
      ['numbers', whole.subarray(1, 3)],
      ['bytes', new Uint8Array(whole.buffer).subarray(4, 6)],
    ])
    writeState(path, 'key', parts, nodeFileSystem)
    expect(contents(read(path), parts.keys())).toEqual({ numbers: [2, 3], bytes: [2, 0] })
  })

  it('is absent where there is none', () => {
    expect(read(`${scratch()}/state`)).toEqual({ kind: 'absent' })
    expect(read(`${scratch()}/no/folder/state`)).toEqual({ kind: 'absent' })
  })

  it('is another with another key', () => {
    expect(readState(written(), 'other', nodeFileSystem)).toEqual({ kind: 'other' })
  })

  it.each([
    ['version of the program', '"program":"0.', '"program":"9.'],
    ['version of Node', ' node 2', ' node 9'],
    ['order of bytes', /[LB]E"/, 'XE"'],
  ])('is another with another %s', (_, from, to) => {
    const path = written()
    rewriteHeader(path, text => text.replace(from, to))
    expect(read(path)).toEqual({ kind: 'other' })
  })

  it('is another in another version of the format', () => {
    const path = written()
    fs.writeFileSync(
      path,
      fs.readFileSync(path, 'latin1').replace('tusitala state 1', 'tusitala state 22'),
      'latin1',
    )
    expect(read(path)).toEqual({ kind: 'other' })
  })

  it('that cannot be read is damaged', () => {
    const folder = scratch()
    expect(read(folder)).toEqual({ kind: 'damaged', reason: 'it is no file of ours' })
    const { fileSystem } = faulty(2, 'EIO')
    const state = readState(written(), 'key', fileSystem)
    expect(state).toEqual({ kind: 'damaged', reason: 'it cannot be read (EIO)' })
  })
})

describe('damage', () => {
  it('is noticed wherever a byte is changed', () => {
    const path = written()
    const sound = contents(read(path))
    const bytes = fs.readFileSync(path)
    for (const mask of [1, 32, 128, 255]) {
      for (const at of bytes.keys()) {
        const damaged = Buffer.from(bytes)
        damaged.writeUInt8(bytes.readUInt8(at) ^ mask, at)
        fs.writeFileSync(path, damaged)
        checkNoticed(read(path), sound, at)
      }
    }
  })

  it('is noticed wherever the file is cut, or has grown', () => {
    const path = written()
    const bytes = fs.readFileSync(path)
    for (const at of bytes.keys()) {
      fs.writeFileSync(path, bytes.subarray(0, at))
      expect(read(path).kind, `cut at ${at}`).toBe('damaged')
    }
    fs.writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(8)]))
    expect(read(path).kind).toBe('damaged')
  })

  it('is noticed wherever a file was zeroed from some place on, as after a loss of power', () => {
    const path = written()
    const sound = contents(read(path))
    const bytes = fs.readFileSync(path)
    for (const at of bytes.keys()) {
      // What is cleared may be zeros already.
      const damaged = Buffer.from(bytes).fill(0, at)
      if (damaged.equals(bytes)) continue
      fs.writeFileSync(path, damaged)
      checkNoticed(read(path), sound, at)
    }
  })

  it('of one section leaves the others', () => {
    const path = written()
    const bytes = fs.readFileSync(path)
    bytes.writeUInt8(1, bytes.indexOf('a text'))
    fs.writeFileSync(path, bytes)
    const { plain, ...others } = contents(read(path))
    expect(plain).toBeNull()
    expect(Object.values(others)).not.toContain(null)
  })

  it('in a header whose checksum is right is noticed as well', () => {
    const changes: readonly [RegExp, string][] = [
      [/^\{/, '['],
      [/"key":"key"/, '"key":1'],
      [/"program"/, '"other"'],
      [/"narrow"/, '"__proto__"'],
      [/"narrow",6/, '"narrow",-6'],
      [/"narrow",6/, '"narrow",1e99'],
    ]
    for (const [from, to] of changes) {
      const path = written()
      rewriteHeader(path, text => text.replace(from, to))
      expect(read(path).kind, to).toBe('damaged')
    }
  })
})

describe('a write that fails', () => {
  it.each(['kill', 'ENOSPC'] as const)('at any call (%s) leaves the old state or the new', fault => {
    const next = new Map([['plain', 'another text']])
    const seen = new Set<string>()
    for (let at = 1, isReached = true; isReached; at++) {
      const path = written()
      const { fileSystem, calls } = faulty(at, fault)
      try {
        writeState(path, 'key', next, fileSystem)
      } catch (error) {
        if (fault === 'kill') expect(error).toBeInstanceOf(Kill)
      }
      const state = read(path)
      seen.add(String(state.kind === 'state' && state.sections.text('plain')))
      isReached = calls() >= at
    }
    expect([...seen]).toEqual(['a text', 'another text'])
  })
})

function written(): string {
  const path = `${scratch()}/state`
  writeState(path, 'key', sections, nodeFileSystem)
  return path
}

function read(path: string): StateFile {
  return readState(path, 'key', nodeFileSystem)
}

type Contents = Readonly<Record<string, unknown>>

/** The sections of these names; null for one that is damaged. */
function contents(state: StateFile, names: Iterable<string> = sections.keys()): Contents {
  const found = sectionsOf(state)
  const read = (name: string): unknown => {
    const numbers = found.bytes(name) ?? found.numbers(name)
    return found.text(name) ?? (numbers && [...numbers])
  }
  return Object.fromEntries([...names].map(name => [name, read(name)]))
}

function sectionsOf(state: StateFile): StoredSections {
  if (state.kind !== 'state') throw new Error(state.kind)
  return state.sections
}

/** The file is refused, or one section is, and the others are sound. */
function checkNoticed(state: StateFile, sound: Contents, at: number): void {
  if (state.kind !== 'state') return
  const found = contents(state)
  const damaged = Object.keys(found).filter(name => found[name] === null)
  expect(damaged.length, `at ${at}`).toBeGreaterThan(0)
  const nulls = Object.fromEntries(damaged.map(name => [name, null]))
  expect(found, `at ${at}`).toEqual({ ...sound, ...nulls })
}

/** Changes the header and makes its checksum right again. */
function rewriteHeader(path: string, change: (json: string) => string): void {
  const bytes = fs.readFileSync(path)
  const start = 'tusitala state 1 01234567 '.length
  const end = bytes.indexOf('\n') + 1
  const json = Buffer.from(change(bytes.toString('utf8', start, end)))
  const checksum = crc32(json).toString(16).padStart(8, '0')
  fs.writeFileSync(
    path,
    Buffer.concat([Buffer.from(`tusitala state 1 ${checksum} `), json, bytes.subarray(end)]),
  )
}
