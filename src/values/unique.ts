import { CivilDate } from './civil-date.ts'
import { Drop } from './drop.ts'
import { inspectText } from './inspect.ts'
import { Time } from './time.ts'
import { isArray, isHash, type Value } from './value.ts'
import { descend, startWalk, step, type Walk } from './walk.ts'

/**
 * Ruby's `uniq`: the first of the items whose keys are the same by `eql?`, which tells 1 from 1.0 and compares
 * lists and hashes by what they hold.
 *
 * @throws LimitError where a key is too large to go through.
 */
export function uniqueBy(items: readonly Value[], keyOf: (item: Value) => Value): readonly Value[] {
  const simple = new Set<Value>()
  const compound = new Set<string>()
  const nameOf = nameDrops()
  return items.filter(item => {
    const key = keyOf(item)
    return isSimple(key) ? addTo(simple, key) : addTo(compound, digest(key, nameOf, startWalk(longestKey)))
  })
}

// Characters, or hashes and lists in it.
const longestKey = 1_000_000

type NameDrop = (drop: Drop) => string

function nameDrops(): NameDrop {
  const numbers = new Map<Drop, number>()
  return drop => {
    const number = numbers.get(drop) ?? numbers.size
    numbers.set(drop, number)
    return `drop(${number})`
  }
}

function isSimple(value: Value): boolean {
  return typeof value !== 'object' || value === null || value instanceof Drop
}

function addTo<Item>(set: Set<Item>, item: Item): boolean {
  return set.size < set.add(item).size
}

/** A text that is the same for values that are `eql?`: hashes are, whatever the order of their keys. */
function digest(value: Value, nameOf: NameDrop, walk: Walk): string {
  let text: string
  if (isArray(value)) {
    const inside = descend(walk)
    text = `list(${value.map(item => digest(item, nameOf, inside)).join()})`
  } else if (isHash(value)) {
    const inside = descend(walk)
    text = `hash(${Array.from(value, pair => digest(pair, nameOf, inside))
      .sort()
      .join()})`
  } else {
    text = digestScalar(value, nameOf)
  }
  step(walk, text.length)
  return text
}

function digestScalar(value: Value, nameOf: NameDrop): string {
  if (typeof value === 'string') return inspectText(value)
  if (value instanceof Time) return `time(${value.seconds},${value.nanoseconds})`
  if (value instanceof CivilDate) return `date(${value})`
  return value instanceof Drop ? nameOf(value) : String(value)
}
