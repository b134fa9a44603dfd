import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Queue } from '../../../src/incremental/queue.ts'

function drain(queue: Queue<{ readonly rank: number }>): readonly number[] {
  const ranks: number[] = []
  for (let item = queue.take(); item !== undefined; item = queue.take()) ranks.push(item.rank)
  return ranks
}

test('what is added in any order comes out by rank', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), ranks => {
      const queue = new Queue<{ readonly rank: number }>()
      for (const rank of ranks) queue.add({ rank })
      expect(queue.size).toBe(ranks.length)
      expect(drain(queue)).toEqual(ranks.toSorted((a, b) => a - b))
    }),
  )
})

test('what is added between takes comes out in its turn', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer(), { nil: null })), steps => {
      const queue = new Queue<{ readonly rank: number }>()
      let model: readonly number[] = []
      for (const rank of steps) {
        if (rank === null) {
          expect(queue.take()?.rank).toBe(model[0])
          model = model.slice(1)
        } else {
          queue.add({ rank })
          model = [...model, rank].toSorted((a, b) => a - b)
        }
        expect(queue.size).toBe(model.length)
      }
      expect(drain(queue)).toEqual(model)
    }),
  )
})

test('items of one rank all come out, once each', () => {
  const items = Array.from({ length: 20 }, (_, name) => ({ rank: name % 3, name }))
  const queue = new Queue<(typeof items)[number]>()
  for (const item of items) queue.add(item)
  const taken = items.map(() => queue.take()?.name)
  expect(taken.toSorted()).toEqual(items.map(({ name }) => name).toSorted())
  expect(queue.take()).toBeUndefined()
})

test('an empty queue gives nothing', () => {
  expect(new Queue().take()).toBeUndefined()
})
