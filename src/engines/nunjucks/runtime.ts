import { Drop } from '../../values/drop.ts'
import { Range } from '../../values/range.ts'
import { valuesEqual } from '../../values/equality.ts'
import { toOutput } from '../../values/to-s.ts'
import { type Hash, isHash } from '../../values/value.ts'
import { lib, type NunjucksContext, type NunjucksFrame, runtime, type TemplateError } from './internals.ts'
import { isSafe, toValue } from './to-value.ts'

/** Calls the filter `name`; `line` and `column` are 0-based. */
export type CallFilter = (
  context: NunjucksContext,
  name: string,
  line: number,
  column: number,
  parameters: readonly unknown[],
) => unknown

/**
 * Nunjucks' runtime as templates of a site get it: drops and hashes are read by their one door, printed as
 * Ruby prints them, and nothing leads to a constructor. A new object over theirs; the package stays as it is.
 */
export function createRuntime(callFilter: CallFilter): object {
  return Object.assign(Object.create(runtime) as object, {
    memberLookup,
    contextOrFrameLookup,
    suppressValue,
    fromIterator,
    inOperator,
    passError,
    callFilter: (_environment: unknown, ...rest: Parameters<CallFilter>) => callFilter(...rest),
  })
}

/** The only names by which JavaScript's own objects lead from data to code. */
const refused: ReadonlySet<unknown> = new Set(['constructor', '__proto__', 'prototype'])

/** The one look-up of a key of anything. */
function memberLookup(target: unknown, key: unknown): unknown {
  if (target === undefined || target === null) return undefined
  if (target instanceof Drop) return dropLookup(target, String(key))
  if (isHash(target)) return hashLookup(target, key)
  const name = isSafe(key) ? key.toString() : (key as PropertyKey)
  if (refused.has(name)) return undefined
  const value: unknown = (target as Readonly<Record<PropertyKey, unknown>>)[name]
  return typeof value === 'function' ? value.bind(target) : value
}

function dropLookup(drop: Drop, key: string): unknown {
  const value = drop.get(key)
  return typeof value === 'string' && drop.isHtml(key) ? runtime.markSafe(value) : value
}

function hashLookup(hash: Hash, key: unknown): unknown {
  const value = hash.get(toValue(key) as string)
  if (value !== undefined) return value
  return key === 'length' || key === 'size' ? hash.size : undefined
}

function contextOrFrameLookup(context: NunjucksContext, frame: NunjucksFrame, name: string): unknown {
  const value = frame.lookup(name)
  if (value !== undefined) return value
  if (Object.hasOwn(context.ctx, name)) return context.ctx[name]
  return Object.hasOwn(context.env.globals, name) ? context.env.globals[name] : undefined
}

/** The text of a printed value, escaped unless it is finished HTML. */
function suppressValue(value: unknown, escapes: boolean): string {
  if (value === undefined || value === null) return ''
  if (isSafe(value)) return value.toString()
  if (typeof value === 'string') return escapes ? lib.escape(value) : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'function') return ''
  const text = toOutput(toValue(value))
  return escapes && !(value instanceof Drop && value.printsHtml) ? lib.escape(text) : text
}

/** What a `for` goes through: pairs of a hash, numbers of a range. */
function fromIterator(list: unknown): unknown {
  if (list instanceof Range) {
    return Array.from({ length: Math.max(0, list.last - list.first + 1) }, (_, index) => list.first + index)
  }
  return typeof list === 'object' && list !== null && Symbol.iterator in list && !Array.isArray(list)
    ? [...(list as Iterable<unknown>)]
    : list
}

function inOperator(needle: unknown, haystack: unknown): boolean {
  if (haystack === undefined || haystack === null) return false
  const wanted = toValue(needle)
  if (Array.isArray(haystack)) return haystack.some(item => valuesEqual(toValue(item), wanted))
  if (isHash(haystack)) return haystack.has(wanted as string)
  if (haystack instanceof Drop) return haystack.has(String(wanted))
  if (typeof haystack === 'string' || isSafe(haystack)) return haystack.toString().includes(String(wanted))
  return typeof haystack === 'object' && Object.hasOwn(haystack, String(wanted))
}

export interface PlacedError extends TemplateError {
  /** Where templates were left on the way out, innermost first: 0-based line and column of each include. */
  passed?: { readonly line: number; readonly column: number }[]
}

function passError(error: PlacedError, line: number, column: number): PlacedError {
  error.passed ??= []
  error.passed.push({ line, column })
  return error
}
