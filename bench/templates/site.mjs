import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { dayOf } from '../contestants/contestant.mjs'
import { createPosts } from '../corpus/posts.mjs'
import { frontMatterOf } from '../corpus/write-site.mjs'

/**
 * A blog in memory, as Tusitala holds one between builds.
 *
 * @typedef {object} Site
 * @property {(name: string) => Promise<any>} load a module of the program
 * @property {any} config
 * @property {any} tracker records what is read of the drops
 * @property {any} views the drops
 * @property {(document: any) => string} contentOf the HTML that layouts stand around
 *
 * @param {string} program the folder of a compiled Tusitala
 * @param {{ count: number, seed: number }} options
 * @returns {Promise<Site>}
 */
export async function createSite(program, { count, seed }) {
  const load = name => import(pathToFileURL(path.join(program, `${name}.js`)).href)
  const { loadConfig } = await load('config/load-config')
  const { Diagnostics } = await load('diagnostics/diagnostic')
  const { createViews } = await load('drops/views')
  const { Tracker } = await load('incremental/tracker')
  const { documentsByKey } = await load('site/document-key')
  const { hashOf } = await load('values/merge')

  const request = { source: '/blog', files: [], overrides: hashOf(settings) }
  const config = loadConfig(request, new Diagnostics())
  const { site, contents } = await makeSite(load, config, [...createPosts(count, seed)])
  const keys = new Map([...documentsByKey(site)].map(([key, document]) => [document, key]))
  const tracker = new Tracker()
  const contentOf = document => contents.get(document) ?? ''
  const renderings = { content: contentOf, output: () => null, excerpt: () => null }
  return { load, config, tracker, views: createViews({ config, site, keys, tracker, renderings }), contentOf }
}

const settings = {
  title: 'The Long Voyage',
  description: "Notes on trade, weather and other people's news.",
  url: 'https://blog.example.org',
  baseurl: '/voyage',
  lang: 'en',
  menu: ['Home', 'About', 'Archive'].map(title => ({ title, path: `/${title.toLowerCase()}/` })),
}

/**
 * @param {Site['load']} load
 * @param {any} config
 * @param {readonly import('../corpus/posts.mjs').Post[]} posts
 */
async function makeSite(load, config, posts) {
  const { readFrontMatter } = await load('loader/front-matter')
  const { assembleSite } = await load('site/assemble')
  const { makeDocument } = await load('site/document')
  const { makePage } = await load('site/page')
  const { Time } = await load('values/time')

  const now = new Time(1_795_435_200, 0, 0, 'UTC')
  const context = {
    defaults: new Map(),
    timezone: 'UTC',
    now,
    permalinkStyle: 'date',
    excerptSeparator: '\n\n',
    outputExtension: () => '.html',
    hasExcerpts: false,
  }
  const fileOf = (name, text) => ({
    path: name,
    modified: 0,
    form: 'text',
    ...readFrontMatter(text, { file: name }),
  })
  const made = posts.map(post => {
    const file = fileOf(`_posts/${dayOf(post.date)}-${post.slug}.md`, frontMatterOf(post))
    return /** @type {const} */ ([makeDocument(file, placementOf(file.path), context).document, htmlOf(post)])
  })
  const index = makePage(fileOf('index.html', '---\ntitle: All posts\n---\n'), context).document
  const parts = {
    documents: made.map(([document]) => document),
    pages: [index],
    staticFiles: [],
    data: new Map(),
  }
  const { collections } = config
  const site = assembleSite(parts, { collections, collectionsDir: '', limitPosts: 0, now })
  return { site, contents: new Map(made) }
}

/** @param {string} file */
function placementOf(file) {
  return {
    collection: 'posts',
    isOutput: true,
    permalink: '/:year/:month/:day/:title/',
    relativePath: file,
    innerPath: file.replace('_posts', ''),
    superdirectories: [],
    isDraft: false,
  }
}

/** @param {import('../corpus/posts.mjs').Post} post */
function htmlOf({ body }) {
  const blocks = body.trim().split('\n\n')
  return blocks.map(block => `<p>${block.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>\n`).join('')
}
