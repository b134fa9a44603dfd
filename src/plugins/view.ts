import { CivilDate } from '../values/civil-date.ts'
import { Drop } from '../values/drop.ts'
import { Float } from '../values/float.ts'
import { Time } from '../values/time.ts'
import { type Hash, isArray, isHash, type Value } from '../values/value.ts'

/**
 * A value as filters and tags of plain JavaScript see it: what a template would see, read when it is looked at, so that no
 * more is recorded than what was read. It cannot be changed.
 */
export function viewOf(value: Value | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isHash(value)) return viewOfKeys(value, hashKeys(value))
  if (value instanceof Drop) return viewOfKeys(value, value)
  if (isArray(value)) return value.map(viewOf)
  if (value instanceof Float) return value.value
  if (value instanceof CivilDate) return new Date(Date.UTC(value.year, value.month - 1, value.day))
  if (value instanceof Time) return new Date(value.seconds * 1000 + Math.floor(value.nanoseconds / 1_000_000))
  return value
}

/** What a view is of; undefined for what is no view. */
export function valueOfView(object: object): Value | undefined {
  return Reflect.get(object, seenValue) as Value | undefined
}

const seenValue = Symbol('the value that is seen')

/** The part of a drop that a hash has as well. */
type Keys = Pick<Drop, 'get' | 'has' | 'keys' | 'toString'>

function viewOfKeys(value: Hash | Drop, keys: Keys): object {
  return new Proxy(Object.create(null), {
    get(_, name) {
      if (name === seenValue) return value
      if (name === Symbol.toPrimitive || name === 'toString') return () => keys.toString()
      return typeof name === 'symbol' || !keys.has(name) ? undefined : viewOf(keys.get(name))
    },
    has: (_, name) => typeof name === 'string' && keys.has(name),
    ownKeys: () => [...new Set(keys.keys())],
    getOwnPropertyDescriptor(_, name) {
      if (typeof name === 'symbol' || !keys.has(name)) return undefined
      return { value: viewOf(keys.get(name)), enumerable: true, configurable: true, writable: false }
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  })
}

function hashKeys(hash: Hash): Keys {
  return {
    get: name => hash.get(name) ?? null,
    has: name => hash.has(name),
    keys: () => [...hash.keys()].map(String),
    toString: () => '[object Hash]',
  }
}
