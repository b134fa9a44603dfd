import { CivilDate } from '../../../src/values/civil-date.ts'
import { toFloat } from '../../../src/values/float.ts'
import { Range } from '../../../src/values/range.ts'
import { Time } from '../../../src/values/time.ts'
import { isHash, type Scalar, type Value } from '../../../src/values/value.ts'

/** A value written in JSON, with tags: `{"$float": 2}`, `{"$date": "2014-05-06"}`, `{"$range": [1, 4]}`. */
export function readValue(data: unknown): Value {
  if (Array.isArray(data)) return data.map(readValue)
  if (typeof data === 'object' && data !== null) return readTagged(data)
  return typeof data === 'boolean' || typeof data === 'number' || typeof data === 'string' ? data : null
}

function readTagged(data: object): Value {
  const [[tag, content] = ['', null]] = Object.entries(data)
  const read = readers.get(tag)
  return read ? read(content) : new Map(Object.entries(data).map(([key, value]) => [key, readValue(value)]))
}

const readers: ReadonlyMap<string, (content: unknown) => Value> = new Map<
  string,
  (content: unknown) => Value
>([
  ['$float', content => toFloat(Number(content))],
  ['$int', content => BigInt(String(content))],
  ['$date', content => readDate(String(content).split('-').map(Number))],
  ['$time', content => readTime(numbersOf(content))],
  ['$range', content => readRange(numbersOf(content))],
  ['$hash', content => readPairs(content)],
])

function numbersOf(content: unknown): readonly number[] {
  return Array.isArray(content) ? content.map(Number) : []
}

function readDate([year = 0, month = 1, day = 1]: readonly number[]): Value {
  return new CivilDate(year, month, day)
}

function readTime([seconds = 0, nanoseconds = 0, offset = 0]: readonly number[]): Value {
  return new Time(seconds, nanoseconds, offset, null)
}

function readRange([first = 0, last = 0]: readonly number[]): Value {
  return new Range(first, last)
}

/** A hash whose keys are no text. */
function readPairs(content: unknown): Value {
  const hash = new Map<Scalar, Value>()
  for (const [key, value] of Array.isArray(content) ? content : []) {
    const name = readValue(key)
    if (!Array.isArray(name) && !isHash(name)) hash.set(name as Scalar, readValue(value))
  }
  return hash
}
