import { isAbsolute, relative, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import { ForeignError } from '../values/foreign-error.ts'
import { isArray } from '../values/value.ts'
import { attempt, loading, Mistake, type Origin } from './attempt.ts'
import { builtInPlugins, reportUnknown } from './built-in.ts'
import type { Plugin } from './door.ts'
import { type FoundModule, findPlugin } from './find-plugin.ts'
import { checkHook } from './hooks.ts'
import { type Jekyll, registerPlugin } from './jekyll.ts'
import { loadModule, staleParts } from './load-module.ts'
import { nameOf, placeInFiles } from './place-in-module.ts'
import { filesOfModule, modulesIn, rubyFilesIn } from './plugin-files.ts'
import { reportRuby } from './report-ruby.ts'

/** The plugins of a site. */
export interface LoadedPlugins {
  readonly builtIn: readonly Plugin[]
  /** Those of others, in the order in which they were registered. */
  readonly own: readonly Plugin[]
  /** Absolute paths of the files that they were made of, and the folders in which they are looked for. */
  readonly files: ReadonlySet<string>
  readonly folders: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads plugins, and again when they have changed. */
export interface PluginLoader {
  load(config: Config): LoadedPlugins
}

export function createPluginLoader(): PluginLoader {
  let last: { readonly key: string; readonly loaded: LoadedPlugins } | null = null
  return {
    load(config) {
      const diagnostics = new Diagnostics()
      const found = findPlugins(config, diagnostics)
      const key = JSON.stringify([
        config.source,
        config.safe,
        config.plugins,
        config.files,
        found.ruby,
        found.modules.map(({ name, path, version, print }) => [name, path, version, print]),
      ])
      if (last?.key === key) return last.loaded
      const own = found.modules.flatMap(module => loadPlugin(module, config, diagnostics))
      if (!config.safe) reportRuby(found.ruby, config.source, diagnostics)
      const loaded: LoadedPlugins = {
        builtIn: found.builtIn,
        own,
        files: new Set(found.modules.flatMap(({ files }) => files)),
        folders: found.folders,
        diagnostics: diagnostics.all,
      }
      last = { key, loaded }
      return loaded
    },
  }
}

interface NamedModule extends FoundModule {
  readonly name: string
}

interface FoundPlugins {
  readonly builtIn: readonly Plugin[]
  readonly modules: readonly NamedModule[]
  readonly folders: readonly string[]
  /** Files in Ruby that no module of the same name stands in for. */
  readonly ruby: readonly string[]
}

/** In Jekyll's order: the files in the folders of plugins, then what the configuration names. */
function findPlugins(config: Config, diagnostics: Diagnostics): FoundPlugins {
  const { source, safe } = config
  const folders = pluginFolders(config)
  const files = safe ? [] : folders.flatMap(modulesIn)
  const { builtIn, others } = builtInPlugins(config)
  const named = others.flatMap((name): readonly NamedModule[] => {
    const module = findPlugin(name, config)
    if (module === null) reportUnknown(name, config, diagnostics)
    return module !== null && isAllowed(name, module, config) ? [{ ...module, name }] : []
  })
  const stems = new Set(files.map(stem))
  return {
    builtIn,
    modules: [
      ...files.map(path => ({ name: nameOf(path, source), path, version: null, ...filesOfModule(path) })),
      ...named,
    ],
    folders,
    ruby: folders.flatMap(rubyFilesIn).filter(file => !stems.has(stem(file))),
  }
}

/** `plugins_dir`: one folder or several. */
function pluginFolders({ values, source }: Config): readonly string[] {
  const written = values.get('plugins_dir') ?? null
  const names = isArray(written) ? written : typeof written === 'string' ? written.split(',') : []
  return [...new Set(names.map(name => resolve(source, String(name).trim())))]
}

/**
 * In safe mode Jekyll loads the gems of its `whitelist`, which the machine has installed. A package that lies in the site
 * itself is the site's word, and counts for nothing then.
 */
function isAllowed(name: string, { path, version }: FoundModule, { safe, source, values }: Config): boolean {
  if (!safe) return true
  const whitelist = values.get('whitelist') ?? null
  const isInSite = !relative(source, path).startsWith('..') && !isAbsolute(relative(source, path))
  return version !== null && !isInSite && isArray(whitelist) && whitelist.includes(name)
}

function stem(path: string): string {
  return path.replace(/\.[^./\\]+$/, '')
}

function loadPlugin(module: NamedModule, config: Config, diagnostics: Diagnostics): readonly Plugin[] {
  const { name, path, files, print, prints, version } = module
  const origin: Origin = { name, placeOf: placeInFiles(files, config.source) }
  try {
    const plugin = attempt(origin, loading, () => pluginOf(loadModule(path, files, print), name, config.safe))
    const stale = staleParts(path, prints)
    for (const file of stale) diagnostics.add(describeStale(nameOf(file, config.source)))
    // What is made with code that is not the present one's is kept for nobody.
    const { version: _, ...rest } = plugin
    const known = stale.length === 0 ? { version: `${version ?? ''} ${print}` } : {}
    return [{ ...rest, ...known, name, placeOf: origin.placeOf }]
  } catch (error) {
    if (!(error instanceof ForeignError)) throw error
    diagnostics.add(describeFailure(error))
    return []
  }
}

/** @throws Mistake for an export that is no plugin */
function pluginOf(exported: unknown, name: string, isSafe: boolean): Plugin {
  if (typeof exported === 'function') {
    return registerPlugin(exported as (jekyll: Jekyll) => unknown, { name, isSafe })
  }
  const isPlugin =
    typeof exported === 'object' && exported !== null && Object.keys(exported).some(key => parts.has(key))
  if (!isPlugin)
    throw new Mistake('it exports no plugin', 'let it export a function that takes "jekyll", by default')
  const plugin = exported as Plugin
  for (const hook of plugin.hooks ?? []) checkHook(hook)
  return isSafe ? { name } : plugin
}

const parts: ReadonlySet<string> = new Set([
  'filters',
  'tags',
  'generators',
  'converters',
  'hooks',
  'commands',
] satisfies (keyof Plugin)[])

function describeStale(file: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'plugin-stale',
    message: 'this part of a plugin has changed, and is still what it was when Tusitala started',
    file,
    hint: 'start Tusitala again',
  }
}

/** What went wrong in a plugin, for the author. */
export function describeFailure({ message, place, hint }: ForeignError): Diagnostic {
  return {
    severity: 'error',
    code: 'plugin-failed',
    message,
    ...place,
    ...(hint === undefined ? {} : { hint }),
  }
}
