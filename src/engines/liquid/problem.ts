import type { Place } from '../../diagnostics/diagnostic.ts'
import { placeOf } from '../../util/text-place.ts'
import { AuthorError } from '../../values/author-error.ts'
import { ForeignError } from '../../values/foreign-error.ts'
import { LimitError } from '../../values/limits.ts'
import type { LiquidSyntaxError } from './expression/syntax-error.ts'
import type { Caller } from './render-state.ts'
import type { Source } from './source.ts'

/** The author's mistake in a template, or something to remark on. */
export interface LiquidProblem {
  /**
   * Liquid's own two kinds of errors, those of what is not there, what strict Liquid would refuse, or the remark of a
   * filter or a tag; or what the code of a plugin threw.
   */
  readonly kind: 'syntax' | 'error' | MissingError['what'] | 'warning' | 'filter' | 'tag' | 'plugin'
  /** Liquid's words, without the place. */
  readonly reason: string
  /** Null for a text of no file. */
  readonly file: string | null
  /** 1-based */
  readonly line: number
  /** 1-based, in UTF-16 units */
  readonly column: number
  /** How many units are meant; 0 where that is not known. */
  readonly length: number
  readonly hint: string | null
  /** The templates that led here, innermost first. */
  readonly chain: readonly Place[]
}

/** Stops the render of a template. Its message is the one of Ruby's Liquid, the place included. */
export class LiquidError extends Error {
  override readonly name = 'LiquidError'
  readonly problem: LiquidProblem

  constructor(problem: LiquidProblem) {
    super(describe(problem))
    this.problem = problem
  }
}

/** A tag names a template or a document that is not there. */
export class MissingError extends AuthorError {
  readonly what: 'include' | 'document'

  constructor(what: 'include' | 'document', message: string, hint: string) {
    super(message, hint)
    this.what = what
  }
}

/** Where a problem is. */
export interface Spot {
  readonly source: Source
  readonly at: number
  readonly callers: readonly Caller[]
}

export function syntaxProblem(
  error: LiquidSyntaxError,
  source: Source,
  kind: 'syntax' | 'warning',
): LiquidProblem {
  const { message: reason, offset: at, length, hint } = error
  return { kind, reason, length, hint: hint ?? null, ...locate({ source, at, callers: [] }) }
}

export function runtimeProblem(
  kind: Exclude<LiquidProblem['kind'], 'syntax' | 'warning'>,
  reason: string,
  hint: string | null,
  spot: Spot,
): LiquidProblem {
  return { kind, reason, length: 0, hint, ...locate(spot) }
}

/** What was thrown in a render as a LiquidError; what is no mistake of the author comes back as it is. */
export function toLiquidError(error: unknown, spot: Spot): unknown {
  if (error instanceof LimitError) return asError(`this makes ${error.message}`, error.hint ?? null, spot)
  if (error instanceof MissingError) {
    return new LiquidError(runtimeProblem(error.what, error.message, error.hint ?? null, spot))
  }
  if (error instanceof ForeignError) return foreignError(error, spot)
  if (error instanceof AuthorError) return asError(error.message, error.hint ?? null, spot)
  if (!(error instanceof RangeError)) return error
  if (/call stack/.test(error.message)) {
    return asError('Nesting too deep', 'look for templates that include one another without end', spot)
  }
  return asError(
    'this makes more than a page can hold',
    'look for a loop that doubles a text or a list',
    spot,
  )
}

/** The same error of a template, with those that called it from a place. */
export function calledFrom({ problem }: LiquidError, { source, at, callers }: Spot): LiquidError {
  const { chain } = locate({ source, at, callers: [...callers, { source, at, passage: 'included' }] })
  return new LiquidError({ ...problem, chain: [...problem.chain, ...chain] })
}

function asError(reason: string, hint: string | null, spot: Spot): LiquidError {
  return new LiquidError(runtimeProblem('error', reason, hint, spot))
}

/** What a template called failed by itself: its place is in its own code, and the template is what used it. */
function foreignError({ message, place, hint = '' }: ForeignError, spot: Spot): LiquidError {
  const problem = runtimeProblem('plugin', message, hint, spot)
  if (place.file === undefined) return new LiquidError(problem)
  const { file, line, chain } = problem
  const { line: ownLine = 0, column = 0 } = place
  const user: readonly Place[] = file === null ? [] : [{ file, line, role: 'used' }]
  return new LiquidError({ ...problem, file: place.file, line: ownLine, column, chain: [...user, ...chain] })
}

function locate({ source, at, callers }: Spot): Pick<LiquidProblem, 'file' | 'line' | 'column' | 'chain'> {
  // Once each: an include that calls itself is there a hundred times.
  const chain = new Map<string, Place>()
  for (const caller of callers.toReversed()) {
    const { file } = caller.source
    const { line } = placeIn(caller.source, caller.at)
    if (file !== null) chain.set(`${file}:${line}`, { file, line, role: caller.passage })
  }
  return { file: source.file, ...placeIn(source, at), chain: [...chain.values()] }
}

function placeIn(
  { text, firstLine }: Source,
  at: number,
): { readonly line: number; readonly column: number } {
  const { line, column } = placeOf(text, at)
  return { line: firstLine + line - 1, column }
}

function describe({ kind, reason, file, line }: LiquidProblem): string {
  const what = kind === 'syntax' ? 'Liquid syntax error' : 'Liquid error'
  return `${what} (${file === null ? '' : `${file} `}line ${line}): ${reason}`
}
