import { CivilDate } from '../../values/civil-date.ts'
import { Drop } from '../../values/drop.ts'
import { Float } from '../../values/float.ts'
import { Range } from '../../values/range.ts'
import { Time } from '../../values/time.ts'
import { type Hash, isHash, type Value } from '../../values/value.ts'
import { runtime, type SafeString } from './internals.ts'

/** What a Nunjucks expression yielded as a value of ours; functions and undefined are nil. */
export function toValue(data: unknown): Value {
  switch (typeof data) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return data
    case 'object':
      return data === null ? null : objectToValue(data)
    default:
      return null
  }
}

export function isSafe(data: unknown): data is SafeString {
  return data instanceof runtime.SafeString
}

function objectToValue(data: object): Value {
  if (data instanceof Drop || data instanceof Time || data instanceof Float) return data
  if (data instanceof CivilDate || data instanceof Range) return data
  if (isHash(data)) return data
  if (isSafe(data)) return data.toString()
  if (Array.isArray(data)) return data.every(isPlain) ? data : data.map(toValue)
  return dictionaryToHash(data)
}

/** A dictionary literal of a template; keyword arguments are one, with a mark of Nunjucks' own. */
function dictionaryToHash(data: object): Hash {
  const entries = Object.entries(data).filter(([key]) => key !== '__keywords')
  return new Map(entries.map(([key, value]) => [key, toValue(value)]))
}

/** Whether an item is a value as it stands, so that the list it is in need not be copied. */
function isPlain(item: unknown): boolean {
  return (
    typeof item !== 'object' || item === null || item instanceof Drop || isHash(item) || item instanceof Time
  )
}
