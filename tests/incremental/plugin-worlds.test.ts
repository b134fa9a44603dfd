import { describe, it } from 'vitest'
import type { Plugin } from '../../src/plugins/door.ts'
import { type Jekyll, registerPlugin } from '../../src/plugins/jekyll.ts'
import type { PluginDocument, PluginSite } from '../../src/plugins/plugin-site.ts'
import { checkScenario } from './worlds/check.ts'
import { writeScript } from './worlds/script.ts'

// PLUGIN_WORLDS=40 looks deeper.
const count = Number(process.env.PLUGIN_WORLDS ?? 3)
const seeds = Array.from({ length: count }, (_, index) => index + 1)

/** What a plugin can do to a site, all at once. */
function everything(jekyll: Jekyll): void {
  const { hooks } = jekyll
  hooks.register('documents', 'post_init', (it: Doc) => {
    it.data.stamp = `${it.data.title} of ${it.name}`
  })
  hooks.register('site', 'post_read', (site: Site) => {
    site.config.motto = site.posts.docs.map(it => it.url).join(' ')
    for (const page of site.pages) if (page.content.length % 3 === 0) page.data.layout = 'none'
  })
  jekyll.generator((site: Site) => {
    for (const [tag, posts] of Object.entries(site.tags)) {
      const content = '{{ page.posts | map: "title" | join: "," }}{{ page.posts.first.stamp }}'
      site.addPage({ dir: 'tagged', name: `${encodeURIComponent(tag)}.txt`, data: { posts }, content })
    }
  })
  hooks.register('documents', 'pre_render', (it: Doc) => {
    it.content = it.content.replace(/e/, 'E')
    it.data.length = it.content.length
  })
  hooks.register(
    'pages',
    'post_convert',
    (it: Doc) => {
      it.content += `<i>${it.data.title ?? ''}</i>`
    },
    { pure: true },
  )
  hooks.register('posts', 'post_render', (it: Doc) => {
    it.output += `<!-- ${it.site.pages.length} ${it.site.posts.docs.map(post => post.data.title).join(' ')} -->`
  })
}

type Site = PluginSite
type Doc = PluginDocument

const plugin: Plugin = { ...registerPlugin(everything, { name: 'everything', isSafe: false }), version: '1' }

describe('a session with plugins is the same as a fresh build', () => {
  it.each(seeds)('after every edit of world %i', { timeout: 300_000 }, seed => {
    checkScenario(`world ${seed} with plugins`, writeScript({ seed, steps: 15 }), {
      session: { plugins: [plugin] },
    })
  })
})
