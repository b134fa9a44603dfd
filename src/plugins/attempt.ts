import { LiquidError } from '../engines/liquid/problem.ts'
import { AuthorError } from '../values/author-error.ts'
import { ForeignError, type ForeignPlace } from '../values/foreign-error.ts'
import { LimitError } from '../values/limits.ts'

/** A plugin as its mistakes are told. */
export interface Origin {
  /** `_plugins/shout.mjs`, or the name of a package. */
  readonly name: string
  /** Where something was thrown, as far as its stack tells. */
  readonly placeOf: (error: unknown) => ForeignPlace
}

/** What is attempted when a plugin is loaded, and nothing of it is there to be named. */
export const loading = 'the loading'

/** What a plugin asks of us that cannot be, in words for its author. */
export class Mistake extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/**
 * Runs code of a plugin. What it throws is the author's mistake, with the plugin's name and the place in it.
 *
 * @param what `the hook "site post_read"`
 * @throws ForeignError; what was thrown by a template that the plugin rendered stays what it was
 */
export function attempt<Result>(origin: Origin, what: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw isTold(error) ? error : failureOf(origin, what, error)
  }
}

/** The same for what a template calls: a `FilterError` is about the call then, and keeps its place there. */
export function attemptForTemplate<Result>(origin: Origin, what: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw isTold(error) || error instanceof AuthorError ? error : failureOf(origin, what, error)
  }
}

export function failureOf(origin: Origin, what: string, error: unknown): ForeignError {
  const reason = error instanceof Error ? error.message : String(error)
  const hint = error instanceof Mistake || error instanceof AuthorError ? error.hint : undefined
  const plugin = `the plugin "${origin.name}"`
  const failure = what === loading ? `${plugin} cannot be loaded` : `${what} of ${plugin} failed`
  return new ForeignError(
    `${failure}: ${firstLine(reason)}`,
    origin.placeOf(error),
    hint ?? 'the code of the plugin threw this',
  )
}

/** @throws Mistake for a promise: rendering waits for nobody */
export function settled<Result>(result: Result): Result {
  if (!(result instanceof Promise)) return result
  result.catch(() => {})
  throw new Mistake(
    'it is asynchronous, and rendering does not wait',
    'use the synchronous functions of node:fs; only the hooks "post_write" may be asynchronous',
  )
}

/** Too deep a stack is the templates' that called one another, as a rule, and they say so better. */
function isTold(error: unknown): boolean {
  return (
    error instanceof ForeignError ||
    error instanceof LiquidError ||
    error instanceof LimitError ||
    (error instanceof RangeError && /call stack/.test(error.message))
  )
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/\.$/, '') ?? ''
}
