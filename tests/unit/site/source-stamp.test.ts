import { expect, test } from 'vitest'
import { sourceStamp } from '../../../src/site/source-stamp.ts'

const source = { size: 1, modified: 1000.5, changed: 1000.75, inode: 7 }

test('a file in the same state has the same stamp, wherever it lies', () => {
  expect(sourceStamp({ ...source })).toBe(sourceStamp(source))
})

test.each([{ size: 2 }, { modified: 1000.25 }, { changed: 1001 }, { inode: 8 }])(
  'a file with another %j has another stamp',
  other => {
    expect(sourceStamp({ ...source, ...other })).not.toBe(sourceStamp(source))
  },
)
