import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Config } from '../config/config.ts'
import { standardFilters } from '../filters/index.ts'
import { archives } from '../generators/archives.ts'
import { feed } from '../generators/feed.ts'
import { pagination } from '../generators/pagination.ts'
import { sitemap } from '../generators/sitemap.ts'
import { mostSimilar } from '../util/similar.ts'
import { locateKey } from '../yaml/locate-key.ts'
import type { Plugin } from './door.ts'
import { tableOfContents } from './table-of-contents.ts'

/** What every site has. */
const always: readonly Plugin[] = [{ name: 'liquid', filters: standardFilters }]

/** What a site gets by naming it in `plugins`: the equivalents of Jekyll's plugins. */
const named: readonly Plugin[] = [
  { name: 'jekyll-archives', generators: [archives] },
  { name: 'jekyll-paginate', generators: [pagination] },
  { name: 'jekyll-feed', generators: [feed] },
  { name: 'jekyll-sitemap', generators: [sitemap] },
  tableOfContents,
]

/** The plugins that a configuration asks for. Those that do not exist here are reported and left out. */
export function chosenPlugins(config: Config, diagnostics: Diagnostics): readonly Plugin[] {
  const byName = new Map(named.map(plugin => [plugin.name, plugin]))
  const chosen = config.plugins.flatMap(name => byName.get(name) ?? reportUnknown(name, config, diagnostics))
  return [...always, ...chosen]
}

function reportUnknown(name: string, config: Config, diagnostics: Diagnostics): [] {
  const near = mostSimilar(name, named.map(plugin => plugin.name))
  const file = config.files.find(({ text }) => text.includes(name))
  diagnostics.add({
    severity: 'warning',
    code: 'plugin-unknown',
    message: `the plugin "${name}" is not built in, and was left out`,
    ...(file === undefined ? {} : { file: file.path, source: file.text, ...locateKey(file.text, 1, 'plugins') }),
    hint: near === null ? `built in are ${named.map(plugin => plugin.name).join(', ')}` : `did you mean "${near}"?`,
  })
  return []
}
