import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Config } from '../../../src/config/config.ts'
import { configDefaults } from '../../../src/config/defaults.ts'
import { type ConfigRequest, loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { hashOf } from '../../../src/values/merge.ts'
import { createSite, type Files } from '../../support/site.ts'
import { plain } from '../site/support.ts'
import merged from './merged.json' with { type: 'json' }

interface Read {
  readonly config: Config
  readonly problems: readonly string[]
  readonly folder: string
}

function load(files: Files, request: (folder: string) => Partial<ConfigRequest> = () => ({})): Read {
  const { folder } = createSite(files)
  const diagnostics = new Diagnostics()
  const config = loadConfig({ source: folder, ...request(folder) }, diagnostics)
  const problems = diagnostics.all.map(({ severity, code, file, line, column, message, hint }) =>
    [severity, code, [file, line, column].filter(part => part !== undefined).join(':'), message, hint].join(
      ' | ',
    ),
  )
  return { config, problems, folder }
}

// Configuration files, and what Jekyll 4.4.1 makes of them but for its defaults; null where it stops.
describe('configuration files', () => {
  test.each(merged as [string[], object | null][])('%j', (texts, expected) => {
    const files = Object.fromEntries(texts.map((text, index) => [`c${index}.yml`, text]))
    const { config, problems } = load(files, folder => ({
      files: Object.keys(files).map(name => join(folder, name)),
    }))
    if (expected === null) {
      expect(problems[0]).toMatch(/^error/)
      return
    }
    const keys = Object.keys(expected)
    const defaults = plain(configDefaults) as Record<string, unknown>
    const own = [...config.values].filter(([key, value]) => {
      const isDefault = JSON.stringify(plain(value)) === JSON.stringify(defaults[String(key)])
      return keys.includes(String(key)) || !(isDefault || key === 'source' || key === 'destination')
    })
    expect(Object.fromEntries(own.map(([key, value]) => [String(key), plain(value)]))).toEqual(expected)
    expect(problems.filter(problem => problem.startsWith('error'))).toEqual([])
  })
})

test('without a file there are the defaults, and nothing is said', () => {
  const { config, problems, folder } = load({})
  expect(problems).toEqual([])
  expect(config).toMatchObject({
    source: folder,
    destination: join(folder, '_site'),
    permalink: 'date',
    timezone: 'UTC',
    environment: 'development',
    limitPosts: 0,
    showDrafts: false,
    templateEngine: 'liquid',
    markdownExtensions: ['.markdown', '.mkdown', '.mkdn', '.mkd', '.md'],
    excerptSeparator: '\n\n',
  })
})

describe('the file', () => {
  test('is _config.yml before _config.yaml', () => {
    expect(load({ '_config.yaml': 'a: yaml' }).config.values.get('a')).toBe('yaml')
    expect(load({ '_config.yaml': 'a: yaml', '_config.yml': 'a: yml' }).config.values.get('a')).toBe('yml')
  })

  test('in TOML is an error that says so', () => {
    expect(load({ '_config.toml': 'a = 1' }).problems).toEqual([
      'error | config-invalid | _config.toml | a configuration in TOML cannot be read | write it in YAML, as _config.yml',
    ])
  })

  test('that was asked for and is not there is an error', () => {
    const { problems } = load({}, folder => ({ files: [join(folder, 'none.yml')] }))
    expect(problems[0]).toMatch(/^error \| config-missing \| none\.yml/)
  })

  test.each([
    ['- a', 'a list'],
    ['text', 'a single value'],
  ])('%j is an error', (text, what) => {
    expect(load({ '_config.yml': text }).problems[0]).toContain(
      `config-invalid | _config.yml:1:1 | the configuration is ${what}`,
    )
  })

  test('that is no YAML is an error with its place', () => {
    expect(load({ '_config.yml': 'title: x\nauthor: "y\n' }).problems[0]).toMatch(
      /^error \| yaml-syntax \| _config\.yml:2/,
    )
  })
})

describe('a value of a wrong type', () => {
  test.each([
    ['exclude: a', 'error', '"exclude" must be a list, but is the text "a"'],
    ['include: 5', 'error', '"include" must be a list, but is 5'],
    ['collections: 5', 'error', '"collections" must be a list, or keys with values, but is 5'],
    ['limit_posts: -1', 'error', '"limit_posts" must be a whole number, 0 or more, but is -1'],
    ['limit_posts: many', 'error', '"limit_posts" must be a whole number, 0 or more, but is the text "many"'],
    ['future: "yes"', 'warning', '"future" must be true or false, but is the text "yes"'],
    ['title: x\npaginate: [1]', 'warning', '"paginate" must be a whole number, but is a list'],
    ['kramdown: x', 'warning', '"kramdown" must be keys with values, but is the text "x"'],
  ])('%j is reported, and the default stands in', (text, severity, message) => {
    const { config, problems } = load({ '_config.yml': text })
    expect(problems[0]).toContain(`${severity} | config-type | _config.yml:`)
    expect(problems[0]).toContain(message)
    expect(config).toMatchObject({ include: ['.htaccess'], limitPosts: 0, showFuture: false })
  })

  test('that is nil is no value', () => {
    expect(load({ '_config.yml': 'exclude:\nfuture:\ntimezone:\n' }).problems).toEqual([])
  })
})

describe('a key that is nearly one of ours', () => {
  test.each([
    ['permlink: /x/', 'permalink'],
    ['pagniate: 5', 'paginate'],
    ['exlude: [a]', 'exclude'],
    ['colections: [a]', 'collections'],
    ['layout_dir: x', 'layouts_dir'],
    ['template_engin: nunjucks', 'template_engine'],
  ])('%j is warned of', (text, meant) => {
    expect(load({ '_config.yml': text }).problems).toEqual([
      expect.stringMatching(new RegExp(`^warning \\| config-unknown-key .*\\| did you mean "${meant}"\\?$`)),
    ])
  })

  test.each([
    'authors: [a]',
    'github_username: x',
    'exclude: [a]\nexlude: [b]',
    'my_key: 1',
    'links: {}',
    'colections: 5',
  ])('%j is a key of the site’s own', text => expect(load({ '_config.yml': text }).problems).toEqual([]))
})

describe('collections', () => {
  const collectionsOf = (text: string) => load({ '_config.yml': text }).config.collections

  test('may be a list or keys with values, and posts are always the first', () => {
    expect(collectionsOf('collections: [docs, notes]').map(({ label }) => label)).toEqual([
      'posts',
      'docs',
      'notes',
    ])
    expect(collectionsOf('collections: {docs: {output: true}, notes: }')).toMatchObject([
      { label: 'posts', isOutput: true },
      { label: 'docs', isOutput: true, permalink: null },
      { label: 'notes', isOutput: false },
    ])
  })

  test('have labels of letters, digits, hyphens, underscores and dots', () => {
    expect(collectionsOf('collections: ["my notes!", a.b-c_1]').map(({ label }) => label)).toEqual([
      'posts',
      'mynotes',
      'a.b-c_1',
    ])
  })

  test('have their own permalinks, which are no names of styles', () => {
    const templates = collectionsOf('permalink: none\ncollections: {docs: {permalink: pretty}}').map(
      ({ permalink }) => permalink,
    )
    expect(templates).toEqual(['/:categories/:title:output_ext', 'pretty'])
  })
})

describe('flags', () => {
  test('outrank the files', () => {
    const { config } = load({ '_config.yml': 'baseurl: /a\nfuture: false' }, () => ({
      overrides: hashOf({ baseurl: '/b', future: true }),
    }))
    expect([config.values.get('baseurl'), config.showFuture]).toEqual(['/b', true])
  })

  test('say where the site is published', () => {
    const { config, folder } = load({ '_config.yml': 'destination: public' }, folder => ({
      destination: join(folder, 'out'),
    }))
    expect(config.destination).toBe(join(folder, 'out'))
    expect(load({ '_config.yml': 'destination: public' }).config.destination).toMatch(/\/public$/)
  })
})

describe('the time zone', () => {
  test('is UTC where none is given, whatever the machine’s is', () => {
    expect(load({}).config.timezone).toBe('UTC')
    expect(load({ '_config.yml': 'timezone: Asia/Tokyo' }).config.timezone).toBe('Asia/Tokyo')
  })

  test('that does not exist is an error with the nearest', () => {
    expect(load({ '_config.yml': 'title: x\ntimezone: Europe/Pariss' }).problems).toEqual([
      'error | config-type | _config.yml:2:11 | "Europe/Pariss" is no time zone | did you mean "Europe/Paris"?',
    ])
  })
})

test('names of folders may have slashes around them', () => {
  const { config } = load({
    '_config.yml': 'layouts_dir: /layouts/\ndata_dir: ./data\ncollections_dir: all/',
  })
  expect([config.layoutsDir, config.dataDir, config.collectionsDir]).toEqual(['layouts', 'data', 'all'])
})

test('what is included is not excluded', () => {
  const { config } = load({ '_config.yml': 'include: [node_modules]\nexclude: [a, node_modules]' })
  expect(config.exclude).not.toContain('node_modules')
  expect(config.exclude).toContain('Gemfile')
})
