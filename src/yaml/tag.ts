import type { Scalar, Value } from '../values/value.ts'
import { resolveScalar } from './scalar.ts'

/** The value of a scalar with a tag: base64 decoded for `!!binary`; any other tag is passed over. */
export function resolveTagged(tag: string, text: string): Scalar {
  if (binaryTags.has(tag)) return Buffer.from(text.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64').toString()
  return resolveScalar(text)
}

/** Whether passing over `tag` makes the value what its author wants. */
export function isTagHarmless(tag: string, value: Value): boolean {
  if (tag === '!!str' || tag === '!') return typeof value === 'string'
  return harmlessTags.has(tag) || binaryTags.has(tag)
}

const binaryTags: ReadonlySet<string> = new Set([
  '!!binary',
  '!binary',
  '!<tag:yaml.org,2002:binary>',
  '!<x-private:binary>',
  '!<!binary>',
])

const harmlessTags: ReadonlySet<string> = new Set(
  ['bool', 'float', 'int', 'map', 'null', 'omap', 'seq', 'timestamp'].map(name => `!!${name}`),
)
