import { describe, expect, test } from 'vitest'
import { isHash, type Value } from '../../../src/values/value.ts'
import { evaluate, type Surroundings } from './evaluate.ts'
import fixture from './jekyll-filters.json' with { type: 'json' }
import { readValue } from './read-value.ts'

// What Jekyll 4.4.1 with Liquid 4.0.4 prints for each expression; null where it stops.
describe('Jekyll prints the same for', () => {
  test.each(fixture.groups.map(group => [group.name, group] as const))('%s', (_, group) => {
    const surroundings = surroundingsOf(group)
    const printed = group.cases.map(([text = '']) => {
      const result = evaluate(text ?? '', surroundings)
      return [text, typeof result === 'string' ? result : null]
    })
    expect(printed).toEqual(group.cases)
  })
})

function surroundingsOf(group: object): Surroundings {
  return {
    variables: toHash(readValue(fixture.data)),
    config: toHash(readValue('config' in group ? group.config : {})),
  }
}

function toHash(value: Value) {
  return isHash(value) ? value : new Map()
}
