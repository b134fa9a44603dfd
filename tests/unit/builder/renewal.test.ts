import { describe, expect, test } from 'vitest'
import { patchRecord } from '../../../src/builder/patch-record.ts'
import { createRenewal, isStaticFile } from '../../../src/builder/renewal.ts'
import type { Document } from '../../../src/site/types.ts'
import { makeFile } from '../drops/states.ts'
import { document, page } from '../site/support.ts'

describe('a record is patched', () => {
  test('to hold what another does, and nothing else', () => {
    const record: Record<string, unknown> = { a: 1, gone: 2 }
    patchRecord(record, { a: 2, new: 3 })
    expect(record).toEqual({ a: 2, new: 3 })
    expect(Object.keys(record)).toEqual(['a', 'new'])
  })
})

const path = '_posts/2020-01-01-a.md'
const post = (title: string): Document => document(path, `---\ntitle: ${title}\n---\n`).document

describe('what is made anew', () => {
  test('of a document is the same object in its new state, with the old one kept', () => {
    const { renew, was, before } = createRenewal()
    const [old, made] = [post('A'), post('B')]
    const copy = { ...old }
    expect(renew(old, made)).toBe(old)
    expect(old).toEqual(made)
    expect(was(old)).toEqual(copy)
    expect([...before.keys()]).toEqual([old])
  })

  test('twice in one update has the state before the first', () => {
    const { renew, was } = createRenewal()
    const record = post('A')
    const copy = { ...record }
    renew(record, post('B'))
    renew(record, post('C'))
    expect([was(record), record.data.get('title')]).toEqual([copy, 'C'])
  })

  test('of a file is patched in the same way', () => {
    const { renew, was } = createRenewal()
    const [old, made] = [makeFile('a.png'), makeFile('a.png', { size: 2 })]
    expect([renew(old, made), old.source.size, was(old).source.size]).toEqual([old, 2, 1])
  })

  test.each<[string, unknown, unknown]>([
    ['a page that becomes a file', page('a.html').document, makeFile('a.html')],
    ['a file that becomes a page', makeFile('a.html'), page('a.html').document],
    ['a document of another collection', post('A'), document('_docs/a.md').document],
    ['nothing that becomes a page', null, page('a.html').document],
    ['a page that becomes nothing', page('a.html').document, null],
    ['data', new Map([['a', 1]]), new Map([['a', 2]])],
    ['a template', { name: 'a', body: '1' }, { name: 'a', body: '2' }],
  ])('is another object for %s', (_, old, made) => {
    const { renew, before } = createRenewal()
    const copy = structuredCloneOf(old)
    expect(renew(old, made)).toBe(made)
    expect(old).toEqual(copy)
    expect(before.size).toBe(0)
  })
})

test('what was not made anew is as it was', () => {
  const { was } = createRenewal()
  const record = post('A')
  expect(was(record)).toBe(record)
})

test('after an update, the states before it are forgotten', () => {
  const { renew, was, clear, before } = createRenewal()
  const record = post('A')
  renew(record, post('B'))
  clear()
  expect([was(record), before.size]).toEqual([record, 0])
})

test('files are told from documents', () => {
  expect([isStaticFile(makeFile('a.png')), isStaticFile(post('A'))]).toEqual([true, false])
})

function structuredCloneOf(value: unknown): unknown {
  if (value instanceof Map || typeof value !== 'object' || value === null) return value
  return { ...value }
}
