import type { Views } from '../drops/views.ts'
import { createHighlighter } from '../engines/highlight/index.ts'
import type { JekyllTagContext } from '../engines/liquid/jekyll/index.ts'
import { relativeUrl } from '../filters/urls.ts'
import { splitExtension } from '../site/file-name.ts'
import type { SiteLinks } from '../site/site-links.ts'
import { suggest } from '../util/similar.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { createRelativeFiles } from './relative-files.ts'
import type { Templates } from './templates.ts'

/** What Jekyll's Liquid tags find in the site as it is when they ask. */
export function createJekyllTagContext(
  views: Views,
  templates: Templates,
  links: () => SiteLinks,
): JekyllTagContext {
  const { tracker } = views
  const findRelative = createRelativeFiles(views)
  const highlighter = createHighlighter()

  return {
    // A name may start with a slash, which means nothing.
    findInclude: name => templates.include(name.replace(/^\//, '')),
    findRelative(page, name) {
      const { path, source } = findRelative(page, name)
      readsFile(path)
      return source
    },
    findLinked(path) {
      readsLink(`file ${path}`)
      return links().file(path)
    },
    findPost(name) {
      readsLink(`post ${name}`)
      return links().post(name)
    },
    relativeUrl: url => toS(relativeUrl(url, { config: readConfig })),
    highlighter() {
      const name = toS(readConfig('highlighter'))
      // Jekyll has given up Pygments for Rouge.
      return name === 'rouge' || name === 'pygments' ? highlighter.highlight : null
    },
    highlightMargin({ path }) {
      // In Markdown, code is a paragraph's neighbour and not a part of it.
      const { extension } = splitExtension(path.slice(path.lastIndexOf('/') + 1))
      return views.config.markdownExtensions.includes(extension.toLowerCase()) ? '\n' : ''
    },
    suggest(kind, name) {
      if (kind === 'include') {
        const { includesDir } = views.config
        return suggest(name, templates.includeNames(), `includes are looked for in "${includesDir}"`)
      }
      readsLink('names')
      if (kind === 'post') {
        return suggest(name, links().postNames(), 'write its date and its slug, without an extension')
      }
      return suggest(name, links().paths(), 'write its path from the top of the site, with its extension')
    },
  }

  function readsFile(path: string): void {
    tracker.readOf('file', path)
  }

  function readsLink(lookup: string): void {
    tracker.readOf('link', lookup)
  }

  function readConfig(key: string): Value {
    tracker.readOf('config', key)
    return views.config.values.get(key) ?? null
  }
}
