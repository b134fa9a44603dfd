import { type Hash, isHash, type MutableHash, type Value } from './value.ts'

/**
 * `other` over `base`, hashes within hashes merged too: Jekyll's `Utils.deep_merge_hashes`. A nil in
 * `other` leaves the value of `base`. Neither is changed.
 */
export function deepMerge(base: Hash, other: Hash): Hash {
  const merged: MutableHash = new Map(base)
  for (const [key, value] of other) merged.set(key, mergeValue(merged.get(key), value))
  return merged
}

function mergeValue(old: Value | undefined, value: Value): Value {
  if (old === undefined) return value
  if (value === null) return old
  return isHash(old) && isHash(value) ? deepMerge(old, value) : value
}

/** Plain JavaScript data as a {@link Hash}, for tables written in code. */
export function hashOf(record: Readonly<Record<string, unknown>>): Hash {
  return new Map(Object.entries(record).map(([key, value]) => [key, toValue(value)]))
}

function toValue(data: unknown): Value {
  if (Array.isArray(data)) return Object.freeze(data.map(toValue))
  if (data === null || data === undefined) return null
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') return data
  if (typeof data === 'object') return hashOf(data as Record<string, unknown>)
  throw new TypeError(`not plain data: ${typeof data}`)
}
