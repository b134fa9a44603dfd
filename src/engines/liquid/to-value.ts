import { CivilDate } from '../../values/civil-date.ts'
import { Drop } from '../../values/drop.ts'
import { Float } from '../../values/float.ts'
import { Range } from '../../values/range.ts'
import { Time } from '../../values/time.ts'
import { isHash, type MutableHash, type Value } from '../../values/value.ts'

/** What was made of a caller's objects already, so that each is copied once and may hold itself. */
export type Converted = WeakMap<object, Value>

/**
 * A caller's data as a value: a copy of its own properties and items. Functions and getters are never called;
 * they are nil. Values of ours pass as they are.
 */
export function toValue(data: unknown, converted: Converted): Value {
  switch (typeof data) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return data
    case 'object':
      return data === null ? null : (converted.get(data) ?? copy(data, converted))
    default:
      return null
  }
}

/** A property of the caller's own; undefined for what it inherits or computes. */
export function ownProperty(data: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(data, name)?.value
}

function copy(data: object, converted: Converted): Value {
  if (data instanceof Drop || data instanceof Time || data instanceof Float) return data
  if (data instanceof CivilDate || data instanceof Range) return data
  if (data instanceof Date) return toTime(data)
  return Array.isArray(data) ? copyList(data, converted) : copyHash(data, converted)
}

function toTime(date: Date): Value {
  const milliseconds = Date.prototype.getTime.call(date)
  if (Number.isNaN(milliseconds)) return null
  const seconds = Math.floor(milliseconds / 1000)
  return new Time(seconds, (milliseconds - seconds * 1000) * 1e6, 0, 'UTC', true)
}

function copyList(data: readonly unknown[], converted: Converted): Value {
  const list: Value[] = []
  converted.set(data, list)
  for (let at = 0; at < data.length; at++) list.push(toValue(ownProperty(data, String(at)), converted))
  return list
}

function copyHash(data: object, converted: Converted): Value {
  const hash: MutableHash = new Map()
  converted.set(data, hash)
  const entries = isHash(data)
    ? data
    : Object.keys(data).map(name => [name, ownProperty(data, name)] as const)
  for (const [name, value] of entries) hash.set(name, toValue(value, converted))
  return hash
}
