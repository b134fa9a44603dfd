import { describe, expect, test } from 'vitest'
import { slugify } from '../../../src/util/slugify.ts'
import slugs from './slugs.json' with { type: 'json' }

// As Jekyll::Utils.slugify makes them.
describe('the slug of', () => {
  test.each(slugs)('%j in mode %j, cased %j', (text, mode, cased, slug) => {
    expect(
      slugify(String(text), { mode: mode === null ? undefined : String(mode), cased: cased === true }),
    ).toBe(slug)
  })
})
