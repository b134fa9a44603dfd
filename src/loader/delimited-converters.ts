/** Ruby's CSV converters, which `csv_converters` names. */
import { toFloat } from '../values/float.ts'
import type { Scalar } from '../values/value.ts'
import { parseDate, parseTime } from '../yaml/time.ts'

/** Makes a value of a cell, or leaves it. */
export type CellConverter = (cell: string) => Scalar

export function cellConverter(name: string): CellConverter | null {
  return converters.get(name) ?? null
}

const converters: ReadonlyMap<string, CellConverter> = new Map<string, CellConverter>([
  ['integer', toInteger],
  ['float', toDecimal],
  ['numeric', toNumeric],
  ['date', cell => parseDate(cell) ?? cell],
  ['date_time', toDateTime],
  ['all', cell => firstChange(cell, toDateTime, toNumeric)],
])

// Ruby's Integer(): a base by its prefix, single underscores between digits, white space around.
const integer =
  /^\s*([-+]?)(?:0b([01]+(?:_[01]+)*)|0o?_?([0-7]+(?:_[0-7]+)*)|0x([\da-f]+(?:_[\da-f]+)*)|(?:0d)?((?:0|[1-9]\d*(?:_\d+)*)))\s*$/i

function toInteger(cell: string): Scalar {
  const match = integer.exec(cell)
  if (match === null) return cell
  const [, sign, binary, octal, hexadecimal, decimal = ''] = match
  const digits =
    binary !== undefined
      ? `0b${binary}`
      : octal !== undefined
        ? `0o${octal}`
        : hexadecimal !== undefined
          ? `0x${hexadecimal}`
          : decimal
  const whole = BigInt(digits.replaceAll('_', ''))
  const signed = sign === '-' ? -whole : whole
  const number = Number(signed)
  return Number.isSafeInteger(number) ? number : signed
}

// Ruby's Float().
const decimalNumber = /^\s*[-+]?(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:e[-+]?\d+(?:_\d+)*)?\s*$/i

function toDecimal(cell: string): Scalar {
  if (/^\s*[-+]?0x/i.test(cell)) return hexadecimalFloat(cell)
  if (!decimalNumber.test(cell) || !/^\s*[-+]?\.?\d/.test(cell)) return cell
  return toFloat(Number(cell.replaceAll('_', '')))
}

function hexadecimalFloat(cell: string): Scalar {
  const whole = toInteger(cell)
  return typeof whole === 'string' ? cell : toFloat(Number(whole))
}

function toNumeric(cell: string): Scalar {
  return firstChange(cell, toInteger, toDecimal)
}

function toDateTime(cell: string): Scalar {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?((?:[-+]\d{2}:\d{2}|Z| UTC| GMT)?))?$/.exec(
      cell,
    )
  if (match === null) return cell
  const [, date = '', time = '00:00', seconds = ':00', zone = ''] = match
  return parseTime(`${date} ${time}${seconds}${/UTC|GMT/.test(zone) ? 'Z' : zone}`) ?? cell
}

function firstChange(cell: string, first: CellConverter, second: CellConverter): Scalar {
  const value = first(cell)
  return typeof value === 'string' ? second(cell) : value
}
