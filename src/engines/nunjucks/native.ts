import { Drop } from '../../values/drop.ts'
import { Float } from '../../values/float.ts'
import { toOutput } from '../../values/to-s.ts'
import { isHash } from '../../values/value.ts'
import { finish } from './finish.ts'
import { type NunjucksContext, runtime } from './internals.ts'
import { type FaultPlace, isOurs, TemplateFault } from './template-fault.ts'
import { isSafe, toValue } from './to-value.ts'

/**
 * Calls a filter or a test of Nunjucks' own, which knows JavaScript's values only and fails in JavaScript's
 * words. @throws TemplateFault
 */
export function callNative(
  kind: 'filter' | 'test',
  callee: ((...parameters: never[]) => unknown) | undefined,
  name: string,
  parameters: readonly unknown[],
  context: NunjucksContext,
  place: FaultPlace,
): unknown {
  const [input, ...rest] = parameters.map(kind === 'filter' ? toNative : toTested)
  // Between nil and what is not there Nunjucks tells, and drops do not.
  const tested = kind === 'test' && name === 'null' ? (input ?? null) : (input ?? undefined)
  try {
    const result = callee?.apply(context, [tested, ...rest] as never[])
    return kind === 'filter' ? finish(result, name, parameters[0]) : result
  } catch (error) {
    if (isOurs(error) || error instanceof RangeError) throw error
    const message = `the ${kind} "${name}" cannot work with ${describe(input)}`
    throw new TemplateFault(
      kind === 'filter' ? 'filter-failed' : 'template-failed',
      message,
      place,
      failedHint,
    )
  }
}

const failedHint = 'check that the name before it is right; default("") stands in for what is not set'

/** Objects of ours as the text that they print. */
function toNative(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isSafe(value) || Array.isArray(value) || isHash(value)) {
    return value
  }
  if (value instanceof Float) return value.value
  const isDictionary = Object.getPrototypeOf(value) === Object.prototype
  if (isDictionary) return value
  const text = toOutput(toValue(value))
  return value instanceof Drop && value.printsHtml ? new runtime.SafeString(text) : text
}

function toTested(value: unknown): unknown {
  return value instanceof Float ? value.value : value
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string' || isSafe(value)) return 'a text'
  if (Array.isArray(value)) return 'a list'
  return isHash(value) || typeof value === 'object'
    ? 'keys with values'
    : `the ${typeof value} ${String(value)}`
}
