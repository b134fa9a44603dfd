import { expect, test } from 'vitest'
import { Readers } from '../../../src/incremental/readers.ts'
import { makeTask, type Task } from '../../../src/incremental/task.ts'

function task(name: string, trace: readonly number[]): Task {
  const recipe = { kind: 'page', run: () => null, isSame: () => true, products: () => [] }
  return { ...makeTask<unknown, unknown>(recipe, null, name, 0), trace }
}

function namesOf(readers: Readers, fact: number): readonly string[] {
  return readers
    .of(fact)
    .map(({ name }) => name)
    .toSorted()
}

/** Gives a task a new trace, as a run does. */
function retrace(readers: Readers, of: Task, trace: readonly number[]): void {
  const before = of.trace
  of.trace = trace
  readers.update(of, before)
}

test('the readers of a fact are the tasks in whose traces it stands', () => {
  const readers = new Readers(() => [task('a', [1, 2]), task('b', [2]), task('c', [])])
  expect([0, 1, 2, 3].map(fact => namesOf(readers, fact))).toEqual([[], ['page:a'], ['page:a', 'page:b'], []])
})

test('a task that read a fact twice is one reader', () => {
  const readers = new Readers(() => [task('a', [1, 1])])
  expect(namesOf(readers, 1)).toEqual(['page:a'])
})

test('a task with a new trace reads what stands there, and no longer what does not', () => {
  const [a, b] = [task('a', [1, 2]), task('b', [2])]
  const readers = new Readers(() => [a, b])
  expect(namesOf(readers, 2)).toEqual(['page:a', 'page:b'])
  retrace(readers, a, [3])
  expect([1, 2, 3].map(fact => namesOf(readers, fact))).toEqual([[], ['page:b'], ['page:a']])
  retrace(readers, a, [2, 3])
  expect([2, 3].map(fact => namesOf(readers, fact))).toEqual([['page:a', 'page:b'], ['page:a']])
})

test('what has come and gone unasked leaves nothing behind', () => {
  const a = task('a', [1])
  const readers = new Readers(() => [a])
  expect(namesOf(readers, 1)).toEqual(['page:a'])
  for (const trace of [[], [1], [2], [1, 2], [1, 2]]) retrace(readers, a, trace)
  expect([namesOf(readers, 1), namesOf(readers, 2)]).toEqual([['page:a'], ['page:a']])
})

test('traces are looked through once, when somebody first asks', () => {
  const a = task('a', [1])
  let looks = 0
  const readers = new Readers(() => {
    looks++
    return [a]
  })
  retrace(readers, a, [2])
  expect(looks).toBe(0)
  expect([namesOf(readers, 2), namesOf(readers, 1)]).toEqual([['page:a'], []])
  retrace(readers, task('new', []), [2])
  expect([namesOf(readers, 2), looks]).toEqual([['page:a', 'page:new'], 1])
})
