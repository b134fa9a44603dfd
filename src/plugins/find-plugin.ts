import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { filesOfModule, type ModuleFiles } from './plugin-files.ts'

/** A module that may be a plugin. */
export interface FoundModule extends ModuleFiles {
  readonly path: string
  /** The version of its package; null for a file of the site. */
  readonly version: string | null
}

/** The module that a name in the configuration's `plugins` stands for: a path from the source, or a package; null for none. */
export function findPlugin(name: string, { source }: Config): FoundModule | null {
  const isPath = /^\.{0,2}\//.test(name) || /\.[cm]?js$/.test(name)
  const path = isPath ? resolvePath(resolve(source, name)) : resolvePackage(name, source)
  if (path === null) return null
  return { path, ...filesOfModule(path), version: isPath ? null : packageVersion(path) }
}

function resolvePath(path: string): string | null {
  return tryResolve(() => createRequire(path).resolve(path))
}

function resolvePackage(name: string, source: string): string | null {
  const path = tryResolve(() => createRequire(`${source}/package.json`).resolve(name))
  // What Node has of its own is no plugin: `fs` is found, and is no path.
  return path?.includes('node_modules') === true ? path : null
}

function tryResolve(resolve: () => string): string | null {
  try {
    return resolve()
  } catch {
    return null
  }
}

/** Of the nearest package.json above a file. */
function packageVersion(path: string): string | null {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const version: unknown = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version
      if (typeof version === 'string') return version
    } catch {
      // A folder without one, or one that says nothing: the next one may.
    }
  }
  return null
}
