import type { Converter } from '../engines/engine.ts'
import type { FilterTable } from '../filters/filter.ts'
import type { Generator } from '../generators/generator.ts'

/** The one door: built-in filters, generators and converters come in by it, and so do those of others. */
export interface Plugin {
  /** As it is named in the configuration's `plugins`: `jekyll-feed`. */
  readonly name: string
  /** What was made with one version is not kept for another; without it nothing is kept on disk. */
  readonly version?: string
  readonly filters?: FilterTable
  readonly generators?: readonly Generator[]
  readonly converters?: readonly Converter[]
}

/** All that the plugins of a build bring, in one place. Later plugins override filters of the same name. */
export interface Registry {
  readonly filters: FilterTable
  /** Highest priority first. */
  readonly generators: readonly Generator[]
  /** In the order in which they convert. */
  readonly converters: readonly Converter[]
}

export function openDoor(plugins: readonly Plugin[]): Registry {
  const filters: Record<string, FilterTable[string]> = Object.create(null)
  for (const plugin of plugins) Object.assign(filters, plugin.filters)
  return {
    filters,
    generators: plugins
      .flatMap(plugin => plugin.generators ?? [])
      .toSorted((a, b) => b.priority - a.priority),
    converters: plugins.flatMap(plugin => plugin.converters ?? []),
  }
}

/** A plugin, typed: `export default definePlugin({ name, filters: { shout: ... } })`. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin
}
