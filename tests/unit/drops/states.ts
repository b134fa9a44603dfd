import { loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { createViews, type Renderings, type SiteState, type Views } from '../../../src/drops/views.ts'
import { Tracker } from '../../../src/incremental/tracker.ts'
import { assembleSite } from '../../../src/site/assemble.ts'
import { documentsByKey } from '../../../src/site/document-key.ts'
import { makeStaticFile } from '../../../src/site/static-file.ts'
import type { Document, Source, StaticFile } from '../../../src/site/types.ts'
import { hashOf } from '../../../src/values/merge.ts'
import type { Hash } from '../../../src/values/value.ts'
import { modified, now } from '../site/support.ts'

/** What a site is made of; nothing of what is left out. */
export interface StateParts {
  readonly documents?: readonly Document[]
  readonly pages?: readonly Document[]
  readonly files?: readonly StaticFile[]
  readonly data?: Hash
}

/** A site with a collection `docs` beside its posts. */
export function openState({
  documents = [],
  pages = [],
  files = [],
  data = new Map(),
}: StateParts): SiteState {
  const overrides = hashOf({ collections: { docs: { output: true } } })
  const config = loadConfig({ source: '/site', files: [], overrides }, new Diagnostics())
  const site = assembleSite(
    { documents, pages, staticFiles: files, data },
    { collections: config.collections, collectionsDir: '', limitPosts: 0, now },
  )
  const keys = new Map([...documentsByKey(site)].map(([key, document]) => [document, key]))
  return { config, site, keys }
}

/** Its drops, none of whose documents is rendered. */
export function viewsOf(state: SiteState): { readonly views: Views; readonly tracker: Tracker } {
  const tracker = new Tracker()
  const renderings: Renderings = {
    content: document => document.body,
    output: () => null,
    excerpt: document => document.excerptBody,
  }
  return { views: createViews({ ...state, tracker, renderings }), tracker }
}

export function makeFile(
  path: string,
  stat: Partial<Source> = {},
  defaults: Readonly<Record<string, unknown>> = { alt: 'A' },
): StaticFile {
  const source = { path, absolute: `/site/${path}`, size: 1, modified, changed: modified, inode: 1, ...stat }
  const { file } = makeStaticFile(source, null, 'date', () => hashOf(defaults))
  if (file === null) throw new Error(`there is no file of ${path}`)
  return file
}
