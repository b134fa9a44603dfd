import { describe, expect, test } from 'vitest'
import { escapePath, unescapePath } from '../../../src/util/escape-path.ts'
import paths from './escaped-paths.json' with { type: 'json' }

const functions = { escape: escapePath, unescape: unescapePath }

// As Jekyll's URL.escape_path and URL.unescape_path do it.
describe('Jekyll does the same:', () => {
  test.each(paths)('%s %j', (name, path, expected) => {
    expect(functions[name === 'escape' ? 'escape' : 'unescape'](path ?? '')).toBe(expected)
  })
})

test('codes that are no UTF-8 stay', () => {
  expect(unescapePath('/%ff/a')).toBe('/%ff/a')
})
