/** A source of chance that gives the same every time for the same seed. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number; both ends can come up. */
  integer(least: number, most: number): number
  chance(probability: number): boolean
  /** One of the items, of which there must be some. */
  pick<Item>(items: readonly Item[]): Item
  /** One of the items, each as likely as its weight. */
  pickWeighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item
  /** So many of the items (or all, where there are fewer), in their order. */
  some<Item>(items: readonly Item[], count: number): readonly Item[]
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    integer,
    chance: probability => next() < probability,
    pick: items => present(items[integer(0, items.length - 1)]),
    pickWeighted(items, weight) {
      let left = next() * items.reduce((sum, item) => sum + weight(item), 0)
      return present(
        items.find(item => {
          left -= weight(item)
          return left < 0
        }) ?? items.at(-1),
      )
    },
    some(items, count) {
      let wanted = Math.min(count, items.length)
      return items.filter((_, index) => {
        const isTaken = next() < wanted / (items.length - index)
        if (isTaken) wanted--
        return isTaken
      })
    },
  }
}

function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new RangeError('there is nothing to pick from')
  return item
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
