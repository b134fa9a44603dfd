import type { Diagnostics } from '../../diagnostics/diagnostic.ts'
import { type CallSite, type Filter, type FilterContext, type FilterTable } from '../../filters/filter.ts'
import { AuthorError } from '../../values/author-error.ts'
import { toS } from '../../values/to-s.ts'
import type { Value } from '../../values/value.ts'
import type { TemplateEngine, TemplateVariables } from '../engine.ts'
import { checkTemplate } from './check-template.ts'
import { createEnvironment, type TemplateSource, type TracedError } from './environment.ts'
import { explainError } from './explain-error.ts'
import { nunjucksFilters } from './filters.ts'
import { type NunjucksContext, runtime } from './internals.ts'
import { createRuntime } from './runtime.ts'
import { TemplateFault } from './template-fault.ts'
import { isSafe, toValue } from './to-value.ts'

export interface NunjucksOptions {
  /** Jekyll's, Liquid's and plugins' filters. */
  readonly filters: FilterTable
  readonly createFilterContext: (site: CallSite) => FilterContext
  /** The template that another includes, extends or imports by `name`; records the look-up. */
  readonly resolve: (name: string, from: string) => TemplateSource | null
  /** What `resolve` could have found, for "did you mean". */
  readonly nearest: (name: string) => string | null
}

/** Nunjucks behind the interface of all template engines. Autoescape is on; `content` is safe. */
export function createNunjucksEngine(options: NunjucksOptions): TemplateEngine {
  const filters: ReadonlyMap<string, Filter> = new Map(
    Object.entries({ ...nunjucksFilters, ...options.filters }),
  )
  const { environment, templateOf } = createEnvironment({
    runtime: createRuntime(callFilter),
    resolve: options.resolve,
    missing: name => missingTemplate(name, options.nearest(name)),
    check: tree =>
      checkTemplate(tree, {
        filters: () => new Set([...filters.keys(), ...Object.keys(environment.filters)]),
        tests: () => Object.keys(environment.tests),
      }),
  })
  let running: { readonly template: TemplateSource; readonly diagnostics: Diagnostics } | null = null
  let call: { readonly context: NunjucksContext; readonly line: number; readonly column: number } | null = null
  const filterContext = options.createFilterContext({
    variable: name => toValue(call?.context.lookup(name)),
    warn,
  })

  return {
    name: 'nunjucks',
    render(template, variables, diagnostics) {
      const outer = running
      running = { template, diagnostics }
      try {
        return renderTemplate(template, variables, diagnostics)
      } finally {
        running = outer
      }
    },
  }

  function renderTemplate(
    source: TemplateSource,
    variables: TemplateVariables,
    diagnostics: Diagnostics,
  ): string | null {
    try {
      const { content } = variables
      const safe = content === null ? null : runtime.markSafe(content)
      return String(templateOf(source).render({ ...variables, content: safe }))
    } catch (error) {
      diagnostics.add(explainError(asError(error), source))
      return null
    }
  }

  function callFilter(
    context: NunjucksContext,
    name: string,
    line: number,
    column: number,
    parameters: readonly unknown[],
  ): unknown {
    const filter = filters.get(name)
    if (filter === undefined) return callNunjucksFilter(context, name, parameters)
    const [input, ...rest] = parameters
    const [least, most] = filter.arity
    const place = { line, column, length: name.length }
    if (rest.length < least || rest.length > most) {
      throw new TemplateFault('filter-arguments', arityMessage(name, least, most, rest.length), place)
    }
    const outer = call
    call = { context, line, column }
    try {
      const result = filter.apply(toValue(input), rest.map(toValue), filterContext)
      if (typeof result !== 'string') return result
      if (filter.json === true) return runtime.markSafe(hideMarkup(result))
      return filter.html === true || isSafe(input) ? runtime.markSafe(result) : result
    } catch (error) {
      if (error instanceof AuthorError) {
        throw new TemplateFault('filter-failed', `the filter "${name}" failed: ${error.message}`, place, error.hint)
      }
      throw error
    } finally {
      call = outer
    }
  }

  function callNunjucksFilter(context: NunjucksContext, name: string, parameters: readonly unknown[]): unknown {
    const filter = environment.filters[name]
    return filter?.apply(context, parameters as never[])
  }

  function warn(message: string, hint?: string): void {
    if (running === null || call === null) return
    const { template, diagnostics } = running
    diagnostics.add({
      severity: 'warning',
      code: 'filter-odd',
      message,
      file: template.path,
      line: call.line + template.bodyLine,
      column: call.column + 1,
      ...(hint === undefined ? {} : { hint }),
    })
  }
}

/** JSON that means the same and cannot end the script element it stands in. */
function hideMarkup(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function missingTemplate(name: string, near: string | null): TemplateFault {
  const hint = near === null ? 'look for it in the includes and layouts folders' : `did you mean "${near}"?`
  return new TemplateFault('include-missing', `there is no template "${name}"`, null, hint)
}

function arityMessage(name: string, least: number, most: number, given: number): string {
  const wanted = least === most ? `${least}` : `${least} to ${most}`
  return `the filter "${name}" takes ${wanted} ${most === 1 ? 'argument' : 'arguments'}, not ${given}`
}

function asError(error: unknown): TracedError {
  return error instanceof Error ? error : new Error(toS(error as Value))
}
