import { type Decimal, decimalToNumber, floorDecimal, roundDecimal } from './decimal.ts'
import { type Float, toFloat } from './float.ts'
import { type BigDecimal, type Integer, shrink, toBigDecimal } from './number.ts'

/**
 * Ruby's `round(digits)` of Integer and BigDecimal, halves away from zero. An Integer stays one; a decimal
 * becomes one where `digits` is not positive, and a Float otherwise. Null for what no integer is near to: NaN
 * and the infinities.
 */
export function round(number: Integer | BigDecimal, digits: number): Integer | Float | null {
  if (typeof number !== 'object' && digits >= 0) return number
  const { float, decimal } = toBigDecimal(number)
  if (decimal === null) return digits > 0 ? toFloat(float) : null
  const rounded = roundDecimal(decimal, digits)
  if (digits <= 0) return shrink(floorDecimal(rounded))
  return toFloat(rounded.coefficient === 0n ? 0 * float : decimalToNumber(rounded))
}

/** The largest integer that is not above it; null for NaN and the infinities. */
export function floor(number: Integer | BigDecimal): Integer | null {
  if (typeof number !== 'object') return number
  return number.decimal && shrink(floorDecimal(number.decimal))
}

/** The smallest integer that is not below it; null for NaN and the infinities. */
export function ceil(number: Integer | BigDecimal): Integer | null {
  if (typeof number !== 'object') return number
  return number.decimal && shrink(-floorDecimal(negated(number.decimal)))
}

/** The integer without what follows the point; null for NaN and the infinities. */
export function truncate(number: Integer | BigDecimal): Integer | null {
  return typeof number === 'object' && number.float < 0 ? ceil(number) : floor(number)
}

function negated({ coefficient, scale }: Decimal): Decimal {
  return { coefficient: -coefficient, scale }
}
