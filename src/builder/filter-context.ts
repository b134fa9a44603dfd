import type { Views } from '../drops/views.ts'
import { itemCondition, itemVariable } from '../engines/liquid/expression/item-expression.ts'
import type { SassCompiler, SassResult } from '../engines/sass/index.ts'
import { type CallSite, type FilterContext, FilterError, type FilterTable } from '../filters/filter.ts'
import { suggest } from '../util/similar.ts'
import type { ExtensionReads } from './extension-reads.ts'
import type { ImageSize } from './image-sizes.ts'

export interface FilterTools {
  readonly views: Views
  readonly imageSize: (path: string) => ImageSize | null
  /** Records what a style sheet in a folder has imported. */
  readonly noteImports: (result: SassResult, folder: string) => void
  readonly markdown: { render(text: string): string; smartify(text: string): string }
  readonly sass: SassCompiler
  /** For filters within expressions: `group_by_exp: "post", "post.date | date: '%Y'"`. */
  readonly filters: FilterTable
  readonly extensions: Pick<ExtensionReads, 'track' | 'volatile'>
}

/** What filters may know of the site, and of the place of their call, which the engine knows. */
export function createFilterContext(tools: FilterTools, site: CallSite): FilterContext {
  const { views, markdown, sass, filters } = tools
  const { tracker } = views
  const context: FilterContext = {
    ...site,
    get zone() {
      return views.config.timezone
    },
    get now() {
      return views.clock
    },
    config(key) {
      tracker.readOf('config', key)
      return views.config.values.get(key) ?? null
    },
    markdownify: text => markdown.render(text),
    smartify: text => markdown.smartify(text),
    sassify(text, syntax) {
      const result = sass({ text, syntax, file: 'inline.scss', firstLine: 1, hasSourceMap: false })
      const { css, diagnostics } = result
      tools.noteImports(result, '')
      if (css !== null) return css
      throw new FilterError(diagnostics[0]?.message ?? 'the style sheet cannot be compiled')
    },
    condition: (text, name) => itemCondition(text, { name, outer: { get: site.variable } }),
    expression: (text, name) =>
      itemVariable(text, {
        name,
        outer: { get: site.variable },
        applyFilter(call, input, args) {
          const filter = filters[call.name]
          if (filter !== undefined) return filter.apply(input, args, context)
          warnOfUnknown(call.name)
          return input
        },
      }),
    imageSize: tools.imageSize,
    volatile: tools.extensions.volatile,
    track: tools.extensions.track,
  }
  return context

  /** It passes its input on, as everywhere in Liquid. */
  function warnOfUnknown(name: string): void {
    const hint = suggest(name, Object.keys(filters), 'check its spelling')
    site.warn(`there is no filter "${name}", which an expression uses; it does nothing`, hint)
  }
}
