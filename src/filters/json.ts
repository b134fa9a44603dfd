import { Float } from '../values/float.ts'
import { generateJson } from '../values/generate-json.ts'
import { inspect } from '../values/inspect.ts'
import { leadingInteger } from '../values/number.ts'
import { Time } from '../values/time.ts'
import type { Value } from '../values/value.ts'
import { className } from './comparison-error.ts'
import { FilterError, type FilterTable } from './filter.ts'
import { escapeXml } from './xml.ts'

/** Jekyll's filters that turn any value into JSON, Ruby's notation or an integer. */
export const jsonFilters: FilterTable = {
  jsonify: {
    json: true,
    arity: [0, 0],
    apply: input => generateJson(input),
  },
  inspect: {
    arity: [0, 0],
    apply: input => escapeXml(inspect(input)),
    html: true,
  },
  to_integer: {
    arity: [0, 0],
    apply: toInteger,
  },
}

/** Ruby's `to_i`. */
function toInteger(input: Value): Value {
  if (input === null || input === false) return 0
  if (input === true) return 1
  if (typeof input === 'string') return leadingInteger(input)
  if (typeof input === 'bigint') return input
  if (input instanceof Time) return input.seconds
  const number = input instanceof Float ? input.value : input
  if (typeof number === 'number') return truncate(number)
  throw new FilterError(`cannot turn ${className(input)} into an integer`)
}

function truncate(number: number): Value {
  if (!Number.isFinite(number)) throw new FilterError(`${number} is no integer`)
  return Number.isSafeInteger(Math.trunc(number)) ? Math.trunc(number) + 0 : BigInt(Math.trunc(number))
}
