import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { npmPackage } from '../contestants/npm-package.mjs'

/**
 * Whoever renders a template of this benchmark, made ready for one of them. Parsing and compiling are over before.
 *
 * @typedef {(name: 'list' | 'post', data: object) => () => string} Prepare
 */

/** The Liquid of `tusitala/liquid`, with data that is copied at every render, or once and for all. */
export async function tusitalaLiquid(program, { isPrepared }) {
  const { createLiquid } = await import(pathToFileURL(path.join(program, 'liquid.js')).href)
  const liquid = createLiquid()
  return (name, plain) => {
    const template = liquid.parse(layout(name))
    const data = isPrepared ? liquid.prepare(plain) : plain
    return () => liquid.render(template, data)
  }
}

const liquidjsVersion = '10.30.1'

/**
 * @param {(line: string) => void} log
 * @returns {Promise<Prepare | { reason: string }>}
 */
export async function liquidjs(log) {
  const found = npmPackage('liquidjs', liquidjsVersion, log)
  if ('reason' in found) return found
  const { Liquid } = createRequire(import.meta.url)(found.folder)
  const liquid = new Liquid({ timezoneOffset: 0 })
  return (name, data) => {
    const template = liquid.parse(layout(name))
    return () => liquid.renderSync(template, data)
  }
}

/** The engine as its authors publish it, over plain objects and without escaping of its own, which is its quickest. */
export async function nunjucks() {
  const { default: library } = await import('nunjucks')
  const environment = new library.Environment(null, { autoescape: false })
  environment.addFilter('date', date => date.toISOString().slice(0, 10))
  return (name, data) => {
    const template = library.compile(read(`./${name}.njk`), environment, `${name}.njk`, true)
    return () => template.render(data)
  }
}

/** @param {string} name */
function layout(name) {
  return read(`../themes/templates/_layouts/${name}.html`)
}

/** @param {string} name */
function read(name) {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
}
