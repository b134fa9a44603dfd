import { loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { createViews, type Renderings, type Views } from '../../../src/drops/views.ts'
import { Tracker } from '../../../src/incremental/tracker.ts'
import { assembleSite } from '../../../src/site/assemble.ts'
import { documentsByKey } from '../../../src/site/document-key.ts'
import { makeStaticFile } from '../../../src/site/static-file.ts'
import type { Document, StaticFile } from '../../../src/site/types.ts'
import type { Drop } from '../../../src/values/drop.ts'
import { hashOf } from '../../../src/values/merge.ts'
import type { Hash } from '../../../src/values/value.ts'
import { document, modified, now, page, placementOf } from '../site/support.ts'

export interface World {
  readonly views: Views
  readonly tracker: Tracker
  readonly post: (slug: string) => Document
  readonly page: (path: string) => Document
  /** Marks a document as rendered. */
  readonly render: (document: Document, content: string, output: string) => void
}

/** Three posts, a collection with a file, two pages and two files, none of them rendered yet. */
export function createWorld(settings: Readonly<Record<string, unknown>> = {}): World {
  const overrides: Hash = hashOf({
    collections: { docs: { output: true, title: 'Docs' } },
    x: { y: 1 },
    ...settings,
  })
  const config = loadConfig({ source: '/site', files: [], overrides }, new Diagnostics())
  const text = (yaml: string) => `---\n${yaml}\n---\nFirst.\n\nSecond.\n`
  const site = assembleSite(
    {
      documents: [
        document('_posts/2020-01-01-a.md', text('tags: [t]\nown: 1')).document,
        document('_posts/2020-01-02-b.md', text('tags: [t, 3]\nexcerpt: Mine')).document,
        document('_posts/2020-01-03-c.md', text('title: C & C\ncategories: x')).document,
        document('_docs/d.md', text('')).document,
      ],
      pages: [
        page('sub/p.md', text('title: P\nurl: /other\nown: 2\npath: elsewhere')).document,
        page('t.txt', text('')).document,
      ],
      staticFiles: [file('img/a..b.png', false), file('_docs/c.png', true)],
      data: new Map([['team', ['jane']]]),
    },
    { collections: config.collections, collectionsDir: '', limitPosts: 0, now },
  )
  const contents = new Map<Document, string>()
  const outputs = new Map<Document, string>()
  const tracker = new Tracker()
  const renderings: Renderings = {
    content(document) {
      tracker.readOf('html', document.path)
      return contents.get(document) ?? document.body
    },
    output(document) {
      tracker.readOf('output', document.path)
      return outputs.get(document) ?? null
    },
    excerpt(document) {
      tracker.readOf('excerpt', document.path)
      return document.excerptBody === null ? null : `<p>${document.excerptBody}</p>\n`
    },
  }
  const keys = new Map([...documentsByKey(site)].map(([key, document]) => [document, key]))
  return {
    views: createViews({ config, site, keys, tracker, renderings }),
    tracker,
    post: slug => found(site.posts.find(post => post.slug === slug)),
    page: path => found(site.pages.find(page => page.path === path)),
    render(document, content, output) {
      contents.set(document, content)
      outputs.set(document, output)
    },
  }
}

/** The names of what was read while `work` ran. */
export function reads(tracker: Tracker, work: () => unknown): readonly string[] {
  return tracker.run(work).trace.map(fact => tracker.facts.nameOf(fact))
}

/** The values under these keys, drops as what they print. */
export function values(drop: Drop, keys: readonly string[]): readonly unknown[] {
  return keys.map(key => drop.get(key))
}

function file(path: string, isCollected: boolean): StaticFile {
  const source = { path, absolute: `/site/${path}`, size: 1, modified, changed: modified, inode: 1 }
  const placement = isCollected ? placementOf(path, null) : null
  return found(makeStaticFile(source, placement, 'date', () => new Map([['alt', 'A']])).file)
}

function found<Item>(item: Item | undefined | null): Item {
  if (item === undefined || item === null) throw new Error('not in the world of this test')
  return item
}
