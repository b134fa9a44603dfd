import { checkDigits } from './limits.ts'

/**
 * An exact decimal: `coefficient` / 10^`scale`. Liquid computes with Ruby's BigDecimal wherever a float or a
 * text such as "0.1" takes part, and turns the result into a Float, so that 0.1 + 0.2 is 0.3.
 */
export interface Decimal {
  readonly coefficient: bigint
  readonly scale: number
}

/** @throws LimitError for a number of too many digits. */
export function parseDecimal(text: string): Decimal {
  checkDigits(text.length)
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { coefficient: BigInt(whole + fraction), scale: fraction.length - Number(exponent) }
}

/** The nearest float; zero has no sign here. */
export function decimalToNumber({ coefficient, scale }: Decimal): number {
  return Number(`${coefficient}e${-scale}`)
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale)
  return { coefficient: rescale(left, scale) + rescale(right, scale), scale }
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { coefficient: -right.coefficient, scale: right.scale })
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { coefficient: left.coefficient * right.coefficient, scale: left.scale + right.scale }
}

/** The quotient cut off after at least {@link quotientDigits} digits; `right` must not be zero. */
export function divideDecimals(left: Decimal, right: Decimal): Decimal {
  const shift = Math.max(0, quotientDigits + digitCount(right.coefficient) - digitCount(left.coefficient))
  return {
    coefficient: (left.coefficient * powerOfTen(shift)) / right.coefficient,
    scale: left.scale - right.scale + shift,
  }
}

/** The remainder with the sign of the divisor; `right` must not be zero. */
export function moduloDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale)
  return { coefficient: floorModulo(rescale(left, scale), rescale(right, scale)), scale }
}

/** The remainder of a division that rounds down, as Ruby's `%` has it; `right` must not be zero. */
export function floorModulo(left: bigint, right: bigint): bigint {
  const remainder = left % right
  return remainder !== 0n && remainder < 0n !== right < 0n ? remainder + right : remainder
}

/** Rounds to `digits` after the point, or before it if negative: halves away from zero. */
export function roundDecimal(decimal: Decimal, digits: number): Decimal {
  if (digits >= decimal.scale) return decimal
  const dropped = decimal.scale - digits
  if (dropped > digitCount(decimal.coefficient)) return { coefficient: 0n, scale: 0 }
  const unit = powerOfTen(dropped)
  const half = decimal.coefficient < 0n ? -unit / 2n : unit / 2n
  return { coefficient: (decimal.coefficient + half) / unit, scale: digits }
}

/** The largest integer that is not above it. */
export function floorDecimal(decimal: Decimal): bigint {
  if (decimal.scale <= 0) return rescale(decimal, 0)
  const unit = powerOfTen(decimal.scale)
  return (decimal.coefficient - floorModulo(decimal.coefficient, unit)) / unit
}

// A float has 17 digits; with more than twice as many the last of them is right.
const quotientDigits = 40

function rescale({ coefficient, scale }: Decimal, wanted: number): bigint {
  return coefficient * powerOfTen(wanted - scale)
}

function powerOfTen(exponent: number): bigint {
  checkDigits(exponent)
  return 10n ** BigInt(exponent)
}

function digitCount(integer: bigint): number {
  return (integer < 0n ? -integer : integer).toString().length
}
