import { Drop } from '../../values/drop.ts'
import { lookup, lookupName } from '../../values/lookup.ts'
import { isHash, type Value } from '../../values/value.ts'
import { type NunjucksContext, type NunjucksFrame, runtime } from './internals.ts'
import { isSafe, toValue } from './to-value.ts'

/**
 * The one look-up of a key of anything. Drops and hashes answer by their keys, lists and the templates' own
 * dictionaries by what they hold. Beyond that there are the methods of texts, lists and numbers, and nothing
 * else of JavaScript's: no key leads to a constructor or a prototype.
 */
export function memberLookup(target: unknown, key: unknown): unknown {
  if (target === undefined || target === null) return undefined
  if (target instanceof Drop) return dropLookup(target, keyOf(key))
  if (isHash(target)) return lookup(target, toValue(key)) ?? lookupName(target, keyOf(key)) ?? undefined
  const name = typeof key === 'number' ? key : keyOf(key)
  if (isOpen(target) && Object.hasOwn(Object(target), name)) return ownMember(target, name)
  const method = methodsOf(target)?.get(name)
  if (method !== undefined) return method.bind(target)
  return Array.isArray(target)
    ? (lookupName(target as readonly Value[], String(name)) ?? undefined)
    : undefined
}

/** A variable of the running template, from the innermost scope out. */
export function contextOrFrameLookup(context: NunjucksContext, frame: NunjucksFrame, name: string): unknown {
  const value = frame.lookup(name)
  if (value !== undefined) return value
  if (Object.hasOwn(context.ctx, name)) return context.ctx[name]
  return Object.hasOwn(context.env.globals, name) ? context.env.globals[name] : undefined
}

/**
 * What is finished HTML is marked so; empty text stays as it is, since every object is true. Nil is undefined,
 * so that `is defined` says what it seems to say.
 */
function dropLookup(drop: Drop, key: string): unknown {
  const value = drop.get(key)
  if (typeof value === 'string' && value !== '' && drop.isHtml(key)) return new runtime.SafeString(value)
  return value ?? undefined
}

function keyOf(key: unknown): string {
  return typeof key === 'string' || typeof key === 'number' || isSafe(key) ? key.toString() : ''
}

/** Texts, lists and dictionaries that templates write; not times, functions and the like. */
function isOpen(target: unknown): boolean {
  if (typeof target === 'string' || Array.isArray(target)) return true
  if (typeof target !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(target)
  return prototype === Object.prototype || prototype === null
}

function ownMember(target: unknown, name: string | number): unknown {
  const value: unknown = Object(target)[name]
  return typeof value === 'function' ? value.bind(target) : value
}

type Methods = ReadonlyMap<string | number, (...parameters: never[]) => unknown>

function methodsOf(target: unknown): Methods | undefined {
  if (Array.isArray(target)) return methods.list
  if (isSafe(target)) return methods.text
  return target instanceof RegExp ? methods.pattern : primitiveMethods.get(typeof target)
}

const methods = {
  text: methodsIn(String.prototype),
  list: methodsIn(Array.prototype),
  number: methodsIn(Number.prototype),
  pattern: new Map([['test', RegExp.prototype.test]]),
} as const

const primitiveMethods: ReadonlyMap<string, Methods> = new Map([
  ['string', methods.text],
  ['number', methods.number],
])

function methodsIn(prototype: object): Methods {
  const properties = Object.entries(Object.getOwnPropertyDescriptors(prototype))
  const found = properties.filter(
    ([name, { value }]) => name !== 'constructor' && typeof value === 'function',
  )
  return new Map(found.map(([name, { value }]) => [name, value]))
}
