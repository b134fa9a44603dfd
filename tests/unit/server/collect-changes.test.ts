import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type ChangeCollector, collectChanges } from '../../../src/server/collect-changes.ts'

const times = { quiet: 15, calm: 60, many: 20, longest: 1000 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

// An immediate costs a millisecond of this clock.
let batches: [at: number, paths: readonly string[], events: number][]
let changes: ChangeCollector

beforeEach(() => {
  const start = performance.now()
  batches = []
  changes = collectChanges(times, (paths, events) => {
    batches.push([performance.now() - start, [...paths], events])
  })
})

it('hands a change over when it was quiet for a while', () => {
  changes.add('a')
  vi.advanceTimersByTime(14)
  expect(batches).toEqual([])
  vi.advanceTimersByTime(2)
  expect(batches).toEqual([[16, ['a'], 1]])
})

it('waits for what goes with it, and names each path once', () => {
  for (const path of ['a', 'b', 'a']) {
    changes.add(path)
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(100)
  expect(batches).toEqual([[36, ['a', 'b'], 3]])
})

it('waits longer for what goes with many', () => {
  for (let file = 0; file < 50; file++) {
    changes.add(String(file))
    vi.advanceTimersByTime(file < 25 ? 1 : 40)
  }
  vi.advanceTimersByTime(100)
  expect(batches.map(([, paths]) => paths.length)).toEqual([50])
})

it('hands nothing over while there are events to be read', () => {
  setTimeout(() => setImmediate(() => changes.add('b')), 15)
  changes.add('a')
  vi.advanceTimersByTime(100)
  expect(batches.map(([, paths]) => paths)).toEqual([['a', 'b']])
})

it('cannot be starved by a file that is written without a pause', () => {
  for (let time = 0; time < 2500; time += 5) {
    changes.add('log')
    vi.advanceTimersByTime(5)
  }
  expect(batches.map(([at]) => at)).toEqual([1001, 2006])
})

it('makes what comes while a batch is handed over the next one', () => {
  let more = ['b', 'c']
  const start = performance.now()
  const seen: unknown[] = []
  const collector = collectChanges(times, paths => {
    seen.push([performance.now() - start, ...paths])
    for (const path of more) collector.add(path)
    more = []
  })
  collector.add('a')
  vi.advanceTimersByTime(100)
  expect(seen).toEqual([
    [16, 'a'],
    [32, 'b', 'c'],
  ])
})

it('hands nothing over once it is closed', () => {
  changes.add('a')
  changes.close()
  vi.advanceTimersByTime(100)
  expect(batches).toEqual([])
})
