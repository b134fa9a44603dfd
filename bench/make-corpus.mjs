#!/usr/bin/env node
// Writes the blog of one contestant into a new folder, to profile a build or to look at what is compared.
//   node bench/make-corpus.mjs --posts 1000 --theme tusitala --out DIR
import { parseArgs } from 'node:util'
import { eleventy } from './contestants/eleventy.mjs'
import { hugo } from './contestants/hugo.mjs'
import { jekyll } from './contestants/jekyll.mjs'
import { createTusitala } from './contestants/tusitala.mjs'
import { writeSite } from './corpus/write-site.mjs'
import { countOf } from './options.mjs'

/** Of the only theme that depends on its program's version. */
const hugoVersion = '0.144'

const contestants = [createTusitala('tusitala', ''), eleventy, hugo, jekyll]

const { values: options } = parseArgs({
  options: {
    posts: { type: 'string', default: '100' },
    theme: { type: 'string', default: 'tusitala' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
const contestant = contestants.find(({ theme }) => theme === options.theme)
if (options.out === undefined || contestant === undefined) {
  const themes = contestants.map(({ theme }) => theme).join('|')
  console.error(`usage: make-corpus.mjs --out DIR [--posts N] [--theme ${themes}] [--seed N]`)
  process.exitCode = 2
} else {
  const count = countOf(options.posts, '--posts')
  const request = { count, seed: countOf(options.seed, '--seed'), version: hugoVersion }
  const { bytes } = writeSite(options.out, contestant, request)
  console.log(`${options.posts} posts, ${(bytes / 1e6).toFixed(1)} MB, in ${options.out}`)
}
