import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { types } from 'node:util'
import { Mistake } from './attempt.ts'

/**
 * What a module exports: the default of an ES module. Loading is synchronous, which Node does for ES modules too, as long
 * as none of them awaits something at its top.
 *
 * @param files the module, and those beside it that it is made of
 * @param print of their texts: what was loaded with another one is loaded anew
 * @throws what the module throws, and Mistake for one that cannot be loaded synchronously
 */
export function loadModule(path: string, files: readonly string[], print: string): unknown {
  const require = createRequire(path)
  try {
    const isLoaded = require.cache[path] !== undefined
    const isEsModule = types.isModuleNamespaceObject(require.cache[path]?.exports)
    const exported = isLoaded && isEsModule ? loadAgain(path, print) : requireAnew(require, path, files)
    return defaultOf(exported)
  } catch (error) {
    if (!isAsync(error)) throw error
    throw new Mistake('it awaits something at its top, and is loaded synchronously', 'move the "await" away')
  }
}

/** Files in CommonJS are forgotten first, as they may have changed since somebody loaded them. */
function requireAnew(require: NodeJS.Require, path: string, files: readonly string[]): unknown {
  for (const file of files) {
    if (!types.isModuleNamespaceObject(require.cache[file]?.exports))
      Reflect.deleteProperty(require.cache, file)
  }
  return require(path)
}

/** Node keeps an ES module by its name for good: the present text is loaded under a name of its own. */
function loadAgain(path: string, print: string): unknown {
  const name = `${path}?${print.replace(/\W/g, '').slice(0, 12)}`
  const module = Object.assign(new Module(name), { filename: name, paths: [] })
  if (!canCompile(module))
    throw new Mistake('it has changed, and cannot be loaded again', 'start Tusitala again')
  module._compile(readFileSync(path, 'utf8'), name)
  return module.exports
}

/** Not among Node's types, and yet what every loader of TypeScript and the like is made with. */
function canCompile(module: object): module is { readonly _compile: (text: string, name: string) => void } {
  return '_compile' in module && typeof module._compile === 'function'
}

/**
 * The parts of a loaded module that Node keeps as they were: ES modules that it imports. Only the module itself can be
 * loaded again, and what is in CommonJS.
 *
 * @param prints of the files of the module as they are now
 */
export function staleParts(path: string, prints: ReadonlyMap<string, string>): readonly string[] {
  const { cache } = createRequire(path)
  return [...prints].flatMap(([file, print]) => {
    const exported = cache[file]?.exports
    if (file === path || (exported !== undefined && !types.isModuleNamespaceObject(exported))) return []
    const before = importedPrints.get(file) ?? print
    importedPrints.set(file, before)
    return before === print ? [] : [file]
  })
}

/** Node's modules are those of the process, and so is the memory of what they were when they were imported. */
const importedPrints = new Map<string, string>()

function defaultOf(exported: unknown): unknown {
  const hasDefault =
    typeof exported === 'object' &&
    exported !== null &&
    'default' in exported &&
    exported.default !== undefined
  return hasDefault ? exported.default : exported
}

function isAsync(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_REQUIRE_ASYNC_MODULE'
}
