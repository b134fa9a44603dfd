import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { standardFilters } from '../filters/index.ts'
import { archives } from '../generators/archives.ts'
import { feed } from '../generators/feed.ts'
import { pagination } from '../generators/pagination.ts'
import { sitemap } from '../generators/sitemap.ts'
import { suggest } from '../util/similar.ts'
import { locateKey } from '../yaml/locate-key.ts'
import type { Plugin } from './door.ts'
import { tableOfContents } from './table-of-contents.ts'

/** What changes them changes the version of the program, and with that everything that is kept. */
const builtIn = ''

/** What every site has. */
const always: readonly Plugin[] = [
  { name: 'liquid', version: builtIn, filters: standardFilters },
  // The cache of jekyll-include-cache shows in how long Jekyll takes, and in nothing else: the tag needs no asking for.
  { name: 'include-cache', version: builtIn, tags: { include_cached: { sameAs: 'include' } } },
]

/** What a site gets by naming it in `plugins`: the equivalents of Jekyll's plugins. */
const named: readonly Plugin[] = [
  { name: 'jekyll-archives', version: builtIn, generators: [archives] },
  { name: 'jekyll-paginate', version: builtIn, generators: [pagination] },
  { name: 'jekyll-feed', version: builtIn, generators: [feed] },
  { name: 'jekyll-sitemap', version: builtIn, generators: [sitemap] },
  { name: 'jekyll-include-cache', version: builtIn },
  tableOfContents,
]

/** What is built in of what a configuration asks for, and the names of what is not. */
export function builtInPlugins({ plugins }: Config): {
  readonly builtIn: readonly Plugin[]
  readonly others: readonly string[]
} {
  const byName = new Map(named.map(plugin => [plugin.name, plugin]))
  const chosen = plugins.flatMap(name => byName.get(name) ?? [])
  return { builtIn: [...always, ...chosen], others: plugins.filter(name => !byName.has(name)) }
}

/** A name of the configuration that is neither built in nor a package: it is left out. */
export function reportUnknown(name: string, config: Config, diagnostics: Diagnostics): void {
  const names = named.map(plugin => plugin.name)
  const file = config.files.find(({ text }) => text.includes(name))
  const place =
    file === undefined ? {} : { file: file.path, source: file.text, ...placeOfItem(file.text, name) }
  diagnostics.add({
    severity: 'warning',
    code: 'plugin-unknown',
    message: `the plugin "${name}" is neither built in nor installed, and was left out`,
    ...place,
    hint: suggest(name, names, `built in are ${names.join(', ')}`),
  })
}

/** Where a plugin's name is in the list of plugins; the list where it is not found there. */
function placeOfItem(text: string, name: string): object | null {
  const list = locateKey(text, 1, 'plugins') ?? locateKey(text, 1, 'gems')
  if (list === null) return null
  const lines = text.split('\n')
  const line = lines.findIndex((line, index) => index >= list.line - 1 && line.includes(name)) + 1
  if (line === 0) return list
  return { line, column: (lines[line - 1] ?? '').indexOf(name) + 1, length: name.length }
}
