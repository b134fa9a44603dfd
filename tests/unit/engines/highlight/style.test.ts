import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rougeStyle } from '../../../../src/engines/highlight/index.ts'

const file = join(import.meta.dirname, 'fixtures/themes.json')
const themes: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))

test.each(Object.entries(themes))('%s has the rules that rougify prints', (name, css) => {
  expect(rulesOf(rougeStyle(name) ?? '')).toEqual(rulesOf(css))
})

test('a mode of a theme has the style that it has by its short name', () => {
  expect(rougeStyle('github.light')).toBe(rougeStyle('github'))
})

test.each(['nosuch', 'toString', ''])('%j is no theme', name => {
  expect(rougeStyle(name)).toBeNull()
})

/** One rule a selector, sorted; empty ones left out. */
function rulesOf(css: string): readonly string[] {
  return [...css.matchAll(/^(\S[^{\n]*) \{([^}]*)\}/gm)]
    .flatMap(([, selectors = '', body = '']) => {
      const declarations = body
        .split(';')
        .map(each => each.trim())
        .filter(each => each !== '')
      return declarations.length === 0
        ? []
        : selectors.split(', ').map(selector => `${selector} { ${declarations.sort().join('; ')} }`)
    })
    .sort()
}
