import type { Config } from '../config/config.ts'
import type { Views } from '../drops/views.ts'
import type { PageFile } from '../engines/liquid/jekyll/index.ts'
import type { Source } from '../engines/liquid/source.ts'
import { createSources } from '../engines/liquid/sources.ts'
import { readInside } from '../loader/read-inside.ts'
import type { Document, Site } from '../site/types.ts'
import { joinPath } from '../util/join-path.ts'

/** The file that a page calls by a name, and its path from the source's root; a null source for none. */
export type FindRelative = (
  page: PageFile,
  name: string,
) => { readonly path: string; readonly source: Source | null }

/**
 * Files for `include_relative`. Hidden ones, such as those of `.git`, which may hold credentials, are not the
 * site's: a post could publish them.
 */
export function createRelativeFiles(views: Views): FindRelative {
  const sourceOf = createSources()
  const files = new Map<string, Source>()
  const { tracker } = views
  let known: { readonly site: Site; readonly ranks: ReadonlyMap<string, Rank> } | null = null

  return ({ path: relativePath, isCollected }, name) => {
    const { config } = views
    const pagePath = isCollected ? joinPath(config.collectionsDir, relativePath) : relativePath
    const folder = pagePath.slice(0, Math.max(0, pagePath.lastIndexOf('/')))
    const path = joinPath(folder, name.replace(/^\//, ''))
    const isMarkdown = config.markdownExtensions.includes(/\.[^./]*$/.exec(pagePath)?.[0].toLowerCase() ?? '')
    const document = isMarkdown ? null : renderedBefore(ranks().get(pagePath), ranks().get(path))
    // The order in which the two are rendered is a part of what is read.
    if (document !== null) tracker.readOf('html', path)
    else if (!isMarkdown && ranks().has(path)) tracker.readOf('late', `content ${path}`)
    return { path, source: document === null ? fileAt(path) : sourceOf(document) }
  }

  function fileAt(path: string): Source | null {
    const { config } = views
    const text = isHidden(path, config) ? null : readInside(path, config)
    if (text === null) return null
    let source = files.get(path)
    if (source?.text !== text) {
      source = { text, file: path, firstLine: 1 }
      files.set(path, source)
    }
    return source
  }

  function ranks(): ReadonlyMap<string, Rank> {
    const { site } = views
    if (known?.site !== site) known = { site, ranks: rankByPath(site) }
    return known.ranks
  }
}

/** Where `include` names something that starts with a dot, it is part of the site. */
function isHidden(path: string, { include }: Config): boolean {
  return path.split('/').some(segment => segment.startsWith('.') && !include.includes(segment))
}

interface Rank {
  readonly document: Document
  readonly index: number
}

/** Every document by its path, with its place in the render order. */
function rankByPath({ collections, pages }: Site): ReadonlyMap<string, Rank> {
  const documents = [...[...collections.values()].flatMap(({ documents }) => documents), ...pages]
  const ranks = new Map<string, Rank>()
  documents.forEach((document, index) => {
    if (!ranks.has(document.path)) ranks.set(document.path, { document, index })
  })
  return ranks
}

/**
 * Jekyll 4.4.1 keeps by its path every template that it has read. So a page that was rendered before is included as
 * its body, and any other file as it stands, its front matter included. Jekyll's main branch has mended that (#9784), and
 * its acceptance features ask for it: the file as it stands, in pages of Markdown.
 */
function renderedBefore(page: Rank | undefined, included: Rank | undefined): Document | null {
  if (page === undefined || included === undefined || included.index >= page.index) return null
  const { body, data } = included.document
  return /\{[{%]/.test(body) && data.get('render_with_liquid') !== false ? included.document : null
}
