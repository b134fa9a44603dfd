import { toS } from '../values/to-s.ts'
import { uniqueBy } from '../values/unique.ts'
import { type Hash, isArray, type Value } from '../values/value.ts'

/**
 * A front matter key that lists words under a plural name, `tags: a b` or `tags: [a, b]`, or one under a
 * singular name, `tag: a b` (which is a single word): Jekyll's `Utils.pluralized_array_from_hash`.
 */
export function pluralizedWords(data: Hash, singular: string, plural: string): readonly Value[] {
  const one = data.get(singular)
  if (one !== undefined && one !== null && one !== false) return flatten(one)
  const many = data.get(plural)
  if (typeof many === 'string') return splitWords(many)
  return isArray(many) ? flatten(many) : []
}

/** Ruby's `Array(value)`. */
export function arrayOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return []
  return isArray(value) ? value : [value]
}

/** Ruby's `String#split` without arguments. */
export function splitWords(text: string): readonly string[] {
  return text.split(/[ \t\n\v\f\r]+/).filter(word => word !== '')
}

/** Ruby's `left | right`. */
export function unionOf(left: readonly Value[], right: readonly Value[]): readonly Value[] {
  return Object.freeze(uniqueBy([...left, ...right], value => value))
}

export function uniqueStrings(values: readonly Value[]): readonly string[] {
  return [...new Set(values.map(toS))]
}

function flatten(value: Value): readonly Value[] {
  if (!isArray(value)) return value === null ? [] : [value]
  return value.flatMap(flatten)
}
