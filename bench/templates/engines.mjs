import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { npmPackage } from '../contestants/npm-package.mjs'
import { templateOf } from './pages.mjs'

/**
 * Makes a page ready to be rendered: what an engine does once for a template is over then.
 *
 * @typedef {(name: import('./pages.mjs').PageName, page: any, data: object) => () => string} Prepare
 * @typedef {import('./site.mjs').Site} Site
 */

/**
 * Tusitala's Liquid over the drops of the site, as a task of a build that records what it reads.
 *
 * @param {Site} site
 * @returns {Promise<Prepare>}
 */
export async function tusitala({ load, config, tracker, views, contentOf }) {
  const { Diagnostics } = await load('diagnostics/diagnostic')
  const { createLiquidEngine } = await load('engines/liquid/engine')
  const { siteLiquidSettings } = await load('engines/liquid/site-settings')
  const { standardFilters } = await load('filters/index')
  const engine = createLiquidEngine({
    filters: standardFilters,
    createFilterContext: site => ({ ...site, zone: config.timezone }),
    tags: new Map(),
    settings: siteLiquidSettings(config.values),
  })
  const diagnostics = new Diagnostics()
  return (name, page) => {
    const layout = { name, path: `_layouts/${name}.html`, body: templateOf(name, 'liquid'), bodyLine: 1 }
    const none = { layout: null, paginator: null, jekyll: null }
    return () => {
      const variables = { site: views.siteDrop, page: views.of(page), content: contentOf(page), ...none }
      return tracker.run(() => engine.render(layout, variables, diagnostics)).result
    }
  }
}

/**
 * The Liquid of `tusitala/liquid`, with data that is copied at every render, or once and for all.
 *
 * @param {string} program
 * @param {{ isPrepared: boolean }} options
 * @returns {Promise<Prepare>}
 */
export async function tusitalaLiquid(program, { isPrepared }) {
  const { createLiquid } = await import(pathToFileURL(path.join(program, 'liquid.js')).href)
  const liquid = createLiquid()
  return (name, _page, plain) => {
    const template = liquid.parse(templateOf(name, 'liquid'))
    const data = isPrepared ? liquid.prepare(plain) : plain
    return () => liquid.render(template, data)
  }
}

const liquidjsVersion = '10.30.1'

/**
 * @param {(line: string) => void} log
 * @returns {Promise<Prepare | null>} null where it is not installed
 */
export async function liquidjs(log) {
  const found = npmPackage('liquidjs', liquidjsVersion, log)
  if ('reason' in found) {
    log(`liquidjs is left out: ${found.reason}`)
    return null
  }
  const { Liquid } = createRequire(import.meta.url)(found.folder)
  const liquid = new Liquid({ timezoneOffset: 0 })
  return (name, _page, data) => {
    const template = liquid.parse(templateOf(name, 'liquid'))
    return () => liquid.renderSync(template, data)
  }
}

/**
 * Nunjucks as its authors publish it, over plain objects and without escaping by itself, which is its quickest.
 *
 * @returns {Promise<Prepare>}
 */
export async function nunjucks() {
  const { default: library } = await import('nunjucks')
  const environment = new library.Environment(null, { autoescape: false })
  environment.addFilter('date', date => date.toISOString().slice(0, 10))
  return (name, _page, data) => {
    const template = library.compile(templateOf(name, 'njk'), environment, `${name}.njk`, true)
    return () => template.render(data)
  }
}
