import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { JekyllDrop } from '../drops/jekyll-drop.ts'
import type { Views } from '../drops/views.ts'
import { markdownConverter, nunjucksConverter, sassConverter } from '../engines/converters.ts'
import type { TemplateEngine } from '../engines/engine.ts'
import { unsupportedLiquid } from '../engines/liquid/unsupported.ts'
import { createMarkdown } from '../engines/markdown/index.ts'
import { siteMarkdownOptions } from '../engines/markdown/site-options.ts'
import { createNunjucksEngine } from '../engines/nunjucks/index.ts'
import type { CallSite } from '../filters/filter.ts'
import type { Composer } from '../generators/generator.ts'
import type { Tracker } from '../incremental/tracker.ts'
import type { Loaded } from '../loader/load-site.ts'
import type { Registry } from '../plugins/door.ts'
import type { RenderContext } from '../renderer/render.ts'
import { destinationPath } from '../site/destination-path.ts'
import type { Document, Output } from '../site/types.ts'
import { createFilterContext } from './filter-context.ts'
import { createTemplates } from './templates.ts'

/** The engines and converters of one build, and what they publish beside the pages. */
export interface Tools {
  readonly outputExtension: (extension: string, basename: string) => string
  readonly createContext: (
    views: Views,
    loaded: Loaded,
  ) => RenderContext & { readonly compose: (composer: Composer) => string }
  /** Source maps and the like; filled while the site is rendered. */
  readonly emitted: readonly Output[]
}

export function createTools(
  config: Config,
  registry: Registry,
  tracker: Tracker,
  diagnostics: Diagnostics,
): Tools {
  const markdown = createMarkdown(siteMarkdownOptions(config.values))
  const sass = sassConverter(config)
  const converters = [
    ...registry.converters,
    markdownConverter(config.markdownExtensions, text => markdown.render(text)),
    sass.converter,
    nunjucksConverter,
  ]
  const emitted: Output[] = []

  return {
    emitted,
    outputExtension: (extension, basename) =>
      converters.find(converter => converter.matches(extension))?.outputExtension(extension, basename) ??
      extension,
    createContext(views, loaded) {
      const templates = createTemplates(loaded.layouts, loaded.includes, tracker)
      const filters = registry.filters
      const contextAt = (site: CallSite) =>
        createFilterContext({ config, views, markdown, sass: sass.compile, filters }, site)
      const nunjucks = createNunjucksEngine({
        filters,
        createFilterContext: contextAt,
        resolve: templates.resolve,
        nearest: templates.nearest,
      })
      const byExtension = (extension: string): TemplateEngine =>
        extension === '.njk' || config.templateEngine === 'nunjucks' ? nunjucks : unsupportedLiquid
      const composerContext = contextAt({ variable: () => null, warn: () => {} })
      return {
        views,
        layouts: templates.layouts,
        jekyll: new JekyllDrop(config.environment, tracker),
        pageEngine: page => (isTemplate(page) ? byExtension(page.extension) : null),
        layoutEngine: layout => byExtension(layout.extension),
        converters,
        converterContext: {
          diagnostics,
          emit: (document, suffix, text) => emitted.push(...besides(document, suffix, text)),
          read: path => tracker.read(tracker.fact('file', path)),
        },
        diagnostics,
        compose: composer => composer({ site: views.siteDrop, filters: composerContext }),
      }
    },
  }

  /**
   * Pages are templates; what is written in Markdown, and every document of a collection, is content, which is
   * never code. Sass has a use of its own for `#{`.
   */
  function isTemplate(page: Document): boolean {
    if (page.collection !== null || page.isGenerated) return false
    const extension = page.extension.toLowerCase()
    return !config.markdownExtensions.includes(extension) && extension !== '.scss' && extension !== '.sass'
  }
}

function besides(document: Document, suffix: string, content: string): readonly Output[] {
  const { path } = destinationPath(`${document.url}${suffix}`)
  return path === null ? [] : [{ destination: path, content, origin: document.path }]
}
