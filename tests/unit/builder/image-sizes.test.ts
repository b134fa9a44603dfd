import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createImageSizes } from '../../../src/builder/image-sizes.ts'
import { Tracker } from '../../../src/incremental/tracker.ts'
import { sourceOf } from '../../../src/loader/list-files.ts'
import type { StaticFile } from '../../../src/site/types.ts'
import { createSite } from '../../support/site.ts'
import { makeFile } from '../drops/states.ts'

/** The head of a GIF, which is all that its size is read from. */
function gif(width: number, height: number): Buffer {
  const head = Buffer.from('GIF89a....', 'latin1')
  head.writeUInt16LE(width, 6)
  head.writeUInt16LE(height, 8)
  return head
}

function open() {
  const site = createSite({ 'img/a.gif': gif(3, 2), 'img/text.gif': 'no picture', 'img/empty.gif': '' })
  const tracker = new Tracker()
  const find = (path: string): StaticFile | undefined => {
    const absolute = join(site.folder, path)
    const stat = lstatSync(absolute, { throwIfNoEntry: false })
    return stat === undefined ? undefined : makeFile(path, sourceOf(path, absolute, stat))
  }
  const sizeOf = createImageSizes(find, tracker)
  const reads = (path: string): readonly string[] =>
    tracker.run(() => sizeOf(path)).trace.map(fact => tracker.facts.nameOf(fact))
  return { site, sizeOf, reads }
}

test.each([
  ['img/a.gif', { width: 3, height: 2 }],
  ['/img/a.gif', { width: 3, height: 2 }],
  ['//img/a.gif', { width: 3, height: 2 }],
  ['img/text.gif', null],
  ['img/empty.gif', null],
  ['img/none.gif', null],
  ['', null],
])('the size of %j is %j', (path, size) => {
  expect(open().sizeOf(path)).toEqual(size)
})

test.each([
  ['/img/a.gif', 'image:img/a.gif'],
  ['img/none.gif', 'image:img/none.gif'],
])('a look at %s is recorded, each time', (path, fact) => {
  const { reads } = open()
  expect([reads(path), reads(path)]).toEqual([[fact], [fact]])
})

test('a picture that is another has its new size', () => {
  const { site, sizeOf } = open()
  expect(sizeOf('img/a.gif')).toEqual({ width: 3, height: 2 })
  site.remove('img/a.gif')
  expect(sizeOf('img/a.gif')).toBeNull()
  site.write({ 'img/a.gif': Buffer.concat([gif(5, 4), Buffer.alloc(1)]) })
  expect(sizeOf('img/a.gif')).toEqual({ width: 5, height: 4 })
})
