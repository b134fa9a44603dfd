import {
  calculate,
  dividedBy,
  isGreater,
  minus,
  modulo,
  type Operation,
  plus,
  times,
} from '../values/arithmetic.ts'
import { toFloat } from '../values/float.ts'
import { type BigDecimal, type Integer, toNumber } from '../values/number.ts'
import { ceil, floor, round, truncate } from '../values/rounding.ts'
import type { Value } from '../values/value.ts'
import { type Filter, FilterError, type FilterTable } from './filter.ts'

/** Liquid's filters for numbers. They take anything: see {@link toNumber}. */
export const numberFilters: FilterTable = {
  plus: operator(plus),
  minus: operator(minus),
  times: operator(times),
  divided_by: operator(dividedBy),
  modulo: operator(modulo),
  abs: {
    arity: [0, 0],
    apply: input => absolute(toNumber(input)),
  },
  ceil: {
    arity: [0, 0],
    apply: input => finite(ceil, toNumber(input)),
  },
  floor: {
    arity: [0, 0],
    apply: input => finite(floor, toNumber(input)),
  },
  round: {
    arity: [0, 1],
    apply: (input, [digits = 0]) => roundTo(toNumber(input), toNumber(digits)),
  },
  at_least: {
    arity: [1, 1],
    apply: (input, [least = null]) => atLeast(toNumber(input), toNumber(least)),
  },
  at_most: {
    arity: [1, 1],
    apply: (input, [most = null]) => atMost(toNumber(input), toNumber(most)),
  },
}

function operator(operation: Operation): Filter {
  return {
    arity: [1, 1],
    apply(input, [operand = null]) {
      const result = calculate(operation, toNumber(input), toNumber(operand))
      if (result === null) throw new FilterError('divided by 0')
      return result
    },
  }
}

function absolute(number: Integer | BigDecimal): Value {
  if (typeof number === 'object') return toFloat(Math.abs(number.float))
  return number < 0 ? -number : number
}

function roundTo(number: Integer | BigDecimal, digits: Integer | BigDecimal): Value {
  const places = finite(truncate, digits)
  if (Math.abs(Number(places)) > mostPlaces) throw new FilterError(`cannot round to ${places} digits`)
  return finite(value => round(value, Number(places)), number)
}

// Ruby takes an int of the C language; a text of digits cannot be that long here.
const mostPlaces = 2 ** 31

/** The result of a rounding; Ruby's FloatDomainError for numbers that have no integer near. */
function finite<Result extends Value>(
  rounding: (number: Integer | BigDecimal) => Result | null,
  number: Integer | BigDecimal,
): Result {
  const rounded = rounding(number)
  if (rounded !== null) return rounded
  const name = String(plain(number))
  throw new FilterError(`Computation results in ${name === 'NaN' ? "'NaN' (Not a Number)" : `'${name}'`}`)
}

function atLeast(number: Integer | BigDecimal, least: Integer | BigDecimal): Value {
  return plain(isGreater(least, number) ? least : number)
}

function atMost(number: Integer | BigDecimal, most: Integer | BigDecimal): Value {
  return plain(isGreater(number, most) ? most : number)
}

function plain(number: Integer | BigDecimal): Value {
  return typeof number === 'object' ? toFloat(number.float) : number
}
