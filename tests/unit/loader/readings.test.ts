import { lstatSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { sourceOf } from '../../../src/loader/list-files.ts'
import { createMemory } from '../../../src/loader/memory.ts'
import { type FileReader, type Make, Readings } from '../../../src/loader/readings.ts'
import type { Source } from '../../../src/site/types.ts'
import { Time } from '../../../src/values/time.ts'
import { createSite, type TestSite } from '../../support/site.ts'

/** How long ago files seem to have been changed, in milliseconds. */
let age = 0

beforeEach(() => {
  age = 10_000
  const spy = vi.spyOn(Date, 'now').mockImplementation(() => newest + age)
  onTestFinished(() => spy.mockRestore())
})

/** The time of the last change of the file that was looked at last. */
let newest = 0

interface Made {
  readonly text: string
}

/** One file, and what is made of it: an object of its text, or what `use` says. */
function createReader(use: (reader: FileReader) => string = ({ bytes }) => bytes().toString()) {
  const site = createSite({ 'a.md': 'one' })
  const readings = new Readings(at(0))
  let count = 0
  const make: Make<Made> = (_, reader) => {
    count++
    return { text: use(reader) }
  }
  const renewed: unknown[] = []
  const renew = (before: unknown, after: unknown): unknown => {
    renewed.push([before, after])
    return after
  }
  return {
    site,
    readings,
    make,
    renewed,
    /** How often something was made of it. */
    count: () => count,
    source: () => stat(site, 'a.md'),
    load(source: Source = stat(site, 'a.md'), now = at(0)) {
      readings.begin(now)
      const { made } = readings.of('page', source, make, renew)
      readings.end()
      return made
    },
  }
}

function stat(site: TestSite, path: string): Source {
  const absolute = join(site.folder, path)
  const source = sourceOf(path, absolute, lstatSync(absolute))
  newest = Math.max(source.modified, source.changed)
  return source
}

function at(seconds: number): Time {
  return new Time(seconds, 0, 0, 'UTC')
}

describe('a file is not read again', () => {
  test('while its stamp is the same, whatever it holds', () => {
    const { site, source, load, count } = createReader()
    const before = source()
    const made = load(before)
    site.write({ 'a.md': 'two' })
    expect(load(before)).toBe(made)
    expect(count()).toBe(1)
  })

  test('for more than its hash, when it was only touched', () => {
    const { site, load, count, renewed } = createReader()
    const made = load()
    utimesSync(join(site.folder, 'a.md'), 1e9, 1e9)
    expect(load()).toBe(made)
    expect([count(), renewed]).toEqual([1, []])
  })

  test('for another build’s time', () => {
    const { source, load, count } = createReader()
    load(source(), at(0))
    load(source(), at(99))
    expect(count()).toBe(1)
  })
})

describe('something is made anew of a file', () => {
  test('with other bytes', () => {
    const { site, load, renewed } = createReader()
    const before = load()
    site.write({ 'a.md': 'another' })
    const after = load()
    expect([before, after]).toEqual([{ text: 'one' }, { text: 'another' }])
    expect(renewed).toEqual([[before, after]])
  })

  test('of one size and time with other bytes, by its number or the time of its change', () => {
    const { site, load } = createReader()
    utimesSync(join(site.folder, 'a.md'), 1e9, 1e9)
    load()
    site.write({ 'b.md': 'two' })
    utimesSync(join(site.folder, 'b.md'), 1e9, 1e9)
    renameSync(join(site.folder, 'b.md'), join(site.folder, 'a.md'))
    expect(load()).toEqual({ text: 'two' })
  })

  test('that was changed within a tick of being read, though its stamp is the same', () => {
    age = 10
    const { site, source, load } = createReader()
    const before = source()
    load(before)
    site.write({ 'a.md': 'two' })
    expect(load(before)).toEqual({ text: 'two' })
  })

  test('that has a time of whole seconds, within two of them', () => {
    age = 900
    const { site, source, load } = createReader()
    const seconds = Math.floor(source().modified / 1000) * 1000
    const before = { ...source(), modified: seconds, changed: seconds }
    load(before)
    site.write({ 'a.md': 'two' })
    expect(load(before)).toEqual({ text: 'two' })
  })

  test('that is gone', () => {
    const { site, source, load } = createReader(({ bytes }) => {
      try {
        return bytes().toString()
      } catch {
        return 'gone'
      }
    })
    load()
    const after = { ...source(), size: 99 }
    rmSync(join(site.folder, 'a.md'))
    expect(load(after)).toEqual({ text: 'gone' })
  })
})

test('a file that was read while it was new need not be read again once it has been found the same', () => {
  age = 10
  const { site, source, load, count } = createReader()
  const before = source()
  load(before)
  age = 10_000
  load(before)
  site.write({ 'a.md': 'two' })
  expect([load(before), count()]).toEqual([{ text: 'one' }, 1])
})

describe('what the time of the build is part of', () => {
  test('is made anew at another time', () => {
    const { source, load, count, readings } = createReader(({ now }) => `${now.seconds}`)
    expect(load(source(), at(1))).toEqual({ text: '1' })
    expect(readings.haveClocked).toBe(true)
    expect(load(source(), at(1))).toEqual({ text: '1' })
    expect(load(source(), at(2))).toEqual({ text: '2' })
    expect(count()).toBe(2)
  })

  test('is told from the rest', () => {
    const { load, readings } = createReader()
    load()
    expect(readings.haveClocked).toBe(false)
  })
})

test('what the time of the file is part of is made anew when that is another', () => {
  const { site, load, count } = createReader(({ modified, bytes }) => `${bytes()} ${modified}`)
  const path = join(site.folder, 'a.md')
  utimesSync(path, 1e9, 1e9)
  expect(load()).toEqual({ text: 'one 1000000000000' })
  load()
  utimesSync(path, 2e9, 2e9)
  expect(load()).toEqual({ text: 'one 2000000000000' })
  expect(count()).toBe(2)
})

test('of a file that was not read to its end, the stamp decides', () => {
  const { site, source, load, count } = createReader(() => 'a picture')
  const before = source()
  load(before)
  load(before)
  expect(count()).toBe(1)
  utimesSync(join(site.folder, 'a.md'), 1e9, 1e9)
  load()
  expect(count()).toBe(2)
})

test('a file in two roles is two readings', () => {
  const { site, readings, renewed } = createReader()
  const renew = (_: unknown, after: unknown): unknown => after
  const source = stat(site, 'a.md')
  readings.begin(at(0))
  const made = ['layout', 'include'].map(role => readings.of(role, source, () => role, renew).made)
  expect(made).toEqual(['layout', 'include'])
  expect(readings.of('layout', source, () => 'other', renew).made).toBe('layout')
  expect(renewed).toEqual([])
})

describe('a load', () => {
  test('forgets what it did not come across', () => {
    const { site, source, load, readings, count } = createReader()
    const made = load()
    expect(readings.find('a.md')?.made).toBe(made)
    site.write({ 'b.md': '' })
    readings.begin(at(0))
    readings.end()
    expect([readings.find('a.md'), readings.all.size]).toEqual([undefined, 0])
    load(source())
    expect(count()).toBe(2)
  })

  test('keeps what has moved from one role to another', () => {
    const { source, readings } = createReader()
    const renew = (_: unknown, after: unknown): unknown => after
    for (const role of ['draft', 'post']) {
      readings.begin(at(0))
      readings.of(role, source(), () => role, renew)
      readings.end()
    }
    expect(readings.find('a.md')?.made).toBe('post')
    expect([...readings.all.keys()]).toEqual(['post a.md'])
  })
})

test('what is kept in the place of what was made is what is handed on', () => {
  const { site, readings, make } = createReader()
  const first = readings.of('page', stat(site, 'a.md'), make, (before, after) =>
    Object.assign(before as object, after),
  ).made
  site.write({ 'a.md': 'another' })
  const second = readings.of('page', stat(site, 'a.md'), make, (before, after) =>
    Object.assign(before as object, after),
  ).made
  expect(second).toBe(first)
  expect(second).toEqual({ text: 'another' })
  expect([readings.owns(first), readings.owns({ ...first })]).toEqual([true, false])
})

describe('a reading is refreshed', () => {
  const renew = (_: unknown, after: unknown): unknown => after

  test('where the file is another', () => {
    const { site, load, readings, source } = createReader()
    load()
    const reading = readings.find('a.md')
    if (reading === undefined) throw new Error('nothing was read')
    expect(readings.refresh(reading, source(), at(0), renew)).toBe(false)
    site.write({ 'a.md': 'another' })
    expect(readings.refresh(reading, source(), at(0), renew)).toBe(true)
    expect(reading.made).toEqual({ text: 'another' })
  })

  test('not where nobody knows how', () => {
    const { site, load, readings, source } = createReader()
    load()
    const reading = readings.find('a.md')
    if (reading === undefined) throw new Error('nothing was read')
    reading.make = null
    site.write({ 'a.md': 'another' })
    expect(readings.refresh(reading, source(), at(0), renew)).toBe(false)
  })
})

test('what is wrong with a file is told at every load until the file is another', () => {
  const site = createSite({ 'a.md': 'bad' })
  const readings = new Readings(at(0))
  const load = (): readonly string[] => {
    const diagnostics = new Diagnostics()
    const memory = createMemory(readings, (_, after) => after, diagnostics)
    memory.read('page', stat(site, 'a.md'), (_, reader) => {
      if (reader.bytes().toString() === 'bad')
        reader.diagnostics.add({ severity: 'warning', code: 'document-empty', message: 'bad' })
      return null
    })
    return diagnostics.all.map(({ message }) => message)
  }
  expect([load(), load()]).toEqual([['bad'], ['bad']])
  site.write({ 'a.md': 'good' })
  expect([load(), load()]).toEqual([[], []])
})
