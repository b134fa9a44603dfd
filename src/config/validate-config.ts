import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { mostSimilar } from '../util/similar.ts'
import { type Hash, isArray, isHash, type MutableHash, type Value } from '../values/value.ts'
import { locateKey } from '../yaml/locate-key.ts'
import type { ConfigFile } from './config.ts'
import { configKeys, type KeyType } from './keys.ts'

/**
 * What a configuration file says, without the keys whose values are of a wrong type: those are reported, and
 * the defaults stand in. Jekyll stops at a wrong `include`, `exclude` or `plugins`, and so do we.
 */
export function validateConfig(values: Hash, file: ConfigFile, diagnostics: Diagnostics): Hash {
  const valid: MutableHash = new Map()
  for (const [key, value] of values) {
    const name = String(key)
    const type = Object.hasOwn(configKeys, name) ? configKeys[name] : undefined
    const placeOf = (part: 'key' | 'value') => ({
      file: file.path,
      source: file.text,
      ...locateKey(file.text, 1, name, part),
    })
    if (type === undefined) {
      const meant = nearKey(name, value, values)
      if (meant !== null) {
        diagnostics.add({
          severity: 'warning',
          code: 'config-unknown-key',
          message: `"${name}" is not a key of the configuration`,
          ...placeOf('key'),
          hint: `did you mean "${meant}"?`,
        })
      }
    } else if (value !== null && !typeChecks[type](value)) {
      diagnostics.add({
        severity: strictKeys.has(name) ? 'error' : 'warning',
        code: 'config-type',
        message: `"${name}" must be ${typeNames[type]}, but is ${describe(value)}`,
        ...placeOf('value'),
        hint: typeHints[type](name),
      })
      continue
    }
    valid.set(key, value)
  }
  return valid
}

const strictKeys = new Set(['include', 'exclude', 'plugins', 'collections', 'limit_posts'])

const typeChecks: Readonly<Record<KeyType, (value: Value) => boolean>> = {
  string: value => typeof value === 'string',
  boolean: value => typeof value === 'boolean',
  integer: value => Number.isInteger(value),
  count: value => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  list: isArray,
  hash: isHash,
  'list or hash': value => isArray(value) || isHash(value),
  text: value => typeof value === 'string' || typeof value === 'number',
  any: () => true,
}

const typeNames: Readonly<Record<KeyType, string>> = {
  string: 'text',
  boolean: 'true or false',
  integer: 'a whole number',
  count: 'a whole number, 0 or more',
  list: 'a list',
  hash: 'keys with values',
  'list or hash': 'a list, or keys with values',
  text: 'text',
  any: 'anything',
}

const typeHints: Readonly<Record<KeyType, (name: string) => string>> = {
  string: name => `write ${name}: "some text"`,
  boolean: name => `write ${name}: true or ${name}: false, without quotes`,
  integer: name => `write ${name}: 10, without quotes`,
  count: name => `write ${name}: 10, without quotes`,
  list: name => `write ${name}: [one, two], or each on a line of its own after a dash`,
  hash: name => `write ${name}: and below it, indented, a line "key: value" for each`,
  'list or hash': name => `write ${name}: [one, two]`,
  text: name => `write ${name}: "some text"`,
  any: () => '',
}

function describe(value: Value): string {
  if (value === null) return 'empty'
  if (isArray(value)) return 'a list'
  if (isHash(value)) return 'keys with values'
  if (typeof value === 'string') return `the text "${value}"`
  return `${value}`
}

/**
 * The key of ours that `name` seems to be a slip of. Sites have keys of their own, so the slip must be small,
 * the type must fit, and `name` must be no plural or singular of the word (`authors`, `link`).
 */
function nearKey(name: string, value: Value, values: Hash): string | null {
  if (name.length < 5) return null
  const candidates = Object.entries(configKeys).filter(
    ([key, type]) => type !== 'any' && key.length >= 5 && !values.has(key) && typeChecks[type](value),
  )
  const near = mostSimilar(
    name,
    candidates.map(([key]) => key),
  )
  if (near === null || `${near}s` === name || near === `${name}s`) return null
  return Math.abs(near.length - name.length) <= 1 && near[0] === name[0]?.toLowerCase() ? near : null
}
