import type { Diagnostics } from '../../diagnostics/diagnostic.ts'
import type { CallSite, Filter, FilterContext, FilterTable } from '../../filters/filter.ts'
import type { MeasureTemplate } from '../../util/profile.ts'
import type { TemplateEngine, TemplateVariables } from '../engine.ts'
import { createCalls } from './calls.ts'
import { createTemplates } from './environment.ts'
import { explainFailure } from './explain-failure.ts'
import { nunjucksFilters } from './filters.ts'
import { Environment, runtime } from './internals.ts'
import { range } from './loops.ts'
import { createRuntime } from './runtime.ts'
import { TemplateFailure, type TemplateSource } from './template-fault.ts'

export interface NunjucksOptions {
  /** Jekyll's, Liquid's and plugins' filters. */
  readonly filters: FilterTable
  readonly createFilterContext: (site: CallSite) => FilterContext
  /** The template that another includes, extends or imports by `name`; records the look-up. */
  readonly resolve: (name: string, from: string) => TemplateSource | null
  /** What `resolve` could have found, for "did you mean". */
  readonly nearest: (name: string) => string | null
  /** For `--profile`. */
  readonly measure?: MeasureTemplate | undefined
}

/** Nunjucks behind the interface of all template engines. Autoescape is on; `content` is safe. */
export function createNunjucksEngine(options: NunjucksOptions): TemplateEngine {
  const filters: ReadonlyMap<string, Filter> = new Map(
    Object.entries({ ...nunjucksFilters, ...options.filters }),
  )
  const environment = new Environment([], { autoescape: true })
  environment.globals.range = range
  let diagnostics: Diagnostics | null = null
  const calls = createCalls({
    filters,
    createFilterContext: options.createFilterContext,
    environment,
    report: diagnostic => diagnostics?.add(diagnostic),
  })
  const templateOf = createTemplates({
    environment,
    measure: options.measure,
    runtime: createRuntime(calls),
    load: { resolve: options.resolve, hint: name => missingHint(options.nearest(name)) },
    known: {
      filters: () => [...filters.keys(), ...Object.keys(environment.filters)],
      arity: name => filters.get(name)?.arity ?? null,
      tests: () => Object.keys(environment.tests),
    },
  })

  return {
    name: 'nunjucks',
    render(source, variables, found) {
      const outer = diagnostics
      diagnostics = found
      try {
        const template = templateOf(source)
        template.compile()
        const { others = new Map(), ownLayout: _, ...known } = variables
        return template.render({ ...Object.fromEntries(others), ...known, content: markContent(variables) })
      } catch (error) {
        if (!(error instanceof TemplateFailure)) throw error
        found.add(explainFailure(error, pagePath(variables)))
        return null
      } finally {
        diagnostics = outer
      }
    },
  }
}

/** Empty text is left as it is, since every object is true. */
function markContent({ content }: TemplateVariables): unknown {
  return content === null || content === '' ? content : new runtime.SafeString(content)
}

function pagePath({ page }: TemplateVariables): string | null {
  const path = page.get('path')
  return typeof path === 'string' && path !== '' ? path : null
}

function missingHint(near: string | null): string {
  return near === null ? 'look for it in the includes and layouts folders' : `did you mean "${near}"?`
}
