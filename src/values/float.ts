/**
 * A Float whose value is integral, such as `5.0`. Other floats are plain numbers: only these would be
 * taken for integers otherwise, and print without their `.0`. Make them with {@link toFloat}.
 */
export class Float {
  readonly value: number

  constructor(value: number) {
    this.value = value
    Object.freeze(this)
  }

  valueOf(): number {
    return this.value
  }

  toString(): string {
    return formatFloat(this.value)
  }
}

/** `number` as Ruby's Float: a {@link Float} where a plain number would read as an integer. */
export function toFloat(number: number): number | Float {
  return Number.isInteger(number) ? new Float(number) : number
}

/** Ruby's `Float#to_s`: `1.0`, `0.5`, `1.0e+20`, `1.0e-05`, `NaN`, `Infinity`. */
export function formatFloat(number: number): string {
  if (!Number.isFinite(number)) return String(number)
  if (number === 0) return Object.is(number, -0) ? '-0.0' : '0.0'
  const magnitude = Math.abs(number)
  // Ruby writes digits out up to 16 of them, and whole numbers up to 15.
  const isLarge = magnitude >= 1e16 || (magnitude >= 1e15 && Number.isInteger(number))
  if (isLarge || magnitude < 1e-4) {
    const [digits = '', exponent = ''] = number.toExponential().split('e')
    const sign = exponent.startsWith('-') ? '-' : '+'
    return `${digits.includes('.') ? digits : `${digits}.0`}e${sign}${exponent.slice(1).padStart(2, '0')}`
  }
  return Number.isInteger(number) ? `${number}.0` : String(number)
}
