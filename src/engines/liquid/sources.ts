import type { Document, Template } from '../../site/types.ts'
import type { Source } from './source.ts'

/**
 * The source of a template or a document: the same object while its text is the same, as what is compiled of a source is kept
 * with it.
 */
export function createSources(): (template: Template | Document) => Source {
  const sources = new WeakMap<Template | Document, Source>()
  return template => {
    const known = sources.get(template)
    // The record of a document keeps its identity when its text changes.
    if (known?.text === template.body && known.firstLine === template.bodyLine) return known
    const source = { text: template.body, file: template.path, firstLine: template.bodyLine }
    sources.set(template, source)
    return source
  }
}
