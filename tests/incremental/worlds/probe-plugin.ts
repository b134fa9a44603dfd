import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from '../../../src/plugins/door.ts'
import type { PluginDocument, PluginSite } from '../../../src/plugins/plugin-site.ts'
import { Drop } from '../../../src/values/drop.ts'
import { toS } from '../../../src/values/to-s.ts'
import { isArray, type Value } from '../../../src/values/value.ts'

/** What a plugin of a world does. */
export type PluginKind =
  | 'reading' // while pages are rendered: filters, a tag, a converter, and a hook
  | 'changing' // before they are, and when they are done, as well

/**
 * A plugin that does some of everything that plugins can do, and does not say what it reads, but for a filter that is
 * pure and one that tracks what it reads.
 */
export function createProbePlugin(kind: PluginKind): Plugin {
  return kind === 'reading' ? readingPlugin(null) : changingPlugin()
}

function readingPlugin(titles: (() => string) | null): Plugin {
  const rawText = (source: Value, path: Value): string => textOf(join(toS(source), toS(path)))
  return {
    name: 'probe',
    version: '1',
    filters: {
      raw_of: {
        arity: [0, 0],
        apply: (path, _, context) => rawText(context.config('source'), path),
      },
      tracked_of: {
        arity: [0, 0],
        apply(path, _, context) {
          context.track({ file: toS(path) }, { config: 'source' })
          return rawText(context.config('source'), path)
        },
      },
      // What is read by drops is recorded, even where the filter says nothing of it.
      titles_of: { arity: [0, 0], pure: true, apply: input => titlesOf(input) },
      loud: { arity: [0, 0], pure: true, apply: input => toS(input).toUpperCase() },
      all_titles: { arity: [0, 0], apply: input => `${toS(input)} ${titles?.() ?? ''}` },
    },
    tags: {
      about: {
        render: (markup, context) => `${markup} ${context.evaluate('page.title')} ${titles?.() ?? ''}`,
      },
    },
    converters: [
      {
        name: 'loud',
        matches: extension => extension === '.loud',
        outputExtension: () => '.html',
        convert: text => `${text.toUpperCase()}${titles?.() ?? ''}`,
      },
    ],
    hooks: [
      {
        owner: 'posts',
        event: 'post_convert',
        run(post: PluginDocument) {
          post.content += `<i>${post.data.title}</i>`
          post.data.converted = post.content.length
        },
        pure: true,
      },
      {
        owner: 'documents',
        event: 'post_render',
        run(document: PluginDocument) {
          const { docs } = document.site.posts
          document.output += `<!-- ${docs.map(({ data, url }) => `${data.title} ${url}`)} -->`
        },
      },
    ],
  }
}

function changingPlugin(): Plugin {
  let seen: PluginSite | null = null
  const titles = (): string => (seen?.posts.docs ?? []).map(({ data }) => data.title).join()
  const reading = readingPlugin(titles)
  return {
    ...reading,
    generators: [
      {
        name: 'lister',
        priority: 0,
        edit(site) {
          const content = site.static_files.map(({ relative_path }) => relative_path).join('\n')
          site.addPage({ name: 'files.txt', content })
          for (const [tag, posts] of Object.entries(site.tags)) {
            const data = { title: `About ${tag}`, layout: 'default', shown: posts.map(({ url }) => url) }
            site.addPage({ dir: 'topics', name: `${tag}.md`, data, content: '{{ page.shown | join: " " }}' })
          }
        },
      },
    ],
    hooks: [
      ...(reading.hooks ?? []),
      {
        owner: 'posts',
        event: 'post_init',
        run(post: PluginDocument) {
          post.data.loud_title = String(post.data.title).toUpperCase()
        },
      },
      {
        owner: 'site',
        event: 'post_read',
        run(site: PluginSite) {
          seen = site
          for (const [index, post] of site.posts.docs.entries()) post.data.number = index + 1
          site.data.probe = { count: site.posts.docs.length, titles: titles() }
          site.config.probed = site.pages.length
        },
      },
      {
        owner: ['documents', 'pages'],
        event: 'pre_render',
        run(document: PluginDocument, payload: Record<string, unknown>) {
          payload.first_title = document.site.posts.docs[0]?.data.title ?? 'none'
        },
      },
      {
        owner: 'site',
        event: 'post_render',
        run(site: PluginSite) {
          const length = site.documents.reduce((sum, { output }) => sum + (output?.length ?? 0), 0)
          for (const page of site.pages) if (page.name === 'about.md') page.output += `<!-- ${length} -->`
        },
      },
    ],
  }
}

function titlesOf(documents: Value): string {
  if (!isArray(documents)) return 'no list'
  return documents.map(document => (document instanceof Drop ? toS(document.get('title')) : '')).join()
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return 'absent'
  }
}
