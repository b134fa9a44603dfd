import { CivilDate } from '../../values/civil-date.ts'
import { Drop } from '../../values/drop.ts'
import { Float } from '../../values/float.ts'
import { Range } from '../../values/range.ts'
import { Time } from '../../values/time.ts'
import type { Value } from '../../values/value.ts'
import { ObjectHash } from './object-hash.ts'
import { ownProperty } from './own-property.ts'

/** What was made of a caller's objects already, so that each is copied once and may hold itself. */
export type Converted = WeakMap<object, Value>

/**
 * A caller's data as a value: its own properties and items, which are copied when they are first read. Functions and
 * getters are never called; they are nil. Values of ours pass as they are.
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

function copy(data: object, converted: Converted): Value {
  if (data instanceof Drop || data instanceof Time || data instanceof Float) return data
  if (data instanceof CivilDate || data instanceof Range) return data
  if (Array.isArray(data)) return copyList(data, converted)
  const value = data instanceof Date ? toTime(data) : new ObjectHash(data, part => toValue(part, converted))
  converted.set(data, value)
  return value
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
