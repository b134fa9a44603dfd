import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { JekyllDrop } from '../drops/jekyll-drop.ts'
import type { Views } from '../drops/views.ts'
import { markdownConverter, noteImports, nunjucksConverter, sassConverter } from '../engines/converters.ts'
import type { Converter, TemplateEngine } from '../engines/engine.ts'
import { createLiquidEngine } from '../engines/liquid/engine.ts'
import { createJekyllTags } from '../engines/liquid/jekyll/index.ts'
import { siteLiquidSettings } from '../engines/liquid/site-settings.ts'
import { createMarkdown } from '../engines/markdown/index.ts'
import { siteMarkdownOptions } from '../engines/markdown/site-options.ts'
import { createNunjucksEngine } from '../engines/nunjucks/index.ts'
import type { SassResult } from '../engines/sass/index.ts'
import type { CallSite, FilterContext } from '../filters/filter.ts'
import type { Composer } from '../generators/generator.ts'
import type { Tracker } from '../incremental/tracker.ts'
import type { Registry } from '../plugins/door.ts'
import { createPluginTags } from '../plugins/liquid-tags.ts'
import type { RenderContext } from '../renderer/render.ts'
import { destinationPath } from '../site/destination-path.ts'
import type { SiteLinks } from '../site/site-links.ts'
import type { Document, Output } from '../site/types.ts'
import type { MeasureTemplate } from '../util/profile.ts'
import { reportingConverter } from './catch-foreign.ts'
import {
  createExtensionReads,
  type ExtensionReads,
  recordConverter,
  recordFilters,
  recordTags,
} from './extension-reads.ts'
import { createFilterContext } from './filter-context.ts'
import type { ImageSize } from './image-sizes.ts'
import { createJekyllTagContext } from './jekyll-tag-context.ts'
import type { Templates } from './templates.ts'

/** The engines and converters of one build, and what they publish beside the pages. */
export interface Tools {
  readonly outputExtension: (extension: string, basename: string) => string
  readonly createContext: (views: Views, look: LookUps) => ToolsContext
  /** Source maps and the like that converters have made since this was called last. */
  readonly takeEmitted: () => readonly Output[]
  readonly extensions: ExtensionReads
}

export interface ToolsContext extends RenderContext {
  readonly compose: (composer: Composer) => string
  /** For code that no template calls: composers and hooks. */
  readonly extensionContext: FilterContext
}

/** Where the engines find what is named. */
export interface LookUps {
  readonly templates: Templates
  readonly imageSize: (path: string) => ImageSize | null
  readonly links: () => SiteLinks
}

export function createTools(
  config: Config,
  registry: Registry,
  tracker: Tracker,
  diagnostics: Diagnostics,
  measure?: MeasureTemplate,
): Tools {
  const extensions = createExtensionReads(tracker)
  const markdown = createMarkdown(siteMarkdownOptions(config.values))
  const sass = sassConverter(config)
  const converters = [
    ...registry.converters.map(converter =>
      reportingConverter(recordConverter(converter, extensions), diagnostics),
    ),
    markdownConverter(config.markdownExtensions, text => markdown.render(text)),
    sass.converter,
    nunjucksConverter,
  ]
  let emitted: Output[] = []
  const reads = {
    read: (path: string) => tracker.readOf('file', path),
    readStyles: (folder: string) => tracker.readOf('style', folder),
  }

  return {
    extensions,
    takeEmitted() {
      const taken = emitted
      emitted = []
      return taken
    },
    outputExtension: (extension, basename) =>
      converters.find(converter => converter.matches(extension))?.outputExtension(extension, basename) ??
      extension,
    createContext(views, { templates, imageSize, links }) {
      const filters = recordFilters(registry.filters, extensions)
      const noteSass = (result: SassResult, folder: string): void =>
        noteImports(result, folder, sass.loadPaths, reads)
      const contextAt = (site: CallSite) =>
        createFilterContext(
          { views, imageSize, markdown, sass: sass.compile, noteImports: noteSass, filters, extensions },
          site,
        )
      const nunjucks = createNunjucksEngine({
        filters,
        createFilterContext: contextAt,
        resolve: templates.resolve,
        nearest: templates.nearest,
        measure,
      })
      const liquid = createLiquidEngine({
        filters,
        createFilterContext: contextAt,
        tags: createPluginTags(
          recordTags(registry.tags, extensions),
          createJekyllTags(createJekyllTagContext(views, templates, links)),
          contextAt,
        ),
        settings: siteLiquidSettings(config.values),
        measure,
      })
      const byExtension = (extension: string): TemplateEngine =>
        extension === '.njk' || config.templateEngine === 'nunjucks' ? nunjucks : liquid
      const composerContext = contextAt({ variable: () => null, warn: () => {} })
      return {
        views,
        layouts: templates.layouts,
        jekyll: new JekyllDrop(config.environment, tracker.facts.group('config', 'jekyll'), views),
        pageEngine: page => {
          if (!isRendered(page)) return null
          return isCode(page) ? byExtension(page.extension) : liquid
        },
        layoutEngine: layout => byExtension(layout.extension),
        converters:
          measure === undefined ? converters : converters.map(converter => measured(converter, measure)),
        converterContext: {
          diagnostics,
          emit: (document, suffix, text) => emitted.push(...besides(document, suffix, text)),
          ...reads,
          track: extensions.track,
          volatile: extensions.volatile,
        },
        diagnostics,
        compose: composer => composer({ site: views.siteDrop, filters: composerContext }),
        extensionContext: composerContext,
      }
    },
  }

  /**
   * Pages may be Nunjucks, which is code; what is written in Markdown, and every document of a collection, is
   * content, which goes through Liquid alone, as in Jekyll. Sass has a use of its own for `#{`.
   */
  function isCode(page: Document): boolean {
    const extension = page.extension.toLowerCase()
    const isContent = page.collection !== null || config.markdownExtensions.includes(extension)
    return !isContent && extension !== '.scss' && extension !== '.sass'
  }
}

/** Jekyll's `render_with_liquid?`. A generated page has no text of its own, as a rule. */
function isRendered(page: Document): boolean {
  const hasText = !page.isGenerated || page.isAdded === true
  return hasText && page.data.get('render_with_liquid') !== false && !untouched.has(page.extension)
}

const untouched: ReadonlySet<string> = new Set(['.coffee', '.yml', '.yaml'])

function besides(document: Document, suffix: string, content: string): readonly Output[] {
  const { path } = destinationPath(`${document.url}${suffix}`)
  return path === null ? [] : [{ destination: path, content, origin: document.path }]
}

/** Beside the templates of Jekyll's profile, as Sass and Markdown may take longer than all of them. */
function measured(converter: Converter, measure: MeasureTemplate): Converter {
  return {
    ...converter,
    convert: (text, document, context) =>
      measure(`${document.path} (${converter.name})`, () => converter.convert(text, document, context)),
  }
}
