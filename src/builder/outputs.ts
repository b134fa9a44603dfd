import type { Output, Site } from '../site/types.ts'
import type { Rendered } from './render-site.ts'

/** Everything that the site publishes, in Jekyll's order of writing: pages, files, documents. */
export function outputsOf(rendered: Rendered, emitted: readonly Output[], site: Site): readonly Output[] {
  const files = site.staticFiles.flatMap(({ destination, source }) =>
    destination === null ? [] : [{ destination, content: source, origin: source.path }],
  )
  return [...rendered.pages, ...emitted, ...files, ...rendered.documents]
}
