import { expect, test } from 'vitest'
import { fnmatch, hasWildcards } from '../../../src/util/fnmatch.ts'
import recorded from './fnmatch.json' with { type: 'json' }

const texts = recorded.find(([name]) => name === 'TEXTS')?.[1] ?? []
const rows = recorded
  .filter(([name]) => name !== 'TEXTS')
  .map(([pattern, found]) => [String(pattern), found] as const)

// As Ruby's File.fnmatch?, behind a folder's path, as Jekyll calls it: so a leading dot is no special case.
test.each(rows)('%j matches %j', (pattern, found) => {
  expect([...texts].filter(text => fnmatch(pattern, text))).toEqual(found)
})

test('stars without end are matched in no time', () => {
  const started = performance.now()
  fnmatch('*a'.repeat(1000), 'a'.repeat(999).concat('b'))
  expect(performance.now() - started).toBeLessThan(1000)
})

test.each([
  ['a.b/c', false],
  ['a*', true],
  ['a?', true],
  ['[a]', true],
  ['a\\b', true],
])('%j has wildcards: %s', (pattern, expected) => expect(hasWildcards(pattern)).toBe(expected))
