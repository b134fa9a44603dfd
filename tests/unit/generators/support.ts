import { loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import type { Generator } from '../../../src/generators/generator.ts'
import { assembleSite } from '../../../src/site/assemble.ts'
import type { Document } from '../../../src/site/types.ts'
import { hashOf } from '../../../src/values/merge.ts'
import { document, now, page } from '../site/support.ts'

export interface GeneratedSite {
  /** All pages, those of the site and those that were made. */
  readonly pages: readonly Document[]
  readonly problems: readonly string[]
}

/** What a generator makes of a site of these posts and pages, texts by path. */
export function generate(
  generator: Generator,
  settings: Readonly<Record<string, unknown>>,
  posts: Readonly<Record<string, string>>,
  pages: readonly string[] = [],
): GeneratedSite {
  const diagnostics = new Diagnostics()
  const config = loadConfig({ source: '/site', files: [], overrides: hashOf(settings) }, diagnostics)
  const text = (yaml: string) => `---\n${yaml}\n---\nText\n`
  const parts = {
    documents: Object.entries(posts).map(
      ([name, yaml]) => document(`_posts/${name}.md`, text(yaml)).document,
    ),
    pages: pages.map(path => page(path, text(''), { permalinkStyle: config.permalink }).document),
    staticFiles: [],
    data: new Map(),
  }
  const { site } = generator.generate(assembleSite(parts, { ...config, now }), { config, diagnostics })
  return {
    pages: site.pages,
    problems: diagnostics.all.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
  }
}

export function slugs(documents: readonly Document[] = []): readonly string[] {
  return documents.map(({ slug }) => slug)
}
