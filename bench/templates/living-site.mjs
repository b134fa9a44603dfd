import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { dayOf } from '../contestants/contestant.mjs'
import { writeSite } from '../corpus/write-site.mjs'

/**
 * A blog that is built and stays, so that its pages can be placed in their layouts again and again: through the
 * drops, with each read recorded, as in a build. Beside it stands the same blog as plain objects, for libraries.
 *
 * @typedef {object} LivingSite
 * @property {string} list the file of the page that lists all posts
 * @property {string} post the file of a post in the middle
 * @property {(file: string) => string} render a page within its layout
 * @property {(file: string) => object} dataOf the variables of that page's layout, plain
 * @property {() => void} remove
 *
 * @param {string} program the folder of a compiled Tusitala
 * @param {{ count: number, seed: number }} options
 * @returns {Promise<LivingSite>}
 */
export async function createLivingSite(program, { count, seed }) {
  const source = mkdtempSync(path.join(os.tmpdir(), 'tusitala-templates-'))
  writeSite(source, theme, { count, seed, version: '' })
  const { living, config } = await wake(program, source)
  const { posts, pages } = living.moment.structure.site
  const documents = new Map([...posts, ...pages].map(document => [document.path, document]))
  const slots = new Map([...documents].map(([file, document]) => [file, living.rendering.slotOf(document)]))
  const plain = plainSite(config.values, posts)
  return {
    list: 'index.html',
    post: posts[Math.floor(posts.length / 2)].path,
    render: file => living.rendering.render(slots.get(file)),
    dataOf(file) {
      const document = documents.get(file)
      const page = plain.posts.get(document) ?? { title: document.data.get('title'), url: document.url }
      return { site: plain.site, page, content: living.rendering.content(document) }
    },
    remove: () => rmSync(source, { recursive: true, force: true }),
  }
}

/** @type {import('../contestants/contestant.mjs').Contestant} */
const theme = {
  name: 'templates',
  theme: 'templates',
  assets: 'assets',
  pathOf: post => `_posts/${dayOf(post.date)}-${post.slug}.md`,
  caches: [],
  find: () => ({ reason: 'it is a library' }),
}

/**
 * @param {string} program
 * @param {string} source
 */
async function wake(program, source) {
  const load = name => import(pathToFileURL(path.join(program, `${name}.js`)).href)
  const { loadConfig } = await load('config/load-config')
  const { Diagnostics } = await load('diagnostics/diagnostic')
  const { createLivingSite: createSite } = await load('builder/living-site')
  const { openDoor } = await load('plugins/door')
  const { chosenPlugins } = await load('plugins/built-in')
  const { readClock } = await load('builder/clock')

  const diagnostics = new Diagnostics()
  const config = loadConfig({ source }, diagnostics)
  const registry = openDoor(chosenPlugins(config, diagnostics))
  const now = readClock('2026-11-23T12:00:00Z', config, diagnostics)
  const living = createSite({ config, registry, diagnostics, kept: null })
  living.update({ config, now, paths: null, first: [], onProgress() {} })
  const [fault] = living.diagnostics()
  if (fault !== undefined) throw new Error(`the blog of this benchmark has a fault: ${fault.message}`)
  return { living, config }
}

/**
 * @param {ReadonlyMap<string, unknown>} config
 * @param {readonly object[]} documents newest first
 */
function plainSite(config, documents) {
  const posts = new Map(documents.map(document => [document, plainPost(document)]))
  const list = [...posts.values()]
  for (const [at, post] of list.entries()) {
    post.previous = list[at + 1] ?? null
    post.next = list[at - 1] ?? null
  }
  const names = ['title', 'description', 'url', 'baseurl', 'lang']
  const menu = config.get('menu').map(item => Object.fromEntries(item))
  return {
    posts,
    site: { ...Object.fromEntries(names.map(name => [name, config.get(name)])), menu, posts: list },
  }
}

/** @param {object} document */
function plainPost({ data, url, date, tags }) {
  const names = ['title', 'author', 'excerpt', 'image']
  return {
    ...Object.fromEntries(names.map(name => [name, data.get(name)])),
    url,
    date: new Date(date.seconds * 1000),
    tags: [...tags],
    previous: null,
    next: null,
  }
}
