interface Ranked {
  readonly rank: number
}

/** A binary heap: the item of the lowest rank comes first, of equal ones any. */
export class Queue<Item extends Ranked> {
  readonly #items: Item[] = []

  get size(): number {
    return this.#items.length
  }

  add(item: Item): void {
    const items = this.#items
    let at = items.length
    items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = items[parent]
      if (above === undefined || above.rank <= item.rank) break
      items[at] = above
      at = parent
    }
    items[at] = item
  }

  /** Takes the first out. */
  take(): Item | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (last !== undefined && items.length > 0) this.#sink(last)
    return first
  }

  #sink(item: Item): void {
    const items = this.#items
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const [a, b] = [items[left], items[left + 1]]
      const isRight = a !== undefined && b !== undefined && b.rank < a.rank
      const child = isRight ? b : a
      if (child === undefined || child.rank >= item.rank) break
      items[at] = child
      at = isRight ? left + 1 : left
    }
    items[at] = item
  }
}
