import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type ChangeCollector, collectChanges } from '../../../src/server/collect-changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

let batches: [at: number, paths: readonly string[], events: number][]
let changes: ChangeCollector

beforeEach(() => {
  const start = performance.now()
  batches = []
  changes = collectChanges({ quiet: 15, longest: 1000 }, (paths, events) => {
    batches.push([performance.now() - start, [...paths], events])
  })
})

it('hands a change over when it was quiet for a while', () => {
  changes.add('a')
  vi.advanceTimersByTime(14)
  expect(batches).toEqual([])
  vi.advanceTimersByTime(1)
  expect(batches).toEqual([[15, ['a'], 1]])
})

it('waits for what goes with it, and names each path once', () => {
  for (const path of ['a', 'b', 'a']) {
    changes.add(path)
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(100)
  expect(batches).toEqual([[35, ['a', 'b'], 3]])
})

it('cannot be starved by a file that is written without a pause', () => {
  for (let time = 0; time < 2500; time += 5) {
    changes.add('log')
    vi.advanceTimersByTime(5)
  }
  expect(batches.map(([at]) => at)).toEqual([1000, 2000])
})

it('makes what comes while a batch is handed over the next one', () => {
  let more = ['b', 'c']
  const start = performance.now()
  const seen: unknown[] = []
  const collector = collectChanges({ quiet: 15, longest: 1000 }, paths => {
    seen.push([performance.now() - start, ...paths])
    for (const path of more) collector.add(path)
    more = []
  })
  collector.add('a')
  vi.advanceTimersByTime(100)
  expect(seen).toEqual([
    [15, 'a'],
    [30, 'b', 'c'],
  ])
})

it('hands nothing over once it is closed', () => {
  changes.add('a')
  changes.close()
  vi.advanceTimersByTime(100)
  expect(batches).toEqual([])
})
