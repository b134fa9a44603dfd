import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Source } from '../site/types.ts'

/** An entry of a folder: a file, or a folder to look into. */
export interface Entry {
  readonly name: string
  /** Null for a folder. */
  readonly source: Source | null
}

export interface ListOptions {
  /** The site's source, absolute. */
  readonly root: string
  readonly followsSymbolicLinks: boolean
}

/** Lists folders of the site, in an order that is the same on every machine. */
export type ListFolder = (folder: string) => readonly Entry[]

/**
 * Regular files and folders only: a FIFO would hang the build, a device has no end. Symbolic links lead on
 * inside of the source; out of it only when the configuration says so, or a contributor could publish
 * any file of the machine that builds.
 */
export function createListFolder(options: ListOptions, diagnostics: Diagnostics): ListFolder {
  const realRoot = realpathOrNull(options.root) ?? options.root
  return folder => {
    const absolute = folder === '' ? options.root : `${options.root}/${folder}`
    return readEntries(absolute).flatMap(entry => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const found = inspect(entry, `${absolute}/${entry.name}`, path)
      return found === null ? [] : [found]
    })
  }

  function inspect(entry: Dirent, absolute: string, path: string): Entry | null {
    if (entry.isDirectory()) return { name: entry.name, source: null }
    if (entry.isSymbolicLink() && !isLinkAllowed(absolute, path)) return null
    const stat = statOrNull(absolute)
    if (stat === null) return null
    if (stat.isDirectory()) return isLoop(absolute, path) ? null : { name: entry.name, source: null }
    if (stat.isFile()) {
      const source = { path, absolute, size: stat.size, modified: stat.mtimeMs }
      return { name: entry.name, source }
    }
    diagnostics.add({
      severity: 'warning',
      code: 'file-special',
      message: `"${path}" is no regular file (a pipe, socket or device) and was left out`,
      file: path,
      hint: 'remove it, or add it to "exclude"',
    })
    return null
  }

  function isLinkAllowed(absolute: string, path: string): boolean {
    const target = realpathOrNull(absolute)
    if (target === null) {
      diagnostics.add({
        severity: 'warning',
        code: 'link-broken',
        message: `the symbolic link "${path}" leads nowhere and was left out`,
        file: path,
        hint: 'create its target, or remove the link',
      })
      return false
    }
    if (options.followsSymbolicLinks || target === realRoot || target.startsWith(`${realRoot}/`)) return true
    diagnostics.add({
      severity: 'error',
      code: 'link-outside',
      message: `the symbolic link "${path}" leads out of the site`,
      file: path,
      hint: 'copy the file into the site, or set "symbolic_links: follow" in the configuration if you trust it',
    })
    return false
  }

  /** A linked folder that holds the link itself would be walked for ever. */
  function isLoop(absolute: string, path: string): boolean {
    const target = realpathOrNull(absolute)
    const isLoop = target !== null && `${realRoot}/${path}/`.startsWith(`${target}/`)
    if (isLoop) {
      diagnostics.add({
        severity: 'warning',
        code: 'link-loop',
        message: `the symbolic link "${path}" leads to a folder that it lies in, and was left out`,
        file: path,
        hint: 'remove the link',
      })
    }
    return isLoop
  }
}

function readEntries(absolute: string): readonly Dirent[] {
  try {
    const entries = readdirSync(absolute, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  } catch {
    return []
  }
}

function realpathOrNull(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

function statOrNull(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
