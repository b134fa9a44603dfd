import {
  addDecimals,
  type Decimal,
  decimalToNumber,
  divideDecimals,
  floorModulo,
  moduloDecimals,
  multiplyDecimals,
  subtractDecimals,
} from './decimal.ts'
import { type Float, toFloat } from './float.ts'
import { checkDigits } from './limits.ts'
import { type BigDecimal, type Integer, shrink, toBigDecimal } from './number.ts'

/**
 * One of Ruby's operators over Integer and BigDecimal. Each is told in four ways: over plain integers, where a
 * result past 2^53 is computed again by the second; over big ones; over exact decimals; and over floats, which
 * settle what decimals have no notion of: infinities, NaN and the sign of zero.
 */
export interface Operation {
  readonly numbers: (left: number, right: number) => number
  readonly bigints: (left: bigint, right: bigint) => bigint
  readonly decimals: (left: Decimal, right: Decimal) => Decimal
  readonly floats: (left: number, right: number) => number
  /** Which dividends zero does not divide: integers, whereas decimals become infinite, or all. */
  readonly refusesZero?: 'integers' | 'all'
}

export const plus: Operation = {
  numbers: (left, right) => left + right,
  bigints: (left, right) => left + right,
  decimals: addDecimals,
  floats: (left, right) => left + right,
}

export const minus: Operation = {
  numbers: (left, right) => left - right,
  bigints: (left, right) => left - right,
  decimals: subtractDecimals,
  floats: (left, right) => left - right,
}

export const times: Operation = {
  numbers: (left, right) => left * right,
  bigints: (left, right) => left * right,
  decimals: multiplyDecimals,
  floats: (left, right) => left * right,
}

/** Integers divide to an integer, rounded down. */
export const dividedBy: Operation = {
  numbers: floorQuotient,
  bigints: (left, right) => (left - floorModulo(left, right)) / right,
  decimals: divideDecimals,
  floats: (left, right) => left / right,
  refusesZero: 'integers',
}

/**
 * The remainder has the sign of the divisor, but an infinite divisor leaves the dividend as it is. Two finite
 * numbers come to `floats` where nothing remains, and that nothing has no sign.
 */
export const modulo: Operation = {
  numbers: floorRemainder,
  bigints: floorModulo,
  decimals: moduloDecimals,
  floats: (left, right) => (Number.isFinite(left) && Number.isFinite(right) ? 0 : left % right),
  refusesZero: 'all',
}

/**
 * The result of an operation, an Integer from two of them and a Float otherwise; null for a division by zero.
 *
 * @throws LimitError for a result of too many digits.
 */
export function calculate(
  operation: Operation,
  left: Integer | BigDecimal,
  right: Integer | BigDecimal,
): Integer | Float | null {
  const isInteger = typeof left !== 'object' && typeof right !== 'object'
  if (isZero(right) && (operation.refusesZero === 'all' || (operation.refusesZero && isInteger))) return null
  return isInteger
    ? calculateIntegers(operation, left, right)
    : calculateDecimals(operation, toBigDecimal(left), toBigDecimal(right))
}

/** Ruby's `left > right`, exact; false where one is NaN. */
export function isGreater(left: Integer | BigDecimal, right: Integer | BigDecimal): boolean {
  if (typeof left !== 'object' && typeof right !== 'object') return left > right
  const [{ decimal }, { decimal: other }] = [toBigDecimal(left), toBigDecimal(right)]
  if (decimal === null || other === null) return toBigDecimal(left).float > toBigDecimal(right).float
  return subtractDecimals(decimal, other).coefficient > 0n
}

function calculateIntegers(operation: Operation, left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const result = operation.numbers(left, right)
    if (Number.isSafeInteger(result)) return result + 0
  }
  const [bigLeft, bigRight] = [BigInt(left), BigInt(right)]
  // Hexadecimal digits, for they take no time to count.
  checkDigits(bigLeft.toString(16).length + bigRight.toString(16).length)
  return shrink(operation.bigints(bigLeft, bigRight))
}

function calculateDecimals(operation: Operation, left: BigDecimal, right: BigDecimal): number | Float {
  if (left.decimal !== null && right.decimal !== null && !(operation.refusesZero && isZero(right))) {
    const result = operation.decimals(left.decimal, right.decimal)
    if (result.coefficient !== 0n) return toFloat(decimalToNumber(result))
  }
  return toFloat(operation.floats(left.float, right.float))
}

function floorQuotient(left: number, right: number): number {
  const remainder = left % right
  const quotient = (left - remainder) / right
  return remainder !== 0 && remainder < 0 !== right < 0 ? quotient - 1 : quotient
}

function isZero(number: Integer | BigDecimal): boolean {
  return typeof number === 'object' ? number.float === 0 && number.decimal?.coefficient === 0n : !number
}

function floorRemainder(left: number, right: number): number {
  const remainder = left % right
  return remainder !== 0 && remainder < 0 !== right < 0 ? remainder + right : remainder
}
