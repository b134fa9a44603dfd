import { describe, expect, test } from 'vitest'
import { Diagnostics } from '../../../../src/diagnostics/diagnostic.ts'
import type { TemplateVariables } from '../../../../src/engines/engine.ts'
import { createLiquidEngine, type LiquidSettings } from '../../../../src/engines/liquid/engine.ts'
import { siteLiquidSettings } from '../../../../src/engines/liquid/site-settings.ts'
import type { CallSite, FilterContext, FilterTable } from '../../../../src/filters/filter.ts'
import { standardFilters } from '../../../../src/filters/index.ts'
import type { Template } from '../../../../src/site/types.ts'
import { Drop } from '../../../../src/values/drop.ts'
import type { Value } from '../../../../src/values/value.ts'

describe('the Liquid engine', () => {
  test('renders the variables that a template sees', () => {
    expect(render('{{ site.path }} {{ page.path }} {{ layout }} {{ content }}').output).toBe(
      'site page.md  <p>',
    )
  })

  test('gives back text without Liquid as it is', () => {
    expect(render('{ a } %}').output).toBe('{ a } %}')
  })

  test('places errors in the file, below its front matter', () => {
    expect(render('a\n{% foo %}')).toEqual({
      output: null,
      found: [
        {
          severity: 'error',
          code: 'liquid-syntax',
          message: "Unknown tag 'foo'",
          file: '_layouts/a.html',
          line: 6,
          column: 4,
          length: 3,
          hint: 'did you mean "for"?',
        },
      ],
    })
  })

  test('names the page for which a layout failed', () => {
    expect(render('{{ 1 | divided_by: 0 }}').found).toMatchObject([
      { code: 'liquid-error', line: 5, column: 8, chain: [{ file: 'page.md', role: 'rendered' }] },
    ])
  })

  test('warns of what strict Liquid refuses, and renders', () => {
    const { output, found } = render('{{ page.path b }}')
    expect(output).toBe('page.md')
    expect(found).toMatchObject([{ severity: 'warning', code: 'liquid-warning', line: 5, column: 14 }])
  })

  test('passes on remarks of filters with their place, and lets filters read variables', () => {
    const filters: FilterTable = {
      odd: {
        arity: [0, 0],
        apply(input, _args, context) {
          context.warn('odd', 'do not')
          return [input, context.variable('x')]
        },
      },
    }
    const { output, found } = render('{% assign x = 2 %}{{ 1 | odd }}', { filters })
    expect(output).toBe('12')
    expect(found).toMatchObject([
      { severity: 'warning', code: 'filter-odd', message: 'odd', line: 5, column: 26 },
    ])
  })
})

describe('the settings of a site', () => {
  test.each<[Value, LiquidSettings]>([
    [null, { errorMode: 'warn', isStrictOfFilters: false, isStrictOfVariables: false }],
    [
      new Map([['error_mode', 'strict']]),
      { errorMode: 'strict', isStrictOfFilters: false, isStrictOfVariables: false },
    ],
    [
      new Map([['error_mode', ':lax']]),
      { errorMode: 'lax', isStrictOfFilters: false, isStrictOfVariables: false },
    ],
    [
      new Map([['strict_filters', true]]),
      { errorMode: 'warn', isStrictOfFilters: true, isStrictOfVariables: false },
    ],
  ])('%j', (liquid, settings) => {
    expect(siteLiquidSettings(new Map([['liquid', liquid]]))).toEqual(settings)
  })
})

class Named extends Drop {
  readonly #path: string
  constructor(path: string) {
    super()
    this.#path = path
  }
  override get(key: string): Value {
    return key === 'path' ? this.#path : null
  }
  override has(key: string): boolean {
    return key === 'path'
  }
  override keys(): readonly string[] {
    return ['path']
  }
  override toString(): string {
    return this.#path
  }
}

function render(
  body: string,
  { filters = standardFilters }: { readonly filters?: FilterTable } = {},
): { readonly output: string | null; readonly found: Diagnostics['all'] } {
  const diagnostics = new Diagnostics()
  const engine = createLiquidEngine({
    filters,
    createFilterContext: contextAt,
    tags: new Map(),
    settings: siteLiquidSettings(new Map()),
  })
  const template: Template = {
    name: 'a',
    path: '_layouts/a.html',
    extension: '.html',
    data: new Map(),
    head: '',
    headLine: 1,
    body,
    bodyLine: 5,
  }
  const variables: TemplateVariables = {
    site: new Named('site'),
    page: new Named('page.md'),
    layout: null,
    paginator: null,
    jekyll: null,
    content: '<p>',
  }
  return { output: engine.render(template, variables, diagnostics), found: diagnostics.all }
}

function contextAt(site: CallSite): FilterContext {
  const absent = (): never => {
    throw new Error('not in this test')
  }
  return {
    ...site,
    zone: 'UTC',
    get now() {
      return absent()
    },
    config: () => null,
    markdownify: absent,
    smartify: absent,
    sassify: absent,
    condition: absent,
    expression: absent,
    imageSize: () => null,
    track() {},
    volatile: () => {},
  }
}
