import { comparisonError } from '../../../filters/comparison-error.ts'
import { FilterError } from '../../../filters/filter.ts'
import { CivilDate } from '../../../values/civil-date.ts'
import { compareValues } from '../../../values/compare.ts'
import { numericValue } from '../../../values/compare-scalars.ts'
import { Drop } from '../../../values/drop.ts'
import { hashGet, valuesEqual } from '../../../values/equality.ts'
import { MethodLiteral } from '../../../values/method-literal.ts'
import { Range } from '../../../values/range.ts'
import { Time } from '../../../values/time.ts'
import { toS } from '../../../values/to-s.ts'
import { isArray, isHash, isTruthy, type Value } from '../../../values/value.ts'

export type Operator = (left: Value, right: Value) => boolean

/** The operator of that name; for an unknown one, an operator that throws a FilterError. */
export function operatorNamed(name: string): Operator {
  return operators.get(name) ?? (() => refuse(name))
}

const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['==', isEqual],
  ['!=', (left, right) => !isEqual(left, right)],
  ['<>', (left, right) => !isEqual(left, right)],
  ['<', ordered(order => order < 0)],
  ['>', ordered(order => order > 0)],
  ['<=', ordered(order => order <= 0)],
  ['>=', ordered(order => order >= 0)],
  ['contains', contains],
])

// Only where it is reached: Liquid reads a template with an unknown operator without complaint.
function refuse(name: string): never {
  throw new FilterError(`Unknown operator ${name}`, `the operators are ${[...operators.keys()].join(' ')}`)
}

function isEqual(left: Value, right: Value): boolean {
  if (left instanceof MethodLiteral) return answers(right, left)
  if (right instanceof MethodLiteral) return answers(left, right)
  return valuesEqual(left, right)
}

/** `blank` is asked of what Ruby on Rails adds to every value, so here nothing is ever blank, nil neither. */
function answers(value: Value, { name }: MethodLiteral): boolean {
  if (name === 'blank') return false
  if (value instanceof Drop) return value.hash?.size === 0
  return value === '' || (isArray(value) && value.length === 0) || (isHash(value) && value.size === 0)
}

/** False for values that have no order at all, such as nil; those that have one but another are an error. */
function ordered(holds: (order: number) => boolean): Operator {
  return (left, right) => {
    if (!isComparable(left) || !isComparable(right)) return false
    const order = compareValues(left, right)
    if (order !== null) return holds(order)
    if (numericValue(left) !== undefined && numericValue(right) !== undefined) return false
    throw comparisonError(left, right)
  }
}

function isComparable(value: Value): boolean {
  if (typeof value === 'string' || numericValue(value) !== undefined) return true
  return value instanceof Time || value instanceof CivilDate
}

function contains(left: Value, right: Value): boolean {
  if (!isTruthy(left) || !isTruthy(right)) return false
  if (typeof left === 'string') return left.includes(toS(right))
  if (isArray(left)) return left.some(item => valuesEqual(item, right))
  if (isHash(left)) return hashGet(left, right) !== undefined
  if (left instanceof Drop) return left.hash !== null && typeof right === 'string' && left.has(right)
  const number = left instanceof Range ? numericValue(right) : undefined
  return left instanceof Range && number !== undefined && left.first <= number && number <= left.last
}
