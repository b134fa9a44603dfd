import { FilterError } from '../../../filters/filter.ts'
import { Drop } from '../../../values/drop.ts'
import { hashGet } from '../../../values/equality.ts'
import { Float } from '../../../values/float.ts'
import { lookup, lookupName } from '../../../values/lookup.ts'
import { type Integer, leadingInteger, toInteger } from '../../../values/number.ts'
import { Range } from '../../../values/range.ts'
import { toS } from '../../../values/to-s.ts'
import { isArray, isHash, type Value } from '../../../values/value.ts'
import type { Expression, Lookup, LookupKey, RangeExpression } from './expression.ts'

/** The variables that an expression can see; nil for those that are not. */
export interface Scope {
  readonly get: (name: string) => Value
  /** Whether a variable is there, even if it is nil; strict Liquid asks. */
  readonly has?: (name: string) => boolean
  /** Counts a value that is gone through against what the render may spend. */
  readonly charge?: (value: Value) => void
}

/** An expression made ready to run many times. It may throw a FilterError, for the engine to place. */
export type Evaluate = (scope: Scope) => Value

/** @param isStrict Liquid's `strict_variables`: what is not there is an error and not nil */
export function compileExpression(expression: Expression, isStrict = false): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'lookup':
      return compileLookup(expression, isStrict)
    case 'range':
      return compileRange(expression, isStrict)
  }
}

function compileLookup(expression: Lookup, isStrict: boolean): Evaluate {
  const { name, keys } = expression
  const [key] = keys
  // Nearly all lookups are of this kind, `post.title`, and need no function within a function.
  if (typeof name === 'string' && typeof key === 'string' && keys.length === 1 && !isStrict) {
    return scope => lookupName(scope.get(name), key)
  }
  return keys.reduce<Evaluate>(
    (evaluate, key) => compileKey(evaluate, key, isStrict),
    compileName(expression, isStrict),
  )
}

function compileName({ name }: Lookup, isStrict: boolean): Evaluate {
  if (name === null) return isStrict ? () => refuse('') : () => null
  if (typeof name === 'string') return isStrict ? scope => demand(scope, name) : scope => scope.get(name)
  const evaluate = compileExpression(name, isStrict)
  return scope => {
    const computed = evaluate(scope)
    if (typeof computed !== 'string') return null
    return isStrict ? demand(scope, computed) : scope.get(computed)
  }
}

function demand(scope: Scope, name: string): Value {
  const value = scope.get(name)
  if (value === null && scope.has?.(name) === false) refuse(name)
  return value
}

function compileKey(evaluate: Evaluate, key: LookupKey, isStrict: boolean): Evaluate {
  if (typeof key === 'string') {
    if (isStrict) return scope => demandKey(evaluate(scope), key, lookupName)
    return scope => lookupName(evaluate(scope), key)
  }
  const evaluateKey = compileExpression(key, isStrict)
  if (isStrict) return scope => demandKey(evaluate(scope), evaluateKey(scope), lookup)
  return scope => lookup(evaluate(scope), evaluateKey(scope))
}

function demandKey<Key extends Value>(
  value: Value,
  key: Key,
  find: (value: Value, key: Key) => Value,
): Value {
  const found = find(value, key)
  if (found === null && !hasKey(value, key)) refuse(toS(key))
  return found
}

/** A list has every index. */
function hasKey(value: Value, key: Value): boolean {
  if (value instanceof Drop) return typeof key === 'string' && value.has(key)
  if (isHash(value)) return hashGet(value, key) !== undefined
  return isArray(value) && (key === 'first' || key === 'last' || typeof key === 'number')
}

function refuse(name: string): never {
  throw new FilterError(`undefined variable ${name}`, 'strict_variables refuses what is not there')
}

function compileRange({ first, last }: RangeExpression, isStrict: boolean): Evaluate {
  const bounds = [compileBound(first, isStrict), compileBound(last, isStrict)] as const
  return scope => new Range(bounds[0](scope), bounds[1](scope))
}

function compileBound(expression: Expression, isStrict: boolean): (scope: Scope) => number {
  const evaluate = compileExpression(expression, isStrict)
  const isConstant = expression.kind === 'literal'
  return scope => toBound(evaluate(scope), isConstant)
}

/** Liquid cuts a literal float, but refuses one that a variable holds. */
function toBound(value: Value, isConstant: boolean): number {
  const bound = isConstant ? cut(value) : typeof value === 'string' ? leadingInteger(value) : (value ?? 0)
  const integer = toInteger(bound)
  if (integer === null) throw new FilterError('invalid integer', 'the ends of a range are whole numbers')
  return Number(integer)
}

function cut(value: Value): Value | Integer {
  if (typeof value === 'string') return leadingInteger(value)
  if (value instanceof Float) return value.value
  return typeof value === 'number' ? Math.trunc(value) : (value ?? 0)
}
