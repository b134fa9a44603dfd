/**
 * Values as data of plain JavaScript, for hooks and generators to read and to change: hashes are objects without a
 * prototype, times are `Date`s, documents the objects by which hooks know them. What comes back unchanged is the very
 * value that it was made of, so that nothing is lost by what plain JavaScript has no word for.
 */
import { CivilDate } from '../values/civil-date.ts'
import { Drop } from '../values/drop.ts'
import { Float } from '../values/float.ts'
import { Range } from '../values/range.ts'
import { Time, timeInZone } from '../values/time.ts'
import { type Hash, isArray, isHash, type MutableHash, type Scalar, type Value } from '../values/value.ts'
import { valueOfView, viewOf } from './view.ts'

export type PlainObject = Record<string, unknown>

export interface PlainOptions {
  /** The zone of times that are made of a `Date`, an IANA name. */
  readonly zone: string
  /** The object of a document that stands in data; null for a drop that is none. */
  readonly objectOf: (drop: Drop) => object | null
  /** What stands for the document of an object; null for an object that is of none. */
  readonly dropOf: (object: object) => Drop | null
}

export interface PlainData {
  readonly copy: (value: Value | undefined) => unknown
  readonly copyHash: (hash: Hash) => PlainObject
  /**
   * @param original what the data was copied of: parts that are as they were are taken from it
   * @throws RangeError for what is nested too deeply, or holds itself
   */
  readonly restore: (data: unknown, original?: Value) => Value
  readonly restoreHash: (data: object, original: Hash) => Hash
}

/** More than twice as deep as front matter and data files can be. */
const deepest = 200

export function createPlainData({ zone, objectOf, dropOf }: PlainOptions): PlainData {
  return {
    copy,
    copyHash,
    restore: (data, original) => restore(data, original, 0),
    restoreHash: (data, original) => restoreObject(data, original, 0),
  }

  function copy(value: Value | undefined): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (isHash(value)) return copyHash(value)
    if (isArray(value)) return value.map(copy)
    if (value instanceof Float) return value.value
    if (value instanceof Time || value instanceof CivilDate) return dateOf(value)
    return value instanceof Drop ? (objectOf(value) ?? viewOf(value)) : value
  }

  function copyHash(hash: Hash): PlainObject {
    const object: PlainObject = Object.create(null)
    for (const [key, value] of hash) object[String(key)] = copy(value)
    return object
  }

  function restore(data: unknown, original: Value | undefined, depth: number): Value {
    if (typeof data === 'function' || typeof data === 'symbol' || data === undefined) return null
    if (typeof data !== 'object' || data === null) return restoreScalar(data as Scalar, original)
    if (depth > deepest) throw new RangeError('data is nested too deeply, or holds itself')
    if (Array.isArray(data)) return restoreList(data, original, depth)
    if (data instanceof Date) return restoreDate(data, original)
    const value = dropOf(data) ?? valueOfView(data)
    if (value !== undefined) return value
    return isOwnValue(data) ? data : restoreObject(data, isHash(original) ? original : new Map(), depth)
  }

  function restoreScalar(data: Scalar, original: Value | undefined): Value {
    return original instanceof Float && original.value === data ? original : data
  }

  function restoreList(data: readonly unknown[], original: Value | undefined, depth: number): Value {
    const before = isArray(original) ? original : []
    const list = data.map((item, at) => restore(item, before[at], depth + 1))
    const isSame =
      isArray(original) && list.length === before.length && list.every((item, at) => item === before[at])
    return isSame ? original : Object.freeze(list)
  }

  function restoreDate(date: Date, original: Value | undefined): Value {
    const milliseconds = date.getTime()
    if (Number.isNaN(milliseconds)) return null
    const isTime = original instanceof Time || original instanceof CivilDate
    if (isTime && dateOf(original).getTime() === milliseconds) return original
    const seconds = Math.floor(milliseconds / 1000)
    return timeInZone(seconds, (milliseconds - seconds * 1000) * 1_000_000, zone)
  }

  /** Keys stay in their order, which objects do not keep of numbers. */
  function restoreObject(data: object, original: Hash, depth: number): Hash {
    const given: ReadonlyMap<unknown, unknown> = isHash(data) ? data : new Map(Object.entries(data))
    const hash: MutableHash = new Map()
    let isSame = given.size === original.size
    for (const [key, value] of original) {
      const name = given.has(key) ? key : String(key)
      if (!given.has(name) || given.get(name) === undefined) {
        isSame = false
        continue
      }
      const restored = restore(given.get(name), value, depth + 1)
      if (restored !== value) isSame = false
      hash.set(key, restored)
    }
    if (isSame) return original
    const known = new Set([...original.keys()].map(String))
    for (const [key, value] of given) {
      if (value !== undefined && !known.has(String(key)))
        hash.set(String(key), restore(value, undefined, depth + 1))
    }
    return hash
  }
}

function dateOf(value: Time | CivilDate): Date {
  if (value instanceof CivilDate) return new Date(Date.UTC(value.year, value.month - 1, value.day))
  return new Date(value.seconds * 1000 + Math.floor(value.nanoseconds / 1_000_000))
}

function isOwnValue(data: object): data is Time | CivilDate | Float | Range | Drop {
  return (
    data instanceof Time ||
    data instanceof CivilDate ||
    data instanceof Float ||
    data instanceof Range ||
    data instanceof Drop
  )
}
