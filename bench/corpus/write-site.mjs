import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPosts, imageCount } from './posts.mjs'

const themes = fileURLToPath(new URL('../themes', import.meta.url))

/**
 * Writes a contestant's whole blog into a folder that is new or empty.
 *
 * @param {string} folder
 * @param {import('../contestants/contestant.mjs').Contestant} contestant
 * @param {{ count: number, seed: number, version: string }} options `version` is the contestant's
 * @returns {{ bytes: number }} how much there is to read in the posts
 */
export function writeSite(folder, contestant, { count, seed, version }) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`)
  cpSync(path.join(themes, contestant.theme), folder, { recursive: true })
  cpSync(path.join(themes, 'style.css'), path.join(folder, contestant.assets, 'style.css'))

  const posts = [...createPosts(count, seed)]
  const { files = new Map(), replace } = contestant.finish?.(posts, version) ?? {}
  const contents = new Map([
    ...posts.map(post => /** @type {const} */ ([contestant.pathOf(post), frontMatterOf(post) + post.body])),
    ...Array.from(
      { length: imageCount },
      (_, number) => /** @type {const} */ ([`${contestant.assets}/images/${number}.svg`, imageOf(number)]),
    ),
    ...files,
  ])
  for (const [name, text] of contents) writeWithin(folder, name, text)

  if (replace !== undefined) {
    const text = readFileSync(path.join(folder, replace.path), 'utf8')
    writeFileSync(path.join(folder, replace.path), text.replace(replace.from, replace.to))
  }
  const lengths = posts.map(post => Buffer.byteLength(contents.get(contestant.pathOf(post)) ?? ''))
  return { bytes: lengths.reduce((sum, length) => sum + length, 0) }
}

/** @param {import('./posts.mjs').Post} post */
export function frontMatterOf(post) {
  return `---
layout: post
title: ${JSON.stringify(post.title)}
date: ${post.date.toISOString().slice(0, 19)}
author: ${post.author}
categories: [${post.categories.join(', ')}]
tags: [${post.tags.join(', ')}]
excerpt: ${JSON.stringify(post.excerpt)}
image: ${post.image}
---
`
}

/** @param {number} number */
function imageOf(number) {
  const fill = `hsl(${number * 30} 60% 50%)`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><path fill="${fill}" d="M0 0h64v36H0z"/></svg>\n`
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
function writeWithin(folder, name, text) {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
