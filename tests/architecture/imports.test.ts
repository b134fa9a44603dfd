import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A folder may import from itself and from those before it. `docs/architecture.md` says what each is for. */
const layers = [
  'util',
  'values',
  'diagnostics',
  'disk',
  'incremental',
  'yaml',
  'config',
  'site',
  'loader',
  'drops',
  'filters',
  'engines',
  'renderer',
  'generators',
  'plugins',
  'builder',
  'server',
  'commands',
]

const root = join(import.meta.dirname, '../..')
const source = join(root, 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
const imports = files.flatMap(file =>
  targetsIn(readFileSync(join(source, file), 'utf8')).map(target => ({ file, target })),
)

function targetsIn(text: string): readonly string[] {
  const statement = /^(?:import|export)\s(?:type\s)?(?:[\w*{}\s,$]+\sfrom\s)?'([^']+)'/gm
  const call = /\b(?:require|import)\('([^']+)'\)/g
  return [statement, call].flatMap(pattern => [...text.matchAll(pattern)].map(([, target = '']) => target))
}

describe('the import rule', () => {
  it('lets folders import only from those before them', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false
      const from = layers.indexOf(file.split('/')[0] ?? '')
      const to = layers.indexOf(relative(source, join(source, dirname(file), target)).split('/')[0] ?? '')
      return from >= 0 && to > from
    })
    expect(wrong).toEqual([])
  })

  it('knows every folder of src, and so does the architecture page', () => {
    const folders = new Set(files.filter(file => file.includes('/')).map(file => file.split('/')[0]))
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
    expect([...folders].sort()).toEqual([...layers].sort())
    expect(layers.filter(layer => !page.includes(`\`${layer}/\``))).toEqual([])
  })

  it('imports each third-party package in one file', () => {
    const users = new Map<string, Set<string>>()
    for (const { file, target } of imports) {
      if (target.startsWith('.') || target.startsWith('node:')) continue
      users.set(target, (users.get(target) ?? new Set()).add(file))
    }
    expect([...users].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual(
      [],
    )
  })

  it('keeps the model of the site free of input and output', () => {
    const pure = ['util', 'values', 'site', 'drops', 'filters', 'renderer', 'generators']
    const allowed = new Set(['node:url', 'util/version.ts'])
    const wrong = imports.filter(
      ({ file, target }) =>
        pure.includes(file.split('/')[0] ?? '') &&
        target.startsWith('node:') &&
        !allowed.has(target) &&
        !allowed.has(file),
    )
    expect(wrong).toEqual([])
  })
})
