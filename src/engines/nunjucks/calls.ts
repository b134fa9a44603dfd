/** What a compiled template calls: filters, tests, macros. Each call knows its place, 0-based. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CallSite, Filter, FilterContext } from '../../filters/filter.ts'
import { suggest } from '../../util/similar.ts'
import { AuthorError } from '../../values/author-error.ts'
import { ForeignError } from '../../values/foreign-error.ts'
import { LimitError } from '../../values/limits.ts'
import { finish } from './finish.ts'
import type { EnvironmentInstance, NunjucksContext, NunjucksFrame } from './internals.ts'
import type { Link } from './link.ts'
import { contextOrFrameLookup } from './member-lookup.ts'
import { callNative } from './native.ts'
import { type FaultPlace, isOurs, TemplateFault } from './template-fault.ts'
import { toValue } from './to-value.ts'

export interface CallOptions {
  readonly filters: ReadonlyMap<string, Filter>
  readonly createFilterContext: (site: CallSite) => FilterContext
  readonly environment: EnvironmentInstance
  readonly report: (diagnostic: Diagnostic) => void
}

/** Compiled text calls them, by their names. */
export interface Calls {
  readonly callFilter: (...parameters: never[]) => unknown
  readonly callTest: (...parameters: never[]) => unknown
  readonly call: (...parameters: never[]) => unknown
}

interface RunningFilter {
  readonly name: string
  readonly link: Link
  readonly context: NunjucksContext
  readonly frame: NunjucksFrame
  readonly line: number
  readonly column: number
}

export function createCalls({ filters, createFilterContext, environment, report }: CallOptions): Calls {
  let running: RunningFilter | null = null
  const filterContext = createFilterContext({
    variable: name =>
      running === null ? null : toValue(contextOrFrameLookup(running.context, running.frame, name)),
    warn,
  })
  return { callFilter, callTest, call }

  /** Called for every filter of every page: gathered by `...` its parameters took 38 ns in place of 3. */
  function callFilter(
    link: Link,
    context: NunjucksContext,
    frame: NunjucksFrame,
    name: string,
    input: unknown,
    parameters: unknown[],
    line: number,
    column: number,
  ): unknown {
    const filter = filters.get(name)
    if (filter === undefined) {
      const place = { line, column, length: name.length }
      return callNative('filter', environment.filters[name], name, [input, ...parameters], context, place)
    }
    const outer = running
    running = { name, link, context, frame, line, column }
    try {
      return finish(filter.apply(toValue(input), parameters.map(toValue), filterContext), name, input, filter)
    } catch (error) {
      throw asFault(error, name, { line, column, length: name.length })
    } finally {
      running = outer
    }
  }

  function callTest(
    context: NunjucksContext,
    test: string | null,
    parameters: readonly unknown[],
    line: number,
    column: number,
  ): boolean {
    const name = String(test)
    const place = { line, column, length: name.length }
    return callNative('test', environment.tests[name], name, parameters, context, place) === true
  }

  function call(
    callee: unknown,
    parameters: readonly unknown[],
    context: NunjucksContext,
    name: string,
    line: number,
    column: number,
  ): unknown {
    if (typeof callee !== 'function') throw notCallable(name, { line, column, length: name.length }, context)
    try {
      return callee.apply(context, parameters)
    } catch (error) {
      throw isOurs(error) ? error : failedCall(name, error, { line, column, length: name.length })
    }
  }

  function notCallable(name: string, place: FaultPlace, context: NunjucksContext): TemplateFault {
    if (filters.has(name)) {
      const hint = `"${name}" is a filter: write {{ value | ${name} }}`
      return new TemplateFault('template-call', `there is no function or macro "${name}"`, place, hint)
    }
    const known = [...Object.entries(context.ctx), ...Object.entries(environment.globals)]
    const names = known.filter(([, value]) => typeof value === 'function').map(([name]) => name)
    const hint = suggest(name, names, 'import the macro from its file: {% from "macros.njk" import name %}')
    return new TemplateFault('template-call', `there is no function or macro "${name}"`, place, hint)
  }

  function warn(message: string, hint?: string): void {
    if (running === null) return
    const { name, link, line, column } = running
    report({
      severity: 'warning',
      code: 'filter-odd',
      message,
      file: link.source.path,
      line: line + link.source.bodyLine,
      column: column + 1,
      length: name.length,
      ...(hint === undefined ? {} : { hint }),
    })
  }
}

function asFault(error: unknown, name: string, place: FaultPlace): unknown {
  if (error instanceof LimitError) {
    return new TemplateFault(
      'template-limit',
      `the filter "${name}" makes ${error.message}`,
      place,
      error.hint,
    )
  }
  if (!(error instanceof AuthorError) || error instanceof ForeignError) return error
  const reason = error.message.replace(/\.$/, '')
  return new TemplateFault('filter-failed', `the filter "${name}" failed: ${reason}`, place, error.hint)
}

/** A method of a text or list refused. Too deep a stack, or too long a text, is told of where it is caught. */
function failedCall(name: string, error: unknown, place: FaultPlace): unknown {
  if (!(error instanceof TypeError || error instanceof RangeError)) return error
  if (error instanceof RangeError && /call stack|length/.test(error.message)) return error
  if (/extensible|read only|frozen/.test(error.message)) {
    const message = `"${name}" would change a list of the site, which templates cannot`
    const hint = 'make a list of your own: {% set list = list | push(item) %}'
    return new TemplateFault('template-failed', message, place, hint)
  }
  return new TemplateFault(
    'template-failed',
    `"${name}" failed: ${error.message}`,
    place,
    'check what it is given',
  )
}
