import { FilterError } from '../../../filters/filter.ts'
import { Float } from '../../../values/float.ts'
import { lookup, lookupName } from '../../../values/lookup.ts'
import { type Integer, leadingInteger, toInteger } from '../../../values/number.ts'
import { Range } from '../../../values/range.ts'
import type { Value } from '../../../values/value.ts'
import type { Expression, Lookup, LookupKey, RangeExpression } from './expression.ts'

/** The variables that an expression can see; nil for those that are not. */
export interface Scope {
  readonly get: (name: string) => Value
}

/** An expression made ready to run many times. It may throw a FilterError, for the engine to place. */
export type Evaluate = (scope: Scope) => Value

export function compileExpression(expression: Expression): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'lookup':
      return expression.keys.reduce(compileKey, compileName(expression))
    case 'range':
      return compileRange(expression)
  }
}

function compileName({ name }: Lookup): Evaluate {
  if (name === null) return () => null
  if (typeof name === 'string') return scope => scope.get(name)
  const evaluate = compileExpression(name)
  return scope => {
    const computed = evaluate(scope)
    return typeof computed === 'string' ? scope.get(computed) : null
  }
}

function compileKey(evaluate: Evaluate, key: LookupKey): Evaluate {
  if (typeof key === 'string') return scope => lookupName(evaluate(scope), key)
  const evaluateKey = compileExpression(key)
  return scope => lookup(evaluate(scope), evaluateKey(scope))
}

function compileRange({ first, last }: RangeExpression): Evaluate {
  const bounds = [compileBound(first), compileBound(last)] as const
  return scope => new Range(bounds[0](scope), bounds[1](scope))
}

function compileBound(expression: Expression): (scope: Scope) => number {
  const evaluate = compileExpression(expression)
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
