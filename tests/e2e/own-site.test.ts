import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../support/html.ts'
import { buildOwnSite } from '../support/own-site.ts'
import { listFiles } from '../support/site.ts'

const { folder, result } = buildOwnSite()
const files = listFiles(folder)
const pages = new Map(
  files
    .filter(file => file.endsWith('.html'))
    .map(file => [file, readHtml(readFileSync(join(folder, file), 'utf8'))]),
)

/** The published file of a link on `page`, with its anchor; null for other hosts. */
function resolve(target: string, page: string): { file: string; anchor: string } | null {
  if (/^(?:mailto|data):/.test(target)) return null
  const url = new URL(target, `https://tusitala.example/${page.replace(/index\.html$/, '')}`)
  if (url.host !== 'tusitala.example') return null
  const path = decodeURIComponent(url.pathname).slice(1)
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return { file, anchor: decodeURIComponent(url.hash.slice(1)) }
}

describe('the blog of this repository', () => {
  it('is published without an error or a warning', () => {
    expect(result.diagnostics).toEqual([])
    expect(result.isPublished).toBe(true)
  })

  it('has no link, picture or anchor that leads nowhere', () => {
    const broken = [...pages].flatMap(([page, { references }]) =>
      references.flatMap(({ target }) => {
        const found = resolve(target, page)
        if (found === null) return []
        if (!existsSync(join(folder, found.file))) return [`${page}: ${target}`]
        const isMissing = found.anchor !== '' && pages.get(found.file)?.ids.has(found.anchor) === false
        return isMissing ? [`${page}: ${target} (no such anchor)`] : []
      }),
    )
    expect(broken).toEqual([])
  })

  it('is HTML that the parser has no complaint about', () => {
    const faults = [...pages].flatMap(([page, { faults }]) => faults.map(fault => `${page}: ${fault}`))
    expect(faults).toEqual([])
  })

  it('has one h1, a title, a description, a canonical link and a language on every page', () => {
    const lacking = [...pages].flatMap(([page, { elements }]) => {
      const count = (test: (element: (typeof elements)[number]) => boolean): number =>
        elements.filter(test).length
      const facts = {
        h1: count(({ name }) => name === 'h1') === 1,
        title: count(({ name, text }) => name === 'title' && text.trim() !== '') >= 1,
        description: count(({ attributes }) => attributes.get('name') === 'description') === 1,
        canonical: count(({ attributes }) => attributes.get('rel') === 'canonical') === 1,
        language: count(({ name, attributes }) => name === 'html' && attributes.has('lang')) === 1,
      }
      return Object.entries(facts).flatMap(([fact, holds]) => (holds ? [] : [`${page}: ${fact}`]))
    })
    expect(lacking).toEqual([])
  })

  it('says what it is to machines in JSON that can be read', () => {
    for (const [page, { elements }] of pages) {
      const scripts = elements.filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
      expect(scripts.length, page).toBe(1)
      expect(JSON.parse(scripts[0]?.text ?? ''), page).toMatchObject({ '@context': 'https://schema.org' })
    }
  })

  it('asks no other host for anything', () => {
    const elsewhere = [...pages].flatMap(([page, { references }]) =>
      references
        .filter(({ element, target }) => element !== 'a' && /^(?:https?:)?\/\//.test(target))
        .filter(({ target }) => !target.startsWith('https://tusitala.example/'))
        .map(({ target }) => `${page}: ${target}`),
    )
    expect(elsewhere).toEqual([])
  })

  it('needs no script', () => {
    const scripts = [...pages].flatMap(([page, { elements }]) =>
      elements
        .filter(
          ({ name, attributes }) => name === 'script' && attributes.get('type') !== 'application/ld+json',
        )
        .map(() => page),
    )
    expect(scripts).toEqual([])
  })

  it('weighs less than 30 KB a post, its text aside', () => {
    const css = files
      .filter(file => file.endsWith('.css'))
      .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
    const posts = [...pages].filter(([page]) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(page))
    expect(posts.length).toBeGreaterThanOrEqual(10)
    for (const [page, { elements }] of posts) {
      const text =
        elements.find(({ attributes }) => attributes.get('class')?.split(' ').includes('prose') === true)
          ?.text ?? ''
      const weight = statSync(join(folder, page)).size + css - Buffer.byteLength(text)
      expect(weight, page).toBeLessThan(30_000)
    }
  })

  it('gives every picture its size, so that nothing jumps', () => {
    const sizeless = [...pages].flatMap(([page, { elements }]) =>
      elements
        .filter(
          ({ name, attributes }) => name === 'img' && !(attributes.has('width') && attributes.has('height')),
        )
        .map(({ attributes }) => `${page}: ${attributes.get('src')}`),
    )
    expect(sizeless).toEqual([])
  })
})
