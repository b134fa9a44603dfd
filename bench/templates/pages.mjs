import { readFileSync } from 'node:fs'

/** @typedef {'list' | 'post'} PageName */

/**
 * The template of a page, in Liquid or for Nunjucks.
 *
 * @param {PageName} name
 * @param {'liquid' | 'njk'} language
 */
export function templateOf(name, language) {
  return readFileSync(new URL(`./pages/${name}.${language}`, import.meta.url), 'utf8')
}
