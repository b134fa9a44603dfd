import { createTemplates, makeTemplateSet } from '../../../../src/builder/templates.ts'
import { Diagnostics } from '../../../../src/diagnostics/diagnostic.ts'
import type { TemplateVariables } from '../../../../src/engines/engine.ts'
import { itemCondition, itemVariable } from '../../../../src/engines/liquid/expression/item-expression.ts'
import { createNunjucksEngine } from '../../../../src/engines/nunjucks/index.ts'
import type { CallSite, FilterContext } from '../../../../src/filters/filter.ts'
import { standardFilters } from '../../../../src/filters/index.ts'
import { Tracker } from '../../../../src/incremental/tracker.ts'
import type { Template } from '../../../../src/site/types.ts'
import { Drop } from '../../../../src/values/drop.ts'
import { Time } from '../../../../src/values/time.ts'
import type { Hash, Value } from '../../../../src/values/value.ts'

/** A drop over fixed values. */
export class TestDrop extends Drop {
  readonly #values: Readonly<Record<string, Value>>
  readonly #html: ReadonlySet<string>
  readonly #text: string | null

  constructor(
    values: Readonly<Record<string, Value>>,
    html: readonly string[] = [],
    text: string | null = null,
  ) {
    super()
    this.#values = values
    this.#html = new Set(html)
    this.#text = text
  }

  override get(key: string): Value {
    return (Object.hasOwn(this.#values, key) ? this.#values[key] : null) ?? null
  }

  override has(key: string): boolean {
    return Object.hasOwn(this.#values, key)
  }

  override keys(): readonly string[] {
    return Object.keys(this.#values)
  }

  override isHtml(key: string): boolean {
    return this.#html.has(key)
  }

  override get printsHtml(): boolean {
    return this.#text !== null
  }

  override toString(): string {
    return this.#text ?? 'TestDrop'
  }
}

export interface World {
  /** Includes by name, `card.njk`. */
  readonly includes?: Readonly<Record<string, string>>
  readonly page?: Drop
  readonly site?: Drop
  readonly content?: string | null
  /** The line on which the template's text starts in its file. */
  readonly bodyLine?: number
}

export interface Rendered {
  /** Null where the template failed. */
  readonly text: string | null
  /** `code file:line:column message` of each diagnostic. */
  readonly problems: readonly string[]
  /** `role file:line` of each. */
  readonly chains: readonly (readonly string[])[]
  readonly hints: readonly (string | undefined)[]
}

/** Renders the text of a layout. */
export function render(body: string, world: World = {}): Rendered {
  const includes = Object.entries(world.includes ?? {}).map(([name, text]) =>
    templateOf(name, `_includes/${name}`, text),
  )
  const layout = { ...templateOf('default.njk', '_layouts/default.njk', body), bodyLine: world.bodyLine ?? 1 }
  const set = makeTemplateSet([layout], includes)
  const templates = createTemplates(() => set, new Tracker())
  const engine = createNunjucksEngine({
    filters: standardFilters,
    createFilterContext,
    resolve: templates.resolve,
    nearest: templates.nearest,
  })
  const found = new Diagnostics()
  const text = engine.render(layout, variablesOf(world), found)
  const place = (parts: readonly (string | number | undefined)[]) =>
    parts.filter(part => part !== undefined).join(':')
  return {
    text,
    problems: found.all.map(
      ({ code, file, line, column, message }) => `${code} ${place([file, line, column])} ${message}`,
    ),
    chains: found.all.map(({ chain = [] }) =>
      chain.map(({ role, file, line }) => `${role} ${place([file, line])}`),
    ),
    hints: found.all.map(({ hint }) => hint),
  }
}

/** What a template prints; fails the test where it does not get that far. */
export function print(body: string, world: World = {}): string {
  const { text, problems } = render(body, world)
  if (text === null) throw new Error(`the template failed: ${problems.join('; ')}`)
  return text
}

function variablesOf({ page, site, content = null }: World): TemplateVariables {
  const none = new TestDrop({})
  return { site: site ?? none, page: page ?? none, layout: null, paginator: null, jekyll: null, content }
}

function templateOf(name: string, path: string, body: string): Template {
  return { name, path, extension: '.njk', data: new Map(), head: '', headLine: 1, body, bodyLine: 1 }
}

function createFilterContext(site: CallSite): FilterContext {
  const config: Hash = new Map([['url', 'https://example.org']])
  const outer = { get: site.variable }
  return {
    ...site,
    zone: 'UTC',
    now: new Time(0, 0, 0, 'UTC'),
    config: key => config.get(key) ?? null,
    markdownify: text => `<p>${text}</p>\n`,
    smartify: text => text.replaceAll("'", '’'),
    sassify: text => text,
    condition: (text, name) => itemCondition(text, { name, outer }),
    expression: (text, name) => itemVariable(text, { name, outer, applyFilter: (_call, input) => input }),
    imageSize: () => null,
    track() {},
    volatile: () => {},
  }
}
