import { readFileSync } from 'node:fs'
import { CivilDate } from '../../../src/values/civil-date.ts'
import { Float, formatFloat } from '../../../src/values/float.ts'
import { Time } from '../../../src/values/time.ts'
import { isArray, isHash, type Value } from '../../../src/values/value.ts'

/** A value with its Ruby type, in the form in which Ruby recorded what it read: `["i", "5"]`, `["f", "5.0"]`. */
export function describeValue(value: Value): unknown {
  if (value === null) return ['n']
  if (typeof value === 'boolean') return ['b', value]
  if (typeof value === 'string') return ['s', value]
  if (typeof value === 'bigint') return ['i', String(value)]
  if (typeof value === 'number')
    return Number.isInteger(value) ? ['i', String(value)] : ['f', formatFloat(value)]
  if (value instanceof Float) return ['f', String(value)]
  if (value instanceof CivilDate) return ['d', String(value)]
  if (value instanceof Time) return ['t', String(value.seconds), value.nanoseconds, value.offset, value.zone]
  if (isArray(value)) return ['a', value.map(describeValue)]
  if (isHash(value)) return ['h', [...value].map(([key, item]) => [describeValue(key), describeValue(item)])]
  throw new Error(`no Ruby type for ${String(value)}`)
}

/** What SafeYAML 1.0.5 made of texts, with Psych 4.0.4 and libyaml 0.2.5; null where it raised an error. */
export function recorded(name: string): readonly (readonly [string, unknown])[] {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))
}
