/** The one place where templates reach into values. No property of a JavaScript object can be reached here. */
import { characterCount } from './characters.ts'
import { Drop } from './drop.ts'
import { hashGet } from './equality.ts'
import { Range } from './range.ts'
import { isArray, isHash, type Value } from './value.ts'

/** `value[key]`, nil where there is none. A negative index counts from a list's end. */
export function lookup(value: Value, key: Value): Value {
  if (isHash(value)) return hashGet(value, key) ?? null
  if (isArray(value)) return typeof key === 'number' && Number.isInteger(key) ? (value.at(key) ?? null) : null
  if (value instanceof Drop) return typeof key === 'string' ? value.get(key) : null
  return null
}

/** `value.name`: the key of that name, or else Liquid's own `size`, `first` and `last`. */
export function lookupName(value: Value, name: string): Value {
  if (value instanceof Drop) return value.get(name) ?? ofDrop(value, name)
  const found = isHash(value) ? value.get(name) : undefined
  if (found !== undefined) return found
  const command = commands.get(name)
  return command === undefined ? null : command(value)
}

/** A page is a hash, and has a size. Jekyll's other drops have what Ruby gives to all that is enumerable. */
function ofDrop(drop: Drop, name: string): Value {
  const command = (drop.hash === null ? enumerableCommands : commands).get(name)
  if (command === undefined || drop.has(name)) return null
  if (drop.hash !== null) return command(drop.hash)
  return drop.isEnumerable ? command(drop) : null
}

const enumerableCommands: ReadonlyMap<string, (value: Value) => Value> = new Map([
  ['first', firstOf],
  ['count', countOf],
])

const commands: ReadonlyMap<string, (value: Value) => Value> = new Map([
  ['size', sizeOf],
  ['first', firstOf],
  ['last', lastOf],
])

/** Ruby's `size`, which for an Integer is that of its machine word. Nil for what has none. */
function sizeOf(value: Value): Value {
  if (typeof value === 'string') return characterCount(value)
  if (isArray(value)) return value.length
  if (isHash(value)) return value.size
  if (value instanceof Range) return Math.max(0, value.last - value.first + 1)
  return typeof value === 'number' && Number.isInteger(value) ? 8 : null
}

function firstOf(value: Value): Value {
  if (isArray(value)) return value[0] ?? null
  if (value instanceof Range) return value.first
  if (value instanceof Drop) return firstPair(value)
  if (!isHash(value)) return null
  for (const pair of value) return pair
  return null
}

function lastOf(value: Value): Value {
  if (isArray(value)) return value.at(-1) ?? null
  return value instanceof Range ? value.last : null
}

function firstPair(drop: Drop): Value {
  const [key] = drop.keys()
  return key === undefined ? null : [key, drop.get(key)]
}

function countOf(value: Value): Value {
  return value instanceof Drop ? value.keys().length : null
}
