import { describe, expect, test } from 'vitest'
import { InvalidUriError, normalizeUri, parseUri } from '../../../src/util/uri.ts'
import uris from './uris.json' with { type: 'json' }

// As Addressable 2.8 normalizes them; null for what it refuses.
describe('the normal form of', () => {
  test.each(uris.map(([text, normal]) => [text ?? '', normal] as const))('%j', (text, normal) => {
    expect(normalize(text)).toBe(normal)
  })
})

test('a hostile address is normalized in no time', () => {
  const start = performance.now()
  for (const part of ['/..', '/a/..', ':', '@', '//', '%', '?', '#', 'a:', '['])
    normalize(part.repeat(50_000))
  expect(performance.now() - start).toBeLessThan(2000)
})

function normalize(text: string): string | null {
  try {
    return normalizeUri(parseUri(text))
  } catch (error) {
    if (error instanceof InvalidUriError) return null
    throw error
  }
}
