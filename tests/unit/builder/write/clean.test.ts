import * as fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from '../../../../src/builder/write/clean.ts'
import { createWriter } from '../../../../src/builder/write/writer.ts'
import { optionsFor, outputs, scratch, tree } from './support.ts'

function builtSite(): string {
  const root = scratch()
  fs.writeFileSync(`${root}/index.md`, 'source')
  createWriter(optionsFor(root)).write(outputs({ 'index.html': 'home', 'a/b.html': 'b' }))
  return root
}

describe('cleaning', () => {
  it('removes all that was made', () => {
    const root = builtSite()
    expect(clean(root, optionsFor(root))).toEqual({
      diagnostics: [],
      removed: ['index.html', 'a/b.html'],
      left: [],
    })
    expect(tree(root)).toEqual({ 'index.md': 'source' })
  })

  it('leaves what others made, and names it', () => {
    const root = builtSite()
    fs.writeFileSync(`${root}/_site/CNAME`, 'mine')
    fs.mkdirSync(`${root}/.jekyll-cache/Jekyll`)
    expect(clean(root, optionsFor(root)).left).toEqual([
      `${root}/_site/CNAME`,
      `${root}/.jekyll-cache/Jekyll`,
    ])
    expect(tree(root)).toEqual({ 'index.md': 'source', '_site/CNAME': 'mine', '.jekyll-cache/Jekyll/': '' })
  })

  it('removes files that "keep_files" would keep, as Jekyll does', () => {
    const root = builtSite()
    expect(clean(root, optionsFor(root, { keepFiles: ['a'] })).left).toEqual([])
  })

  it('removes nothing where nothing was built', () => {
    const root = scratch()
    fs.mkdirSync(`${root}/_site`)
    fs.writeFileSync(`${root}/_site/mine.html`, 'mine')
    expect(clean(root, optionsFor(root)).left).toEqual([`${root}/_site/mine.html`])
  })

  it('does not take a folder of the author for the cache', () => {
    const root = scratch()
    fs.mkdirSync(`${root}/notes/tusitala`, { recursive: true })
    fs.writeFileSync(`${root}/notes/tusitala/song.md`, 'mine')
    const options = optionsFor(root, { stateFolder: `${root}/notes/tusitala` })
    createWriter(options).write(outputs({ 'index.html': 'home' }))
    clean(root, options)
    expect(fs.readFileSync(`${root}/notes/tusitala/song.md`, 'utf8')).toBe('mine')
  })

  it('refuses a destination that is not safe', () => {
    const root = builtSite()
    const { diagnostics } = clean(root, optionsFor(root, { destination: root }))
    expect(diagnostics).toMatchObject([{ code: 'destination-unsafe' }])
    expect(tree(root)).toMatchObject({ 'index.md': 'source', '_site/index.html': 'home' })
  })
})
