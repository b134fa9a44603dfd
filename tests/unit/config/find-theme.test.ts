import { expect, test } from 'vitest'
import { findTheme } from '../../../src/config/find-theme.ts'
import { loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { createSite } from '../../support/site.ts'

const layout = '{{ content }}'

test.each([
  ['a package', 'node_modules/minima/_layouts/a.html', 'node_modules/minima'],
  ['a gem put into vendor', 'vendor/gems/minima/_layouts/a.html', 'vendor/gems/minima'],
  [
    'a gem that Bundler put there',
    'vendor/bundle/ruby/3.1.0/gems/minima-2.5.1/_layouts/a.html',
    'vendor/bundle/ruby/3.1.0/gems/minima-2.5.1',
  ],
  ['the site itself', 'minima.gemspec', ''],
])('a theme is found as %s', (_, file, path) => {
  const { folder } = createSite({ [file]: layout })
  expect(findTheme(' Minima ', folder)).toMatchObject({ name: 'minima', path })
})

test('of several versions of a gem the newest is taken, and no gem with a longer name', () => {
  const { folder } = createSite({
    'vendor/gems/minima-2.5.1/a': '',
    'vendor/gems/minima-2.10.0/a': '',
    'vendor/gems/minima-dark-9.0/a': '',
  })
  expect(findTheme('minima', folder)?.path).toBe('vendor/gems/minima-2.10.0')
})

test.each(['', '../evil', 'a/b', 'nowhere'])('%j is no theme', name => {
  expect(findTheme(name, createSite({}).folder)).toBeNull()
})

function load(config: string, theme = 'skin: dark\nbaseurl: /no\nown: { a: 1, b: 1 }\nexclude: [x]\n') {
  const { folder } = createSite({
    '_config.yml': config,
    'node_modules/t/_config.yml': theme,
    'node_modules/t/package.json': '{"dependencies":{"jekyll-feed":"*","bootstrap":"*"}}',
  })
  const diagnostics = new Diagnostics()
  const loaded = loadConfig({ source: folder }, diagnostics)
  return { config: loaded, problems: diagnostics.all.map(({ code, message }) => `${code}: ${message}`) }
}

test('a theme’s configuration stands below the site’s, but for keys that Jekyll has defaults for', () => {
  const { config, problems } = load('theme: t\nown: { b: 2 }\n')
  const get = (key: string) => config.values.get(key)
  expect([get('skin'), get('baseurl'), get('own')]).toEqual([
    'dark',
    null,
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  ])
  expect(config.files.map(({ path }) => path)).toEqual(['node_modules/t/_config.yml', '_config.yml'])
  expect(config.plugins).toEqual(['jekyll-feed'])
  expect(problems).toEqual([])
})

test('a theme’s configuration can be ignored, and one that says nothing changes nothing', () => {
  expect(load('theme: t\nignore_theme_config: true\n').config.values.get('skin')).toBeUndefined()
  expect(load('theme: t\n', '- a list\n').config.values.get('skin')).toBeUndefined()
})

test('a theme that is not there stops the build', () => {
  const { config, problems } = load('theme: minimal\n')
  expect(config.theme).toBeNull()
  expect(problems).toEqual(['theme-missing: the theme "minimal" is not there'])
  expect(load('theme: false\n').problems).toEqual([])
})

test('a gem names the plugins that it needs in its specification', () => {
  const { folder } = createSite({
    '_config.yml': 'theme: g',
    'vendor/gems/g/g.gemspec':
      'Gem::Specification.new do |s|\n  s.add_runtime_dependency "jekyll-seo-tag", "~> 2.1"\n  s.add_dependency("jekyll", ">= 3.5")\nend\n',
  })
  expect(loadConfig({ source: folder }, new Diagnostics()).plugins).toEqual(['jekyll-seo-tag'])
})
