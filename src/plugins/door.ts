import type { Converter } from '../engines/engine.ts'
import type { Filter, FilterTable } from '../filters/filter.ts'
import type { Generator } from '../generators/generator.ts'
import { attempt, attemptForTemplate, type Origin, settled } from './attempt.ts'
import type { PluginCommand } from './command.ts'
import { createHooks, type HookDefinition, type Hooks } from './hooks.ts'
import type { SiteEditor } from './plugin-site.ts'
import type { PluginTag, RenderedTag } from './tag.ts'

/** The one door: whatever extends the program comes in by it, what is built in as well as what others wrote. */
export interface Plugin {
  /** As it is named in the configuration's `plugins`: `jekyll-feed`. */
  readonly name: string
  /** What was made with one version is not kept for another; without it nothing is kept on disk. */
  readonly version?: string
  readonly filters?: FilterTable
  /** Liquid tags, by name. */
  readonly tags?: Readonly<Record<string, PluginTag>>
  readonly generators?: readonly (Generator | SiteEditor)[]
  readonly converters?: readonly Converter[]
  readonly hooks?: readonly HookDefinition[]
  /** Of the command line: `tusitala NAME`. */
  readonly commands?: readonly PluginCommand[]
  /** Where in its code an error was thrown; those of a file are found by its name. */
  readonly placeOf?: Origin['placeOf']
}

/** All that the plugins of a build bring, in one place. Later plugins override filters and tags of the same name. */
export interface Registry {
  readonly filters: FilterTable
  readonly tags: ReadonlyMap<string, PluginTag>
  /** Highest priority first. */
  readonly generators: readonly (Generator | SiteEditor)[]
  /** In the order in which they convert. */
  readonly converters: readonly Converter[]
  readonly hooks: Hooks
  /** Whether some of it is to run at every build, even where nothing has changed. */
  readonly runsAtEveryBuild: boolean
}

/** @param own the plugins that are not built in: they may fail, and may read anything unless they say otherwise */
export function openDoor(builtIn: readonly Plugin[], own: readonly Plugin[] = []): Registry {
  const plugins = [...builtIn, ...own.map(guard)]
  const hooks = createHooks(
    plugins.flatMap(plugin =>
      (plugin.hooks ?? []).map(definition => ({ definition, origin: originOf(plugin) })),
    ),
  )
  const filters: Record<string, Filter> = Object.create(null)
  const tags = new Map<string, PluginTag>()
  for (const plugin of plugins) {
    Object.assign(filters, plugin.filters)
    for (const [name, tag] of Object.entries(plugin.tags ?? {})) tags.set(name, tag)
  }
  return {
    filters,
    tags,
    generators: plugins
      .flatMap(plugin => plugin.generators ?? [])
      .toSorted((a, b) => b.priority - a.priority),
    converters: plugins
      .flatMap(plugin => plugin.converters ?? [])
      .toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0)),
    hooks,
    runsAtEveryBuild:
      hooks.runAtEveryBuild ||
      own.some(({ generators = [] }) => generators.some(({ isStructural }) => isStructural !== true)),
  }
}

/** A plugin, typed: `export default definePlugin({ name, filters: { shout: ... } })`. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin
}

export function originOf({ name, placeOf = () => ({}) }: Plugin): Origin {
  return { name, placeOf }
}

/** The same plugin, what it throws told as its own mistake, and with an answer to what may change its results. */
function guard(plugin: Plugin): Plugin {
  const origin = originOf(plugin)
  const { filters = {}, tags = {}, generators = [], converters = [] } = plugin
  return {
    ...plugin,
    filters: mapValues(filters, (filter, name) => guardFilter(filter, `the filter "${name}"`, origin)),
    tags: mapValues(tags, (tag, name) =>
      'sameAs' in tag ? tag : guardTag(tag, `the tag "${name}"`, origin),
    ),
    generators: generators.map(generator => guardGenerator(generator, origin)),
    converters: converters.map(converter => guardConverter(converter, origin)),
  }
}

function guardFilter(filter: Filter, what: string, origin: Origin): Filter {
  return {
    ...filter,
    pure: filter.pure === true,
    apply: (input, args, context) =>
      attemptForTemplate(origin, what, () => filter.apply(input, args, context)),
  }
}

function guardTag(tag: RenderedTag, what: string, origin: Origin): RenderedTag {
  return {
    ...tag,
    pure: tag.pure === true,
    render: (markup, context, content) =>
      attemptForTemplate(origin, what, () => settled(tag.render(markup, context, content))),
  }
}

function guardGenerator(generator: Generator | SiteEditor, origin: Origin): Generator | SiteEditor {
  const what = `the generator "${generator.name}"`
  if ('edit' in generator) {
    return { ...generator, edit: site => attempt(origin, what, () => settled(generator.edit(site))) }
  }
  return {
    ...generator,
    generate: (site, context) => attempt(origin, what, () => generator.generate(site, context)),
  }
}

function guardConverter(converter: Converter, origin: Origin): Converter {
  const what = `the converter "${converter.name}"`
  return {
    name: converter.name,
    ...(converter.priority === undefined ? {} : { priority: converter.priority }),
    pure: converter.pure === true,
    matches: extension => attempt(origin, what, () => converter.matches(extension)),
    outputExtension: (extension, basename) =>
      attempt(origin, what, () => converter.outputExtension(extension, basename)),
    convert: (text, document, context) =>
      attempt(origin, what, () => converter.convert(text, document, context)),
  }
}

function mapValues<Item, Mapped>(
  table: Readonly<Record<string, Item>>,
  map: (item: Item, name: string) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(table).map(([name, item]) => [name, map(item, name)]))
}
