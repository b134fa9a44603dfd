import { describe, expect, test } from 'vitest'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { compileDefaults } from '../../../src/site/front-matter-defaults.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'
import recorded from './defaults.json' with { type: 'json' }
import { plain } from './support.ts'

function compile(yaml: string, collectionsDir = '') {
  const diagnostics = new Diagnostics()
  const { value } = parseYaml(yaml, { file: '_config.yml', severity: 'error' })
  return { defaults: compileDefaults(value, collectionsDir, diagnostics), diagnostics }
}

type Row = [
  name: string,
  yaml: string,
  collectionsDir: string,
  found: [path: string, type: string | null, data: object][],
]

/** Every file that a set of defaults was asked for, in Jekyll 4.4.1; those without a row found none. */
const asked = new Map(
  (recorded as Row[]).flatMap(([, , , found]) =>
    found.map(([path, type]) => [`${path} ${type}`, [path, type] as const]),
  ),
)

describe('defaults with', () => {
  test.each(recorded as Row[])('%s', (_, yaml, collectionsDir, found) => {
    const { defaults } = compile(yaml, collectionsDir)
    const made = [...asked.values()].map(([path, type]) => [path, type, plain(defaults(path, type))] as const)
    const sorted = (rows: readonly (readonly unknown[])[]) => rows.map(row => JSON.stringify(row)).sort()
    expect(sorted(made.filter(([, , data]) => JSON.stringify(data) !== '{}'))).toEqual(sorted(found))
  })
})

test.each([
  ['an entry without values', '- scope: {path: a}'],
  ['an entry that is text', '- a'],
  ['values that are a list', '- {scope: {path: ""}, values: [a]}'],
])('%s is warned of', (_, yaml) => {
  expect(compile(yaml).diagnostics.all).toMatchObject([{ severity: 'warning', code: 'defaults-invalid' }])
})

test('what is no list is no defaults', () => {
  expect(compile('a: 1').defaults('a.md', 'pages')).toEqual(new Map())
})
