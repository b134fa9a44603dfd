import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'

/** The modules in a folder of plugins, in order of their names: Jekyll's `_plugins/*.rb`, in JavaScript. */
export function modulesIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter(({ name }) => /\.[cm]?js$/.test(name))
    .map(({ path }) => path)
}

/** The plugins in Ruby in a folder and below it, which Jekyll would load. */
export function rubyFilesIn(folder: string): readonly string[] {
  return entriesOf(folder, { isDeep: true })
    .filter(({ name }) => name.endsWith('.rb'))
    .map(({ path }) => path)
}

interface Entry {
  readonly name: string
  readonly path: string
}

function entriesOf(folder: string, { isDeep = false } = {}): readonly Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: isDeep })
      .map(({ name, parentPath }) => ({ name, path: resolve(parentPath, name) }))
      .filter(({ path }) => isFile(path) && !/[\\/]node_modules[\\/]/.test(path.slice(folder.length)))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  } catch {
    return []
  }
}

/** A module with the files beside it that it is made of, and a print of them all. */
export interface ModuleFiles {
  readonly files: readonly string[]
  readonly print: string
  /** Of each of them. */
  readonly prints: ReadonlyMap<string, string>
}

/** Files that are imported by a path are part of a plugin; packages are known by their versions. */
export function filesOfModule(path: string): ModuleFiles {
  const files = new Map<string, string>()
  collect(path, files)
  const prints = new Map([...files].map(([file, text]) => [file, hash('sha1', text, 'base64url')]))
  const named = [...prints].map(([file, print]) => [relative(dirname(path), file), print])
  return { files: [...files.keys()], print: hash('sha1', JSON.stringify(named), 'base64url'), prints }
}

function collect(path: string, files: Map<string, string>): void {
  const text = files.has(path) ? null : readText(path)
  if (text === null) return
  files.set(path, text)
  for (const [, name = ''] of text.matchAll(RELATIVE_IMPORT)) {
    const target = ['', '.js', '.cjs', '.mjs', '.json', '/index.js', '/index.cjs']
      .map(ending => resolve(dirname(path), `${name}${ending}`))
      .find(isFile)
    if (target !== undefined) collect(target, files)
  }
}

const RELATIVE_IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["'](\.{1,2}\/[^"'\n]+)["']/g

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
