/**
 * Values as JSON. What JSON has no word for is an array that begins with a letter: `["h", key, value, ...]` is a
 * hash, `["l", ...]` a list, `["t", ...]` a time. A hash is no JSON object, which would put its numeric keys first.
 *
 * Of 10,000 front matters of 1.5 KB (ASCII; typographic; milliseconds, a new process each, Node 20):
 *
 * | what                                       | encode   | decode   | size in MB |
 * |--------------------------------------------|----------|----------|------------|
 * | this, one text for all, UTF-8              | 342, 474 | 142, 272 | 18, 24     |
 * | this, a text for each (see `text-list.ts`) | 350, 440 | 155, 160 | 18, 37     |
 * | `v8.serialize` of the same arrays          | 450, 320 | 190, 195 | 18, 31     |
 * | numbers and a table of texts, binary       | 390, 370 |  90, 110 | 22, 35     |
 *
 * A text for each is not the fastest when all are read, but each is read alone (15 microseconds), when it is asked
 * for, and most are never decoded nor encoded: a build carries the bytes of what did not change over.
 */
import { CivilDate } from '../../values/civil-date.ts'
import { Drop } from '../../values/drop.ts'
import { Float } from '../../values/float.ts'
import { Range } from '../../values/range.ts'
import { Time } from '../../values/time.ts'
import { isArray, isHash, type MutableHash, type Scalar, type Value } from '../../values/value.ts'

export type Json = null | boolean | number | string | readonly Json[]

/** What is decoded was not encoded by this module: it is damaged. Nothing else is thrown by decoding. */
export class DamagedValue extends Error {}

/** @throws TypeError for a drop: it stands for something, and is no data. */
export function encodeValue(value: Value): string {
  return JSON.stringify(toJson(value))
}

/** @throws DamagedValue */
export function decodeValue(text: string): Value {
  return fromJson(parseJson(text))
}

/** A value to be a part of other JSON. @throws TypeError for a drop. */
export function toJson(value: Value): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return isJsonNumber(value) ? value : ['n', numberToJson(value)]
  if (isHash(value)) {
    const parts: Json[] = ['h']
    for (const [key, item] of value) parts.push(toJson(key), toJson(item))
    return parts
  }
  if (isArray(value)) {
    const parts: Json[] = ['l']
    for (const item of value) parts.push(toJson(item))
    return parts
  }
  return rareToJson(value)
}

/** @throws DamagedValue */
export function fromJson(json: unknown): Value {
  return read(json, 0)
}

function rareToJson(value: Value): Json {
  if (value instanceof Time) {
    return ['t', value.seconds, value.nanoseconds, value.offset, value.zone, value.isUtc]
  }
  if (value instanceof CivilDate) return ['d', value.year, value.month, value.day]
  if (value instanceof Float) return ['f', numberToJson(value.value)]
  if (typeof value === 'bigint') return ['i', String(value)]
  if (value instanceof Range) return ['r', numberToJson(value.first), numberToJson(value.last)]
  throw new TypeError('a drop cannot be kept')
}

/** JSON has neither infinities nor NaN, and writes -0 as 0. */
function isJsonNumber(number: number): boolean {
  return Number.isFinite(number) && !Object.is(number, -0)
}

function numberToJson(number: number): Json {
  if (isJsonNumber(number)) return number
  return Object.is(number, -0) ? '-0' : String(number)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DamagedValue('a value is not JSON', { cause: error })
  }
}

function read(json: unknown, depth: number): Value {
  if (isScalarJson(json)) return json
  if (!Array.isArray(json) || depth > deepest) return refuse()
  const reader = readers.get(json[0])
  return reader === undefined ? refuse() : reader(json, depth)
}

/** More than twice as deep as the values of front matter and data files can be. */
const deepest = 250

type Parts = readonly unknown[]

const readers: ReadonlyMap<unknown, (parts: Parts, depth: number) => Value> = new Map([
  ['h', readHash],
  ['l', (parts, depth) => parts.slice(1).map(item => read(item, depth + 1))],
  ['t', readTime],
  ['d', parts => new CivilDate(numberAt(parts, 1), numberAt(parts, 2), numberAt(parts, 3))],
  ['n', parts => numberAt(parts, 1)],
  ['f', parts => new Float(numberAt(parts, 1))],
  ['i', readBigint],
  ['r', parts => new Range(numberAt(parts, 1), numberAt(parts, 2))],
])

function readHash(parts: Parts, depth: number): Value {
  if (parts.length % 2 === 0) return refuse()
  const hash: MutableHash = new Map()
  for (let at = 1; at < parts.length; at += 2) {
    const key = parts[at]
    const value = read(parts[at + 1], depth + 1)
    hash.set(typeof key === 'string' ? key : readKey(key, depth), value)
  }
  return hash
}

function readKey(json: unknown, depth: number): Scalar {
  const key = read(json, depth + 1)
  return isArray(key) || isHash(key) || key instanceof Range || key instanceof Drop ? refuse() : key
}

function readTime(parts: Parts): Value {
  const [, , , , zone, isUtc] = parts
  if ((zone !== null && typeof zone !== 'string') || typeof isUtc !== 'boolean') return refuse()
  return new Time(numberAt(parts, 1), numberAt(parts, 2), numberAt(parts, 3), zone, isUtc)
}

function readBigint(parts: Parts): Value {
  const [, digits] = parts
  return typeof digits === 'string' && /^-?\d+$/.test(digits) ? BigInt(digits) : refuse()
}

function numberAt(parts: Parts, at: number): number {
  const part = parts[at]
  if (typeof part === 'number') return part
  return typeof part === 'string' && /^(?:NaN|-0|-?Infinity)$/.test(part) ? Number(part) : refuse()
}

function isScalarJson(json: unknown): json is null | boolean | number | string {
  return json === null || typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean'
}

function refuse(): never {
  throw new DamagedValue('a value is not written as values are')
}
