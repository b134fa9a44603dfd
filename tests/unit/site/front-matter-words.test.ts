import { expect, test } from 'vitest'
import { pluralizedWords, splitWords, unionOf } from '../../../src/site/front-matter-words.ts'
import { isHash } from '../../../src/values/value.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'
import { plain } from './support.ts'
import words from './words.json' with { type: 'json' }

// As Jekyll 4.4.1's Utils.pluralized_array_from_hash.
test.each(words.map(([yaml, expected]) => [yaml, expected] as const))(
  '%j are the words %j',
  (yaml, expected) => {
    const { value } = parseYaml(String(yaml), { file: 'a.md', severity: 'error' })
    expect(plain(pluralizedWords(isHash(value) ? value : new Map(), 'tag', 'tags'))).toEqual(expected)
  },
)

test('words are split at white space of ASCII', () => {
  expect(splitWords(' a\tb\n\u00a0c ')).toEqual(['a', 'b', '\u00a0c'])
})

test('a union keeps the first of what is the same, and a number is not its text', () => {
  expect(unionOf(['a', 3, 'a'], ['3', 3, 'b'])).toEqual(['a', 3, '3', 'b'])
})
