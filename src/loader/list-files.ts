import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { SitePath, Source } from '../site/types.ts'
import { joinPath } from '../util/join-path.ts'

/** An entry of a folder: a file, or a folder to look into. */
export interface Entry {
  readonly name: string
  /** Null for a folder. */
  readonly source: Source | null
  readonly isLink: boolean
}

export interface ListOptions {
  /** The site's source, absolute. */
  readonly root: string
  readonly followsSymbolicLinks: boolean
  /** What is known of a file already, so that the file system need not be asked again. */
  readonly known?: ((path: SitePath) => Source | undefined) | undefined
  /** Called for each symbolic link that leads to something of the site. */
  readonly onLink?: () => void
}

/**
 * Lists folders of the site, in an order that is the same on every machine. What `accepts` turns away is not
 * looked at, so that it cannot be complained about.
 */
export type ListFolder = (folder: string, accepts?: Accepts) => readonly Entry[]

export type Accepts = (name: string, isDirectory: boolean) => boolean

/**
 * Regular files and folders only: a FIFO would hang the build, a device has no end. Symbolic links lead on
 * inside of the source; out of it only when the configuration says so, or a contributor could publish
 * any file of the machine that builds.
 */
export function createListFolder(options: ListOptions, diagnostics: Diagnostics): ListFolder {
  const realRoot = realpathOrNull(options.root) ?? options.root
  return (folder, accepts = () => true) => {
    const absolute = folder === '' ? options.root : `${options.root}/${folder}`
    const real = realpathOrNull(absolute)
    if (real === null || !isLinkAllowed(absolute, folder)) return []
    // What a link leads to can change under another name.
    const known = real === (folder === '' ? realRoot : `${realRoot}/${folder}`) ? options.known : undefined
    return readEntries(absolute).flatMap(entry => {
      const path = joinPath(folder, entry.name)
      if (!accepts(entry.name, leadsToFolder(entry, `${absolute}/${entry.name}`))) return []
      const found = inspect(entry, `${absolute}/${entry.name}`, path, known)
      return found === null ? [] : [found]
    })
  }

  function inspect(
    entry: Dirent,
    absolute: string,
    path: string,
    knownFile: ListOptions['known'],
  ): Entry | null {
    const { name } = entry
    if (entry.isDirectory()) return { name, source: null, isLink: false }
    const isLink = entry.isSymbolicLink()
    const known = isLink ? undefined : knownFile?.(path)
    if (known !== undefined) return { name, source: known, isLink }
    if (isLink) options.onLink?.()
    if (isLink && !isLinkAllowed(absolute, path)) return null
    const stat = statOrNull(absolute)
    if (stat === null) return null
    if (stat.isDirectory()) return isLoop(absolute, path) ? null : { name, source: null, isLink }
    if (stat.isFile()) return { name, source: sourceOf(path, absolute, stat), isLink }
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
      hint: 'copy the file into the site, or set "symlinks: follow" in the configuration if you trust it',
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

export function sourceOf(path: SitePath, absolute: string, stat: Stats): Source {
  const { size, mtimeMs, ctimeMs, ino } = stat
  return { path, absolute, size, modified: mtimeMs, changed: ctimeMs, inode: ino }
}

export interface DeepListOptions {
  readonly withDotFiles?: boolean
  /** Links to folders, too. Ruby's `**`, by which Jekyll finds posts, documents and layouts, passes over them. */
  readonly followsLinks?: boolean
}

/** All files below a folder, folder by folder as Ruby's `Dir.glob` has them. */
export function listDeep(list: ListFolder, folder: string, options: DeepListOptions = {}): readonly Source[] {
  if (folder === '') return []
  return list(folder).flatMap(({ name, source, isLink }) => {
    if (name.startsWith('.') && options.withDotFiles !== true) return []
    if (source !== null) return [source]
    return isLink && options.followsLinks !== true ? [] : listDeep(list, joinPath(folder, name), options)
  })
}

function leadsToFolder(entry: Dirent, absolute: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && statOrNull(absolute)?.isDirectory() === true)
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
