import type { CallSite, Filter, FilterContext } from '../../filters/filter.ts'
import type { MeasureTemplate } from '../../util/profile.ts'
import { LiquidSyntaxError } from './expression/syntax-error.ts'
import type { Filters } from './filter-calls.ts'
import type { Render } from './node.ts'
import { type ErrorMode, Parser } from './parser.ts'
import {
  calledFrom,
  LiquidError,
  type LiquidProblem,
  runtimeProblem,
  syntaxProblem,
  toLiquidError,
} from './problem.ts'
import { type Environment, type Limits, RenderState } from './render-state.ts'
import type { Compiled, Source } from './source.ts'
import type { TagTable } from './tag.ts'

export interface RunnerOptions {
  readonly tags: TagTable
  readonly filters: ReadonlyMap<string, Filter>
  readonly createFilterContext: (site: CallSite) => FilterContext
  readonly errorMode: ErrorMode
  /** `strict_filters`: unknown filters are errors; else they pass their input on. */
  readonly isStrictOfFilters: boolean
  /** `strict_variables`: variables that are not there are errors; else they are nil. */
  readonly isStrictOfVariables: boolean
  readonly limits: Limits
  /** For `--profile`. */
  readonly measure?: MeasureTemplate | undefined
}

/** Compiles templates, and runs them. */
export interface Runner {
  /** @throws LiquidError */
  readonly compile: (source: Source) => Template
  /** @throws LiquidError */
  readonly run: (template: Template, environment: Environment) => Run
}

/** A compiled template, and what strict Liquid would say against it. */
export interface Template extends Compiled {
  readonly warnings: readonly LiquidProblem[]
}

export interface Run {
  readonly output: string
  /** Those of the template and of all that it called, and of filters. */
  readonly warnings: readonly LiquidProblem[]
}

/** Most sites stay far below: a page that goes through 10,000 posts takes some 100,000 steps. */
export const defaultLimits: Limits = { steps: 50_000_000, output: 64 * 1024 * 1024 }

interface Running {
  readonly state: RenderState
  readonly warnings: Set<LiquidProblem>
}

export function createRunner(options: RunnerOptions): Runner {
  const { limits, tags, errorMode, isStrictOfFilters, isStrictOfVariables } = options
  let running: Running | null = null
  const filters: Filters = {
    table: options.filters,
    context: options.createFilterContext({ variable: name => running?.state.get(name) ?? null, warn }),
    isStrict: isStrictOfFilters,
    isStrictOfVariables,
  }
  const compiled = new WeakMap<Source, Template | LiquidError>()
  return { compile, run }

  function compile(source: Source): Template {
    const template = compiled.get(source) ?? parse(source)
    compiled.set(source, template)
    if (template instanceof LiquidError) throw template
    return template
  }

  function parse(source: Source): Template | LiquidError {
    const parser = new Parser(source.text, { tags, filters, errorMode })
    try {
      const render = parser.parse()
      return {
        source,
        render: options.measure === undefined ? render : measured(render, source, options.measure),
        warnings: parser.warnings.map(warning => syntaxProblem(warning, source, 'warning')),
      }
    } catch (error) {
      if (error instanceof LiquidSyntaxError) return new LiquidError(syntaxProblem(error, source, 'syntax'))
      const failure = toLiquidError(error, { source, at: 0, callers: [] })
      if (failure instanceof LiquidError) return failure
      throw failure
    }
  }

  /** Renders may nest: what a template reads may be rendered for it. */
  function run(template: Template, environment: Environment): Run {
    const outer = running
    const warnings = new Set(template.warnings)
    const state: RenderState = new RenderState({
      source: template.source,
      environment,
      limits,
      compile: source => compileCalled(source, state, warnings),
      warn: (message, hint) => warnings.add(runtimeProblem('tag', message, hint, state)),
    })
    running = { state, warnings }
    try {
      template.render(state)
      return { output: state.output, warnings: [...warnings] }
    } catch (error) {
      throw toLiquidError(error, state)
    } finally {
      running = outer
    }
  }

  function compileCalled(source: Source, state: RenderState, warnings: Set<LiquidProblem>): Template {
    try {
      const template = compile(source)
      for (const warning of template.warnings) warnings.add(warning)
      return template
    } catch (error) {
      throw error instanceof LiquidError ? calledFrom(error, state) : error
    }
  }

  function warn(message: string, hint?: string): void {
    if (running !== null) running.warnings.add(runtimeProblem('filter', message, hint ?? null, running.state))
  }
}

function measured(render: Render, { file }: Source, measure: MeasureTemplate): Render {
  return state => {
    const start = state.output.length
    measure(file ?? '', () => {
      render(state)
      return state.output.slice(start)
    })
  }
}
