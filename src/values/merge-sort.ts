/**
 * Sorts as Ruby's `sort` does on Linux, where it is the C library's merge sort. With an order that makes sense
 * any stable sort would do; Liquid's puts each of two nils behind the other, and this decides where they end up.
 */
export function mergeSort<Item>(
  items: readonly Item[],
  compare: (left: Item, right: Item) => number,
): Item[] {
  if (items.length < 2) return [...items]
  const middle = items.length >> 1
  return merge(mergeSort(items.slice(0, middle), compare), mergeSort(items.slice(middle), compare), compare)
}

function merge<Item>(
  lefts: readonly Item[],
  rights: readonly Item[],
  compare: (left: Item, right: Item) => number,
): Item[] {
  const merged: Item[] = []
  let rightsTaken = 0
  for (const left of lefts) {
    for (let right = rights[rightsTaken]; right !== undefined; right = rights[rightsTaken]) {
      if (compare(left, right) <= 0) break
      merged.push(right)
      rightsTaken++
    }
    merged.push(left)
  }
  return merged.concat(rights.slice(rightsTaken))
}
