import { describe, expect, it } from 'vitest'
import { findConflicts } from '../../../src/builder/conflicts.ts'
import type { Output } from '../../../src/site/types.ts'
import { at } from './write/support.ts'

/** Outputs in Jekyll's order of writing, each the origin and its destination. */
function find(...made: readonly (readonly [origin: string, path: string])[]) {
  const outputs = made.map(([origin, path]): Output => ({ destination: at(path), content: origin, origin }))
  const { outputs: winners, diagnostics } = findConflicts(outputs)
  return {
    published: Object.fromEntries(winners.map(({ destination, origin }) => [destination, origin])),
    said: diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
  }
}

describe('two sources of one file', () => {
  it('are warned of, and the last written is published', () => {
    // Jekyll 4.3.1, with two pages and a document of a collection at /same.html, publishes the document.
    expect(
      find(['p1.html', '/same.html'], ['p2.html', '/same.html'], ['_things/t.html', '/same.html']),
    ).toEqual({
      published: { 'same.html': '_things/t.html' },
      said: [
        'warning destination-conflict: "same.html" is made by "p1.html", "p2.html" and "_things/t.html"; the last is published',
      ],
    })
  })

  it('may differ in the Unicode form of their names', () => {
    const { published, said } = find(['a.md', '/ne\u0301.html'], ['b.md', '/n\u00e9.html'])
    expect(published).toEqual({ 'n\u00e9.html': 'b.md' })
    expect(said).toHaveLength(1)
  })
})

describe('a file in the place of a folder', () => {
  it('is an error, as Jekyll stops with EEXIST', () => {
    expect(find(['a', '/a'], ['b.md', '/a/b/c.html'], ['c.md', '/ab/'])).toEqual({
      published: { 'a/b/c.html': 'b.md', 'ab/index.html': 'c.md' },
      said: ['error destination-conflict: "a" of "a" is a folder too, for "a/b/c.html" of "b.md"'],
    })
  })
})

describe('names that differ in case only', () => {
  it('are warned of, and both published', () => {
    expect(find(['a.md', '/About.html'], ['b.md', '/about.html'])).toEqual({
      published: { 'About.html': 'a.md', 'about.html': 'b.md' },
      said: [
        'warning destination-case: "About.html" of "a.md" and "about.html" of "b.md" differ in case only',
      ],
    })
  })
})

describe('a site without conflicts', () => {
  it('is published as it is, in its order', () => {
    const { published, said } = find(['b.md', '/b/'], ['a.md', '/a/'], ['c.md', '/b/c/'])
    expect(Object.keys(published)).toEqual(['b/index.html', 'a/index.html', 'b/c/index.html'])
    expect(said).toEqual([])
  })
})
