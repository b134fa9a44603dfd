import { describe, expect, test } from 'vitest'
import type { FactKind } from '../../../src/incremental/facts.ts'
import { Tracker, type TrackerOptions } from '../../../src/incremental/tracker.ts'

const many = 4000

function createTracker(options?: TrackerOptions) {
  const tracker = new Tracker(options)
  const namesOf = (trace: readonly number[]) => trace.map(fact => tracker.facts.nameOf(fact))
  return {
    tracker,
    title: (document: number | string) => tracker.read(tracker.facts.group('doc', `${document}`), 'title'),
    /** The names of what was read while `work` ran. */
    trace: (work: () => void) => namesOf(tracker.run(work).trace),
  }
}

describe('a read', () => {
  test('stands in the trace of its task, in order and once', () => {
    const { tracker, trace } = createTracker()
    const read = (key: string) => tracker.readOf('config', key)
    expect(trace(() => ['b', 'a', 'b', 'a'].forEach(read))).toEqual(['config:b', 'config:a'])
    expect(trace(() => ['a'].forEach(read))).toEqual(['config:a'])
    expect(trace(() => {})).toEqual([])
  })

  test('outside of all tasks is nobody’s, and makes no fact', () => {
    const { tracker } = createTracker()
    tracker.readOf('config', 'title')
    expect(tracker.facts.count).toBe(0)
  })

  test('in a nested task is that one’s alone', () => {
    const { tracker, trace } = createTracker()
    let inner: readonly string[] = []
    const outer = trace(() => {
      tracker.readOf('config', 'before')
      inner = trace(() => tracker.readOf('config', 'within'))
      tracker.readOf('config', 'after')
    })
    expect([outer, inner]).toEqual([['config:before', 'config:after'], ['config:within']])
  })

  test('of what a nested task has read too is in the traces of both', () => {
    const { tracker, trace } = createTracker()
    const read = () => tracker.readOf('config', 'x')
    let inner: readonly string[] = []
    const outer = trace(() => {
      read()
      inner = trace(read)
      read()
    })
    expect(inner).toEqual(['config:x'])
    expect(new Set(outer)).toEqual(new Set(['config:x']))
  })

  test('is still recorded for the outer task where the inner one throws', () => {
    const { tracker, trace } = createTracker()
    const fail = () => {
      throw new Error('a bug')
    }
    const outer = trace(() => {
      expect(() => tracker.run(fail)).toThrow('a bug')
      tracker.readOf('config', 'after')
    })
    expect(outer).toEqual(['config:after'])
    tracker.readOf('config', 'outside')
    expect(trace(() => {})).toEqual([])
  })
})

test('a run returns what the work does', () => {
  expect(new Tracker().run(() => 5).result).toBe(5)
})

describe('many reads of one key', () => {
  test('become one of the column', () => {
    const { title, trace } = createTracker()
    const read = trace(() => {
      for (let number = 0; number < many + 500; number++) title(number)
    })
    expect(read).toHaveLength(many + 1)
    expect(read.at(-1)).toBe('column:title')
    expect(read.filter(name => name.startsWith('column:'))).toHaveLength(1)
  })

  test('are counted for each task and each key', () => {
    const { tracker, title, trace } = createTracker()
    const url = (number: number) => tracker.read(tracker.facts.group('doc', `${number}`), 'url')
    const readHalf = () => {
      for (let number = 0; number < many / 2; number++) title(number)
    }
    expect(trace(readHalf).concat(trace(readHalf)).filter(isColumn)).toEqual([])
    const both = trace(() => {
      for (let number = 0; number <= many; number++) {
        if (number < many) url(number)
        title(number)
      }
    })
    expect(both.filter(isColumn)).toEqual(['column:title'])
  })

  test('make facts of all of them, so that each is compared and found to be in the column', () => {
    const { tracker, title, trace } = createTracker()
    trace(() => {
      for (let number = 0; number <= many + 1; number++) title(number)
    })
    const [fact] = tracker.facts.known('doc', `${many + 1}`).values()
    expect(tracker.facts.nameOf(tracker.facts.columnOf(fact ?? -1))).toBe('column:title')
  })

  test('of repeated ones count once', () => {
    const { title, trace } = createTracker()
    const read = trace(() => {
      for (let number = 0; number < 2 * many; number++) title('a')
    })
    expect(read).toEqual(['doc:a.title'])
  })

  test('are recorded in both tasks where a nested one reads as many', () => {
    const { title, trace } = createTracker()
    const readMany = () => {
      for (let number = 0; number <= many; number++) title(number)
    }
    let inner: readonly string[] = []
    const outer = trace(() => {
      readMany()
      inner = trace(readMany)
      title('behind')
    })
    expect([outer.includes('column:title'), inner.includes('column:title')]).toEqual([true, true])
  })
})

test.each<[FactKind, readonly string[]]>([
  ['config', ['list:posts']],
  ['list', ['config:x']],
  ['time', ['config:x', 'list:posts']],
])('reads of kind %s are lost where that is asked for', (unrecorded, expected) => {
  const { tracker, trace } = createTracker({ unrecorded })
  const read = trace(() => {
    tracker.readOf('config', 'x')
    tracker.readOf('list', 'posts')
  })
  expect(read).toEqual(expected)
})

test('a column that is not recorded loses what it covers', () => {
  const { title, trace } = createTracker({ unrecorded: 'column' })
  const read = trace(() => {
    for (let number = 0; number < many + 10; number++) title(number)
  })
  expect(read).toHaveLength(many)
})

function isColumn(name: string): boolean {
  return name.startsWith('column:')
}
