import type { Diagnostic, DiagnosticCode, Place } from '../../diagnostics/diagnostic.ts'
import type { CallSite, FilterContext, FilterTable } from '../../filters/filter.ts'
import type { MeasureTemplate } from '../../util/profile.ts'
import type { Value } from '../../values/value.ts'
import type { TemplateEngine, TemplateVariables } from '../engine.ts'
import type { ErrorMode } from './parser.ts'
import { LiquidError, type LiquidProblem } from './problem.ts'
import type { Environment } from './render-state.ts'
import { createRunner, defaultLimits } from './runner.ts'
import { createSources } from './sources.ts'
import type { TagTable } from './tag.ts'
import { standardTags } from './tags/index.ts'

export interface LiquidEngineOptions {
  /** Jekyll's, Liquid's and plugins' filters. */
  readonly filters: FilterTable
  readonly createFilterContext: (site: CallSite) => FilterContext
  /** Jekyll's and plugins' tags, on top of Liquid's own. */
  readonly tags: TagTable
  /** The configuration's `liquid`. */
  readonly settings: LiquidSettings
  readonly measure?: MeasureTemplate | undefined
}

export interface LiquidSettings {
  readonly errorMode: ErrorMode
  readonly isStrictOfFilters: boolean
  readonly isStrictOfVariables: boolean
}

/** Liquid behind the interface of all template engines. */
export function createLiquidEngine(options: LiquidEngineOptions): TemplateEngine {
  const { compile, run } = createRunner({
    ...options.settings,
    tags: new Map([...standardTags, ...options.tags]),
    filters: new Map(Object.entries(options.filters)),
    createFilterContext: options.createFilterContext,
    limits: defaultLimits,
    measure: options.measure,
  })
  const sourceOf = createSources()

  return {
    name: 'liquid',
    render(template, variables, diagnostics) {
      if (!/\{[{%]/.test(template.body)) return template.body
      try {
        const { output, warnings } = run(compile(sourceOf(template)), environmentOf(variables))
        diagnostics.addAll(warnings.map(toDiagnostic))
        return output
      } catch (error) {
        if (!(error instanceof LiquidError)) throw error
        diagnostics.add(explain(error.problem, variables))
        return null
      }
    },
  }
}

function environmentOf(variables: TemplateVariables): Environment {
  const { others } = variables
  if (others === undefined) {
    return { get: name => readers.get(name)?.(variables) ?? null, has: name => readers.has(name) }
  }
  return {
    get: name => readers.get(name)?.(variables) ?? others.get(name) ?? null,
    has: name => readers.has(name) || others.has(name),
  }
}

const readers: ReadonlyMap<string, (variables: TemplateVariables) => Value> = new Map<
  string,
  (variables: TemplateVariables) => Value
>([
  ['site', ({ site }) => site],
  ['page', ({ page }) => page],
  ['layout', ({ layout, ownLayout }) => layout ?? ownLayout?.() ?? null],
  ['paginator', ({ paginator }) => paginator],
  ['jekyll', ({ jekyll }) => jekyll],
  ['content', ({ content }) => content],
])

const codes: Readonly<Record<LiquidProblem['kind'], DiagnosticCode>> = {
  syntax: 'liquid-syntax',
  error: 'liquid-error',
  include: 'include-missing',
  document: 'document-missing',
  warning: 'liquid-warning',
  filter: 'filter-odd',
  plugin: 'plugin-failed',
  tag: 'tag-odd',
}

const remarks: ReadonlySet<LiquidProblem['kind']> = new Set(['warning', 'filter', 'tag'] as const)

function toDiagnostic({ kind, reason, file, line, column, length, hint, chain }: LiquidProblem): Diagnostic {
  return {
    severity: remarks.has(kind) ? 'warning' : 'error',
    code: codes[kind],
    message: reason,
    // Of code the line need not be known.
    ...(line === 0 ? {} : { line }),
    ...(column === 0 ? {} : { column }),
    ...(file === null ? {} : { file }),
    ...(length === 0 ? {} : { length }),
    ...(hint === null ? {} : { hint }),
    ...(chain.length === 0 ? {} : { chain }),
  }
}

/** What stops a template as it runs may depend on the page that it was run for. */
function explain(problem: LiquidProblem, { page }: TemplateVariables): Diagnostic {
  const path = page.get('path')
  const isAtPage = problem.file === path || problem.chain.some(({ file }) => file === path)
  if (problem.kind === 'syntax' || typeof path !== 'string' || path === '' || isAtPage) {
    return toDiagnostic(problem)
  }
  const rendered: Place = { file: path, role: 'rendered' }
  return toDiagnostic({ ...problem, chain: [...problem.chain, rendered] })
}
