import { describe, expect, test } from 'vitest'
import { createKernel } from './support.ts'

describe('a first build', () => {
  test('runs every task by its rank, whatever order they came in', () => {
    const { add, settle } = createKernel()
    for (const rank of [3, 1, 2]) add(`task ${rank}`, rank, () => '')
    expect(settle()).toEqual(['task 1', 'task 2', 'task 3'])
    expect(settle()).toEqual([])
  })

  test('runs what another task asks for in the middle of that, and not again', () => {
    const { add, settle, resultOf } = createKernel()
    add('page', 1, ({ task }) => `<${task('body')}>`)
    add('body', 2, () => 'text')
    expect(settle()).toEqual(['body', 'page'])
    expect(resultOf('page')).toBe('<text>')
  })

  test('does not run what is made on demand and nobody asks for', () => {
    const { add, settle } = createKernel()
    add('asked', -1, () => 'a', { isOnDemand: true })
    add('not asked', -1, () => 'b', { isOnDemand: true })
    add('page', 1, ({ task }) => task('asked'))
    expect(settle()).toEqual(['asked', 'page'])
  })
})

describe('a change', () => {
  test('runs the tasks that read it, and tells why', () => {
    const { add, settle, set, resultOf } = createKernel({ title: 'T', url: '/' })
    add('a', 1, ({ input }) => input('title'))
    add('b', 2, ({ input }) => input('url'))
    settle()
    expect(set({ title: 'U' })).toEqual(['a by config:title'])
    expect(set({ other: 'x' })).toEqual([])
    expect([resultOf('a'), resultOf('b')]).toEqual(['U', '/'])
  })

  test('runs a task once, however many of its facts are others', () => {
    const { add, settle, set } = createKernel()
    add('a', 1, ({ input }) => input('x') + input('y'))
    settle()
    expect(set({ x: '1', y: '2' })).toHaveLength(1)
  })

  test('spreads over results that differ, and stops at one that does not', () => {
    const { add, settle, set } = createKernel({ x: 'a' })
    add('first', 1, ({ input }) => input('x').toLowerCase())
    add('second', 2, ({ task }) => `<${task('first')}>`)
    add('third', 3, ({ task }) => `<${task('second')}>`)
    settle()
    expect(set({ x: 'A' })).toEqual(['first by config:x'])
    expect(set({ x: 'b' })).toEqual(['first by config:x', 'second by html:first', 'third by html:second'])
  })

  test('finds what a task reads now, and not what it read once', () => {
    const { add, settle, set } = createKernel({ which: 'x', x: '1', y: '2' })
    add('a', 1, ({ input }) => input(input('which')))
    settle()
    expect(set({ which: 'y' })).toHaveLength(1)
    expect([set({ x: '5' }), set({ y: '6' })]).toEqual([[], ['a by config:y']])
  })

  test('runs by rank what reads a result in two ways, once', () => {
    const { add, settle, set, resultOf } = createKernel({ x: '1' })
    add('top', 4, ({ task }) => task('left') + task('right'))
    add('left', 2, ({ task }) => `l${task('base')}`)
    add('right', 3, ({ task }) => `r${task('base')}`)
    add('base', 1, ({ input }) => input('x'))
    settle()
    expect(set({ x: '2' }).map(run => run.split(' ')[0])).toEqual(['base', 'left', 'right', 'top'])
    expect(resultOf('top')).toBe('l2r2')
  })

  test('is seen by one that asks in the middle for a task of a later rank', () => {
    const { add, settle, set, resultOf } = createKernel({ x: '1', y: '1' })
    add('early', 1, ({ input, task }) => `${input('y')} ${task('late')}`)
    add('late', 2, ({ input }) => input('x'))
    settle()
    set({ x: '2', y: '2' })
    expect(resultOf('early')).toBe('2 2')
  })
})

describe('a task on demand', () => {
  test('runs again with a change while somebody reads it', () => {
    const { add, settle, set } = createKernel({ x: '1' })
    add('excerpt', -1, ({ input }) => input('x'), { isOnDemand: true })
    add('page', 1, ({ task }) => task('excerpt'))
    settle()
    expect(set({ x: '2' })).toEqual(['excerpt by config:x', 'page by html:excerpt'])
  })

  test('is forgotten with a change when nobody reads it any more, and made for the next who asks', () => {
    const { add, settle, set, resultOf } = createKernel({ shows: 'yes', x: '1' })
    add('excerpt', -1, ({ input }) => input('x'), { isOnDemand: true })
    add('page', 1, ({ input, task }) => (input('shows') === 'yes' ? task('excerpt') : ''))
    settle()
    expect(set({ shows: 'no' })).toEqual(['page by config:shows'])
    expect(set({ x: '2' })).toEqual([])
    expect(resultOf('excerpt')).toBeUndefined()
    expect(set({ shows: 'yes' })).toEqual(['excerpt', 'page by config:shows'])
    expect(resultOf('page')).toBe('2')
  })
})

test('a task on demand whose only reader is gone is not run for a change', () => {
  const { kernel, add, settle, set } = createKernel({ x: '1' })
  add('excerpt', -1, ({ input }) => input('x'), { isOnDemand: true })
  const page = add('page', 1, ({ task }) => task('excerpt'))
  settle()
  kernel.remove(page)
  expect(set({ x: '2' })).toEqual([])
})

describe('diagnostics', () => {
  test('are those of the last run of each task', () => {
    const { add, settle, set } = createKernel({ x: 'bad' })
    const warner = add('a', 1, ({ input, warn }) => {
      if (input('x') === 'bad') warn('x is bad')
      return ''
    })
    const other = add('b', 2, ({ input }) => input('y'))
    settle()
    const messages = () => [warner, other].map(({ diagnostics }) => diagnostics.map(({ message }) => message))
    expect(messages()).toEqual([['x is bad'], []])
    set({ y: '2' })
    expect(messages()).toEqual([['x is bad'], []])
    set({ x: 'good' })
    expect(messages()).toEqual([[], []])
  })

  test('of a task that runs in the middle of another are its own', () => {
    const { add, settle } = createKernel()
    const outer = add('outer', 1, ({ task, warn }) => {
      warn('before')
      task('inner')
      warn('after')
      return ''
    })
    const inner = add('inner', 2, ({ warn }) => {
      warn('within')
      return ''
    })
    settle()
    expect([outer, inner].map(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([
      ['before', 'after'],
      ['within'],
    ])
  })
})

describe('what is wanted first', () => {
  test('runs with all that it read last time, before the rest', () => {
    const { kernel, add, settle, set, resultOf } = createKernel({ x: '1' })
    for (const rank of [1, 2, 3]) add(`body ${rank}`, rank, ({ input }) => `${input('x')}${rank}`)
    const page = add('page', 9, ({ task }) => task('body 3'))
    settle()
    set({ x: '2' })
    const { facts } = kernel.tracker
    kernel.invalidate(facts.known('config').values())
    expect(settle([page]).map(run => run.split(' by')[0])).toEqual(['body 3', 'body 1', 'body 2'])
    expect(resultOf('page')).toBe('23')
  })

  test('need not run when nothing that it read is another', () => {
    const { add, settle } = createKernel()
    const page = add('page', 1, () => 'p')
    settle()
    expect(settle([page])).toEqual([])
  })

  test('runs for the first time as well', () => {
    const { add, settle } = createKernel()
    add('a', 1, () => '')
    expect(settle([add('b', 2, () => '')])).toEqual(['b', 'a'])
  })
})

describe('a task that is gone', () => {
  test('does not run, even when it waits already', () => {
    const { kernel, add, settle } = createKernel()
    const task = add('a', 1, () => '')
    kernel.remove(task)
    expect(settle()).toEqual([])
    expect(kernel.find(task.name)).toBeUndefined()
  })

  test('does not run with a change of what it read', () => {
    const { kernel, add, settle, set } = createKernel({ x: '1' })
    const task = add('a', 1, ({ input }) => input('x'))
    add('b', 2, ({ input }) => input('x'))
    settle()
    kernel.remove(task)
    expect(set({ x: '2' })).toEqual(['b by config:x'])
    expect([...kernel.tasks].map(({ subject }) => subject)).toEqual(['b'])
  })

  test('can come back under its name', () => {
    const { kernel, add, settle, set } = createKernel({ x: '1' })
    kernel.remove(add('a', 1, ({ input }) => input('x')))
    add('a', 1, ({ input }) => `new ${input('x')}`)
    expect(settle()).toEqual(['a'])
    expect(set({ x: '2' })).toEqual(['a by config:x'])
  })
})

test('who waits is counted before each run', () => {
  const { kernel, add } = createKernel()
  for (const rank of [1, 2, 3]) add(`${rank}`, rank, () => '')
  const counts: number[] = []
  kernel.settle({ onNext: waiting => counts.push(waiting) })
  expect(counts).toEqual([2, 1, 0])
})
