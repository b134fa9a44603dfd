import { describe, expect, test } from 'vitest'
import { makeStaticFile } from '../../../src/site/static-file.ts'
import type { Source } from '../../../src/site/types.ts'
import recorded from './static-urls.json' with { type: 'json' }
import { placementOf } from './support.ts'

const sourceOf = (path: string): Source => ({
  path,
  absolute: `/site/${path}`,
  size: 1,
  modified: 0,
  changed: 0,
  inode: 1,
})

/** As Jekyll 4.4.1: path, the collection's permalink (null outside of collections), URL and published file. */
describe('a static file', () => {
  test.each(recorded)(
    '%j with the permalink %j is %j, published as %j',
    (name, permalink, url, destination) => {
      const path = permalink === null ? String(name) : `_docs/${name}`
      const placement = permalink === null ? null : placementOf(path, permalink || null)
      const { file } = makeStaticFile(sourceOf(path), placement, 'date', () => new Map())
      expect([file?.url, file?.destination]).toEqual([url, destination])
    },
  )
})

test('has the defaults of its path, and is published by those of its URL', () => {
  const asked: string[] = []
  const defaults = (path: string) => {
    asked.push(path)
    return new Map([['published', path !== '/docs/a.png']])
  }
  const { file } = makeStaticFile(sourceOf('_docs/a.png'), placementOf('_docs/a.png', null), 'date', defaults)
  expect(asked).toEqual(['_docs/a.png', '/docs/a.png'])
  expect(file).toMatchObject({
    relativePath: '_docs/a.png',
    destination: null,
    data: new Map([['published', true]]),
  })
})

test('of a collection without output is listed and not published', () => {
  const placement = { ...placementOf('_docs/a.png', null), isOutput: false }
  expect(
    makeStaticFile(sourceOf('_docs/a.png'), placement, 'date', () => new Map()).file?.destination,
  ).toBeNull()
})

test('with a name that no file system takes is an error', () => {
  const { file, diagnostics } = makeStaticFile(sourceOf('a/ /b.png'), null, 'date', () => new Map())
  expect(file).toBeNull()
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'destination-path', file: 'a/ /b.png' }])
})
