import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { OverlayDrop } from '../drops/overlay-drop.ts'
import type { Views } from '../drops/views.ts'
import type { Converter, ConverterContext, TemplateEngine, TemplateVariables } from '../engines/engine.ts'
import type { Document, Template } from '../site/types.ts'
import type { Drop } from '../values/drop.ts'
import { deepMerge } from '../values/merge.ts'
import type { Hash, Value } from '../values/value.ts'
import { type Layouts, layoutChain } from './layouts.ts'

/** What rendering needs beside the page itself. */
export interface RenderContext {
  readonly views: Views
  readonly layouts: Layouts
  readonly jekyll: Drop
  /** The engine that a page's own text goes through; null where it is no template. */
  readonly pageEngine: (page: Document) => TemplateEngine | null
  readonly layoutEngine: (layout: Template) => TemplateEngine
  readonly converters: readonly Converter[]
  readonly converterContext: ConverterContext
  readonly diagnostics: Diagnostics
}

/** The body of a page as its layouts will see it: through its template engine, then its converters. */
export function renderContent(page: Document, context: RenderContext): string | null {
  const variables = variablesOf(page, context.views.of(page), context, null, null)
  return renderBody(page, { ...variables, ownLayout: () => ownLayout(page, context) }, context)
}

/** The excerpt of a document: the same, with the start of its body. It never has a layout. */
export function renderExcerpt(document: Document, body: string, context: RenderContext): string | null {
  // A style sheet's source map is of the whole document.
  const converterContext: ConverterContext = { ...context.converterContext, emit: () => {} }
  const variables = variablesOf(document, context.views.excerptOf(document), context, null, null)
  return renderBody({ ...document, body }, variables, { ...context, converterContext })
}

function renderBody(page: Document, variables: TemplateVariables, context: RenderContext): string | null {
  const engine = context.pageEngine(page)
  const text = engine === null ? page.body : engine.render(page, variables, context.diagnostics)
  return text === null ? null : convert(text, page, context)
}

function ownLayout({ data }: Document, { layouts }: RenderContext): Value {
  const name = data.get('layout')
  return typeof name === 'string' ? (layouts.find(name)?.data ?? null) : null
}

function convert(text: string, page: Document, context: RenderContext): string | null {
  let converted: string | null = text
  for (const converter of context.converters) {
    if (converted !== null && converter.matches(page.extension)) {
      converted = converter.convert(converted, page, context.converterContext)
    }
  }
  return converted
}

/**
 * The finished page: its content within its layouts, from the innermost out.
 *
 * @param data front matter that the page has been given while it was converted
 */
export function placeInLayouts(
  page: Document,
  content: string,
  context: RenderContext,
  data: Hash | null = null,
): string | null {
  const view = context.views.of(page)
  const seen = data === null ? view : new OverlayDrop(view, data)
  let output: string | null = content
  let layoutData: Hash | null = null
  for (const layout of takesLayout(page) ? layoutChain(page, context.layouts, context.diagnostics) : []) {
    if (output === null) return null
    layoutData = layoutData === null ? layout.data : deepMerge(layout.data, layoutData)
    const variables = variablesOf(page, seen, context, output, layoutData)
    output = context.layoutEngine(layout).render(layout, variables, context.diagnostics)
  }
  return output
}

const layoutless: ReadonlySet<string> = new Set(['.sass', '.scss', '.coffee', '.yml', '.yaml'])

/** Style sheets and data have no layout, even by a default that covers everything. */
function takesLayout(page: Document): boolean {
  return !layoutless.has(page.extension)
}

function variablesOf(
  page: Document,
  view: Drop,
  context: RenderContext,
  content: string | null,
  layout: Value,
): TemplateVariables {
  const { views } = context
  return {
    site: views.siteDrop,
    page: view,
    layout,
    paginator: views.paginatorOf(page),
    jekyll: context.jekyll,
    content,
    ...(page.variables === undefined ? {} : { others: page.variables }),
  }
}
