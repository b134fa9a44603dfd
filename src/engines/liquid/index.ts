/** Liquid by itself, for programs that are no site: see docs/liquid.md. */
import { type CallSite, type FilterContext, FilterError, type FilterTable } from '../../filters/filter.ts'
import { timeInZone } from '../../values/time.ts'
import { itemCondition } from './expression/item-expression.ts'
import { liquidFilters } from './liquid-filters.ts'
import { ObjectHash } from './object-hash.ts'
import { ownProperty } from './own-property.ts'
import type { ErrorMode } from './parser.ts'
import type { LiquidProblem } from './problem.ts'
import type { Environment, Limits } from './render-state.ts'
import { createRunner, defaultLimits, type Run, type Template } from './runner.ts'
import type { TagTable } from './tag.ts'
import { standardTags } from './tags/index.ts'
import { type Converted, toValue } from './to-value.ts'

export type { Filter, FilterContext, FilterTable } from '../../filters/filter.ts'
export { Body } from './body.ts'
export type { Node, Render, TagToken } from './node.ts'
export type { ErrorMode, Parser } from './parser.ts'
export { LiquidError, type LiquidProblem } from './problem.ts'
export type { Limits, RenderState } from './render-state.ts'
export type { Run } from './runner.ts'
export type { Tag, TagTable } from './tag.ts'

export interface LiquidOptions {
  /** On top of Liquid's own, and in place of those of the same name. */
  readonly filters?: FilterTable
  /** On top of Liquid's own, and in place of those of the same name. */
  readonly tags?: TagTable
  /** What becomes of text that strict Liquid refuses: see {@link ErrorMode}. Lax by default, as in Ruby. */
  readonly errorMode?: ErrorMode
  /** Whether an unknown filter is an error; else it passes its input on. */
  readonly strictFilters?: boolean
  /** Whether a variable that is not there is an error; else it is nil. */
  readonly strictVariables?: boolean
  readonly limits?: Partial<Limits>
  /** An IANA zone in which dates without one are read and printed; UTC by default. */
  readonly timezone?: string
  /** What `"now" | date` says: the time of the call by default. */
  readonly now?: Date
}

/** Liquid as Ruby's 4.0.4 reads and prints it. */
export interface Liquid {
  /**
   * Makes a template ready to run many times.
   * @param file names the template in messages
   * @throws LiquidError for a template that Liquid cannot read
   */
  parse(text: string, options?: { readonly file?: string }): LiquidTemplate
  /**
   * The text that a template makes of `data`: an object of variables, whose own properties alone are seen.
   * @throws LiquidError where Liquid would stop
   */
  render(template: string | LiquidTemplate, data?: object): string
  /** Data for many renders, of which each part is copied once, when it is first read. Do not change it after. */
  prepare(data: object): LiquidData
  /** Renders, and tells what is odd about the template as well. @throws LiquidError where Liquid would stop */
  run(template: string | LiquidTemplate, data?: object): Run
}

export interface LiquidTemplate {
  /** What strict Liquid would refuse, with the error mode `warn`. */
  readonly warnings: readonly LiquidProblem[]
}

/** What `prepare` makes, to be given to `render` in place of the data. */
export interface LiquidData {
  readonly isPrepared: true
}

/**
 * @example
 * const liquid = createLiquid()
 * liquid.render('Hello {{ name | capitalize }}!', { name: 'ada' }) // Hello Ada!
 */
export function createLiquid(options: LiquidOptions = {}): Liquid {
  const { compile, run } = createRunner({
    tags: new Map([...standardTags, ...(options.tags ?? [])]),
    filters: new Map(Object.entries({ ...liquidFilters, ...options.filters })),
    createFilterContext: site => filterContext(site, options),
    errorMode: options.errorMode ?? 'lax',
    isStrictOfFilters: options.strictFilters ?? false,
    isStrictOfVariables: options.strictVariables ?? false,
    limits: { ...defaultLimits, ...options.limits },
  })
  const templates = new WeakMap<LiquidTemplate, Template>()
  const environments = new WeakMap<object, Environment>()
  const parsed = new Map<string, LiquidTemplate>()

  return {
    parse,
    render: (template, data = {}) => renderWith(template, data).output,
    run: (template, data = {}) => renderWith(template, data),
    prepare,
  }

  function parse(text: string, { file }: { readonly file?: string } = {}): LiquidTemplate {
    const template = compile({ text, file: file ?? null, firstLine: 1 })
    const handle = { warnings: template.warnings }
    templates.set(handle, template)
    return handle
  }

  /** A text that is rendered again is not read again. */
  function parseOnce(text: string): LiquidTemplate {
    const known = parsed.get(text)
    if (known !== undefined) return known
    const template = parse(text)
    const [oldest] = parsed.keys()
    if (oldest !== undefined && parsed.size >= mostTexts) parsed.delete(oldest)
    if (text.length <= longestText) parsed.set(text, template)
    return template
  }

  function prepare(data: object): LiquidData {
    const handle = { isPrepared: true } as const
    environments.set(handle, dataEnvironment(data))
    return handle
  }

  function renderWith(given: string | LiquidTemplate, data: object): Run {
    const template = templates.get(typeof given === 'string' ? parseOnce(given) : given)
    if (template === undefined) throw new TypeError('this template was not parsed by this Liquid')
    return run(template, environments.get(data) ?? dataEnvironment(data))
  }
}

/** What is kept of texts that are rendered without having been parsed, so that they cannot fill the memory. */
const mostTexts = 100
const longestText = 100_000

/** The caller's data, each part converted when it is first read. */
function dataEnvironment(data: object): Environment {
  const converted: Converted = new WeakMap()
  const variables = new ObjectHash(data, part => toValue(part, converted))
  return {
    get: name => variables.get(name) ?? null,
    has: name => (data instanceof Map ? data.get(name) : ownProperty(data, name)) !== undefined,
  }
}

/** There is no site around: what filters ask of one is absent. */
function filterContext(site: CallSite, { timezone = 'UTC', now }: LiquidOptions): FilterContext {
  return {
    ...site,
    zone: timezone,
    get now() {
      return timeInZone(Math.floor((now?.getTime() ?? Date.now()) / 1000), 0, timezone)
    },
    config: () => null,
    markdownify: refuse,
    smartify: refuse,
    sassify: refuse,
    condition: (text, name) => itemCondition(text, { name, outer: { get: site.variable } }),
    expression: refuse,
    imageSize: () => null,
    track() {},
    volatile: () => {},
  }
}

function refuse(): never {
  throw new FilterError('this filter needs a site')
}
