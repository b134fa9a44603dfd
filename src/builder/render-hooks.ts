import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { allData, form } from '../drops/document-aspects.ts'
import type { Renderings, Views } from '../drops/views.ts'
import type { FilterContext } from '../filters/filter.ts'
import { DocumentObject, type RenderedTexts } from '../plugins/document-object.ts'
import { type Hook, type Hooks, hooksOf } from '../plugins/hooks.ts'
import { describeFailure } from '../plugins/load-plugins.ts'
import type { SiteObject } from '../plugins/site-object.ts'
import type { Document } from '../site/types.ts'
import { ForeignError } from '../values/foreign-error.ts'
import { isSameValue } from '../values/same.ts'
import type { Hash } from '../values/value.ts'
import type { ExtensionReads } from './extension-reads.ts'

export interface RenderHooksOptions {
  readonly hooks: Hooks
  readonly diagnostics: Diagnostics
  readonly extensions: ExtensionReads
  readonly site: () => SiteObject
  readonly views: () => Views
  readonly renderings: () => Renderings
  readonly context: () => FilterContext
}

/** What plugins make of a page in the middle of its rendering. It belongs to the task of the page. */
export interface RenderHooks {
  /** `post_convert`: null where one failed. */
  converted(document: Document, text: string): ConvertedByHooks | null
  /** `post_render`: null where one failed. */
  rendered(document: Document, text: string, data: Hash | null): string | null
}

export interface ConvertedByHooks {
  readonly text: string
  /** The front matter that the page's layouts see, where hooks have changed it. */
  readonly data: Hash | null
}

/** Null where no plugin has such a hook. */
export function createRenderHooks(options: RenderHooksOptions): RenderHooks | null {
  const { hooks, diagnostics, extensions, views, renderings } = options
  if (!hooks.has('post_convert', 'post_render')) return null
  const stage = {
    content: (document: Document) => renderings().content(document),
    output: (document: Document) => renderings().output(document),
    setOutput: () => false,
    note(document: Document) {
      const facts = views().factsOf(document)
      for (const aspect of [form, allData]) views().tracker.read(facts, aspect)
    },
  }

  return {
    converted(document, text) {
      const own = hooksOf(hooks, document, 'post_convert')
      if (own.length === 0) return { text, data: null }
      const texts: RenderedTexts = { content: text, output: null }
      const it = run(own, document, texts, null)
      return it === null
        ? null
        : { text: texts.content, data: changedData(document, DocumentObject.dataOf(it)) }
    },
    rendered(document, text, data) {
      const own = hooksOf(hooks, document, 'post_render')
      if (own.length === 0) return text
      const texts: RenderedTexts = { content: renderings().content(document), output: text }
      const it = run(own, document, texts, data === null ? null : new Map([...document.data, ...data]))
      return it === null ? null : texts.output
    },
  }

  function run(
    own: readonly Hook[],
    document: Document,
    texts: RenderedTexts,
    data: Hash | null,
  ): DocumentObject | null {
    const it = options.site().objectOf(document)
    DocumentObject.startAnew(it, data)
    try {
      options.site().at(stage, () =>
        DocumentObject.during(it, texts, () => {
          for (const hook of own) {
            extensions.run(hook.pure, () => hook.run(it, options.context()))
          }
        }),
      )
      return it
    } catch (error) {
      if (!(error instanceof ForeignError)) throw error
      diagnostics.add(describeFailure(error))
      return null
    }
  }
}

/** The keys that were changed, of all; null where none was. */
function changedData({ data: before }: Document, data: Hash | null): Hash | null {
  const changed = [...(data ?? [])].filter(([key, value]) => !isSameValue(value, before.get(key)))
  return changed.length === 0 ? null : new Map(changed)
}
