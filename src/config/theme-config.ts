import { existsSync, readFileSync } from 'node:fs'
import { deepMerge } from '../values/merge.ts'
import { type Hash, isHash } from '../values/value.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { ConfigFile } from './config.ts'
import { configDefaults } from './defaults.ts'
import { namesIn, type Theme } from './find-theme.ts'

/** The `_config.yml` that a theme brings along; null where it brings none. */
export function themeConfigFile({ root, path }: Theme): ConfigFile | null {
  const file = `${root}/_config.yml`
  if (path === '' || !existsSync(file)) return null
  return { path: `${path}/_config.yml`, text: readFileSync(file, 'utf8') }
}

/**
 * A configuration over that of its theme, of which only the keys count that Jekyll has no defaults for: a theme cannot
 * change the `baseurl`. Jekyll's `Site#load_theme_configuration`.
 */
export function withThemeConfig(values: Hash, { path, text }: ConfigFile): Hash {
  const { value } = parseYaml(text, { file: path, severity: 'warning' })
  if (!isHash(value)) return values
  const own = [...value].filter(
    ([key]) => !configDefaults.has(key) && key !== 'source' && key !== 'destination',
  )
  return deepMerge(new Map(own), values)
}

/**
 * The plugins that a theme needs: Jekyll loads the gems that a theme's gem depends on. As a package, it says so in
 * `dependencies`, among which there may be style sheets and scripts, too.
 */
export function themePlugins({ root }: Theme): readonly string[] {
  try {
    const { dependencies = {} }: { dependencies?: object } = JSON.parse(
      readFileSync(`${root}/package.json`, 'utf8'),
    )
    return Object.keys(dependencies).filter(name => /^jekyll[-_]/.test(name))
  } catch {
    return gemDependencies(root)
  }
}

function gemDependencies(root: string): readonly string[] {
  const spec = namesIn(root).find(name => name.endsWith('.gemspec'))
  if (spec === undefined) return []
  const text = readFileSync(`${root}/${spec}`, 'utf8')
  return [
    ...text.matchAll(/^\s*\w+\.add_(?:runtime_)?dependency\s*\(?\s*["'](jekyll[-_][\w-]+)["']/gm),
  ].flatMap(([, name = '']) => name)
}
