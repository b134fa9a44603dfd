import { groupBy } from '../util/group-by.ts'
import { CivilDate } from '../values/civil-date.ts'
import { Drop } from '../values/drop.ts'
import { inspect } from '../values/inspect.ts'
import { Time } from '../values/time.ts'
import type { Value } from '../values/value.ts'

/** Groups as Jekyll makes them, in the order of their first items: hashes of `name`, `items` and `size`. */
export function groupItems(items: readonly Value[], nameOf: (item: Value) => Value): readonly Value[] {
  const named = items.map(item => ({ item, name: nameOf(item) }))
  return Array.from(groupBy(named, ({ name }) => keyOf(name)).values(), toHash)
}

/** The same for names that are `eql?` in Ruby, which tells 1 from 1.0 and compares lists by what they hold. */
function keyOf(name: Value): Value {
  if (typeof name !== 'object' || name === null || name instanceof Drop) return name
  if (name instanceof Time) return `${MARK}time ${name.seconds} ${name.nanoseconds}`
  return `${MARK}${name instanceof CivilDate ? 'date' : ''} ${inspect(name)}`
}

// Starts no text that an author writes.
const MARK = '\0'

function toHash(group: readonly { readonly item: Value; readonly name: Value }[]): Value {
  return new Map<string, Value>([
    ['name', group[0]?.name ?? null],
    ['items', group.map(({ item }) => item)],
    ['size', group.length],
  ])
}
