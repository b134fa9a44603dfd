import { expect, test } from 'vitest'
import { groupItems } from '../../../src/filters/group.ts'
import { itemProperty } from '../../../src/filters/item-property.ts'
import { AuthorError } from '../../../src/values/author-error.ts'
import { Drop } from '../../../src/values/drop.ts'
import { generateJson } from '../../../src/values/generate-json.ts'
import type { Value } from '../../../src/values/value.ts'
import { readValue } from '../filters/read-value.ts'
import recorded from './posts-as-json.json' with { type: 'json' }

class Post extends Drop {
  readonly values: Map<string, Value>

  constructor(values: Map<string, Value>) {
    super()
    this.values = values
  }

  override get(key: string): Value {
    return this.values.get(key) ?? null
  }

  override has(key: string): boolean {
    return this.values.has(key)
  }

  override keys(): readonly string[] {
    return [...this.values.keys()]
  }

  override toString(): string {
    return 'post'
  }
}

// Newest first, as Jekyll 4.4.1 listed them.
const posts = recorded.posts.map(
  pairs => new Post(new Map(pairs.map(([key, value]) => [String(key), readValue(value)]))),
)
for (const [at, post] of posts.entries()) {
  post.values.set('next', posts[at - 1] ?? null)
  post.values.set('previous', posts[at + 1] ?? null)
}

test('a post shows its neighbours, and theirs cut short', () => {
  expect(generateJson(posts[1] ?? null)).toBe(recorded.one)
})

test('in a list the neighbours of a post have theirs cut short', () => {
  expect(generateJson(posts)).toBe(recorded.all)
})

test('deeper down the neighbours of a post are themselves cut short', () => {
  expect(generateJson(groupItems(posts, post => itemProperty(post, 'title')))).toBe(recorded.deep)
})

test('lists may be nested as deeply as in Ruby', () => {
  const nested = (depth: number): Value => (depth === 0 ? [] : [nested(depth - 1)])
  expect(generateJson(nested(99))).toHaveLength(200)
  expect(() => generateJson(nested(100))).toThrow(AuthorError)
})

test('numbers that are none stop the build', () => {
  expect(() => generateJson([Number.NaN])).toThrow('NaN not allowed in JSON')
})
