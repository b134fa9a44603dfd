import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, relative } from 'node:path'

/** A theme as Jekyll's gems have it: a folder with `_layouts`, `_includes`, `_sass`, `_data` and `assets`. */
export interface Theme {
  readonly name: string
  /** Absolute. */
  readonly root: string
  /** The same from the site's source, with slashes. */
  readonly path: string
}

/**
 * Finds a theme without Ruby: as a package that Node finds from the source, or as a gem in the source's `vendor`
 * folder, as Bundler puts it there. A theme's own repository is the site and the theme in one. Null for none.
 */
export function findTheme(name: string, source: string): Theme | null {
  const folder = name.trim().toLowerCase()
  if (!/^[\w.-]+$/.test(folder)) return null
  const root =
    [...packageFolders(source, folder), ...gemFolders(source, folder)].find(isFolder) ??
    (existsSync(`${source}/${folder}.gemspec`) ? source : undefined)
  if (root === undefined) return null
  return { name: folder, root, path: relative(source, root).replaceAll('\\', '/') }
}

/** Every `node_modules` from the source upwards. */
function packageFolders(source: string, name: string): readonly string[] {
  const folders = []
  for (let folder = source; ; folder = dirname(folder)) {
    folders.push(`${folder}/node_modules/${name}`)
    if (folder === dirname(folder)) return folders
  }
}

/** `vendor/gems/minima`, `vendor/bundle/ruby/3.1.0/gems/minima-2.5.1`; of several versions the newest. */
function gemFolders(source: string, name: string): readonly string[] {
  const rubies = namesIn(`${source}/vendor/bundle/ruby`).map(version => `vendor/bundle/ruby/${version}/gems`)
  return ['vendor/gems', ...rubies].flatMap(place =>
    namesIn(`${source}/${place}`)
      .filter(
        entry => entry === name || (entry.startsWith(`${name}-`) && /^\d/.test(entry.slice(name.length + 1))),
      )
      .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map(entry => `${source}/${place}/${entry}`),
  )
}

/** The names in a folder, none where there is no folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
