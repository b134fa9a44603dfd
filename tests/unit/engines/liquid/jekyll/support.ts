import { expect } from 'vitest'
import { Diagnostics } from '../../../../../src/diagnostics/diagnostic.ts'
import { createHighlighter } from '../../../../../src/engines/highlight/index.ts'
import { createLiquidEngine } from '../../../../../src/engines/liquid/engine.ts'
import { createJekyllTags, type JekyllTagContext } from '../../../../../src/engines/liquid/jekyll/index.ts'
import { siteLiquidSettings } from '../../../../../src/engines/liquid/site-settings.ts'
import type { Source } from '../../../../../src/engines/liquid/source.ts'
import type { CallSite, FilterContext } from '../../../../../src/filters/filter.ts'
import { standardFilters } from '../../../../../src/filters/index.ts'
import type { Template } from '../../../../../src/site/types.ts'
import { Drop } from '../../../../../src/values/drop.ts'
import type { Value } from '../../../../../src/values/value.ts'

/** What a test's site has, and what its page is. */
export interface TagSite {
  readonly includes?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
  readonly posts?: Readonly<Record<string, { readonly url: string; readonly isLoose: boolean }>>
  readonly highlighter?: string
  readonly margin?: string
  readonly page?: Readonly<Record<string, Value>>
}

export interface Rendered {
  readonly output: string | null
  readonly found: Diagnostics['all']
}

/** A page `t.txt` with this text, whose first line is its fourth. */
export function renderPage(body: string, site: TagSite = {}): Rendered {
  const diagnostics = new Diagnostics()
  const engine = createLiquidEngine({
    filters: standardFilters,
    createFilterContext: (call: CallSite) => call as FilterContext,
    tags: createJekyllTags(contextOf(site)),
    settings: siteLiquidSettings(new Map()),
  })
  const variables = {
    site: new Named({}),
    page: new Named({ path: 't.txt', name: 't.txt', ...site.page }),
    layout: null,
    paginator: null,
    jekyll: null,
    content: null,
  }
  const output = engine.render(template('t.txt', body, 4), variables, diagnostics)
  return { output, found: diagnostics.all }
}

/** A page that renders without a remark. */
export function check(body: string, expected: string, site: TagSite = {}): void {
  expect(renderPage(body, site)).toEqual({ output: expected, found: [] })
}

/** `code file:line:column message` of the only problem. */
export function problem(body: string, site: TagSite = {}): string {
  const [first, ...others] = renderPage(body, site).found
  expect(others).toEqual([])
  return `${first?.code} ${first?.file}:${first?.line}:${first?.column} ${first?.message}`
}

function contextOf({
  includes = {},
  files = {},
  links = {},
  posts = {},
  ...site
}: TagSite): JekyllTagContext {
  const templates = new Map(
    Object.entries(includes).map(([name, text]) => [name, template(`_includes/${name}`, text, 1)]),
  )
  const sources = new Map<string, Source>(
    Object.entries(files).map(([path, text]) => [path, { text, file: path, firstLine: 1 }]),
  )
  return {
    findInclude: name => templates.get(name) ?? null,
    findRelative: ({ path, isCollected }, name) =>
      sources.get(`${isCollected ? 'c/' : ''}${path.replace(/[^/]*$/, '')}${name}`) ?? null,
    findLinked: path => links[path] ?? null,
    findPost: name => posts[name] ?? null,
    relativeUrl: url => `/base${url}`,
    highlighter: () => ((site.highlighter ?? 'rouge') === 'rouge' ? createHighlighter().highlight : null),
    highlightMargin: () => site.margin ?? '',
    suggest: (kind, name) => `a hint for the ${kind} ${name}`,
  }
}

function template(path: string, body: string, bodyLine: number): Template {
  return { name: path, path, extension: '', data: new Map(), head: '', headLine: 1, body, bodyLine }
}

class Named extends Drop {
  readonly #values: Readonly<Record<string, Value>>
  constructor(values: Readonly<Record<string, Value>>) {
    super()
    this.#values = values
  }
  override get(key: string): Value {
    return this.#values[key] ?? null
  }
  override has(key: string): boolean {
    return key in this.#values
  }
  override keys(): readonly string[] {
    return Object.keys(this.#values)
  }
  override toString(): string {
    return 'a drop'
  }
}
