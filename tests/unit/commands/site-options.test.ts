import { expect, it } from 'vitest'
import { buildRequest, type SiteOptions } from '../../../src/commands/site-options.ts'

it.each<[boolean, string, Partial<SiteOptions>]>([
  [true, 'no flag', {}],
  [false, '--no-cache', { cache: false }],
  [false, "--disable-disk-cache, Jekyll's name for it", { disableDiskCache: true }],
])('keeps results in the cache folder: %s with %s', (expected, _flag, options) => {
  expect(buildRequest({ format: 'text', ...options }, {}).cache).toBe(expected)
})
