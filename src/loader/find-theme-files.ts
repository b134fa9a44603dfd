import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { splitExtension } from '../site/file-name.ts'
import type { SitePath, Source } from '../site/types.ts'
import { joinPath } from '../util/join-path.ts'
import { createListFolder, type ListFolder, listDeep } from './list-files.ts'

/** The files of a theme. What the site has under the same name takes its place. */
export interface ThemeFiles {
  /** Of these, the paths lead from the site's source to the theme. */
  readonly layouts: readonly Source[]
  readonly includes: readonly Source[]
  readonly data: readonly Source[]
  /** With paths as if they lay in the site: `assets/main.css`. */
  readonly assets: readonly Source[]
}

export const noThemeFiles: ThemeFiles = { layouts: [], includes: [], data: [], assets: [] }

/** Looks through a theme's folders, which have the same names whatever the site calls its own. */
export function findThemeFiles(
  { theme, layoutsDir, includesDir }: Config,
  own: { readonly layouts: readonly Source[]; readonly includes: readonly Source[] },
  diagnostics: Diagnostics,
): ThemeFiles {
  // A theme's own repository is its site, too.
  if (theme === null || theme.path === '') return noThemeFiles
  const list = createListFolder({ root: theme.root, followsSymbolicLinks: false }, diagnostics)
  const layouts = new Set(own.layouts.map(({ path }) => layoutName(path, layoutsDir)))
  const includes = new Set(own.includes.map(({ path }) => path.slice(includesDir.length + 1)))
  const files = (folder: string): readonly Source[] => filesIn(folder, list)
  const inTheme = (source: Source): Source => ({ ...source, path: joinPath(theme.path, source.path) })
  return {
    layouts: files('_layouts')
      .filter(({ path }) => !layouts.has(layoutName(path, '_layouts')))
      .map(inTheme),
    includes: files('_includes')
      .filter(({ path }) => !includes.has(path.slice('_includes/'.length)))
      .map(inTheme),
    data: files('_data').map(inTheme),
    assets: files('assets'),
  }
}

/** A path below a folder of the site, or below the theme's folder of that kind. */
export function pathBelow(path: SitePath, folder: string, themeFolder: string | null): string {
  const base = themeFolder !== null && path.startsWith(`${themeFolder}/`) ? themeFolder : folder
  return path.slice(base.length + 1)
}

function filesIn(folder: string, list: ListFolder): readonly Source[] {
  return list('', name => name === folder).length === 0 ? [] : listDeep(list, folder, { withDotFiles: false })
}

function layoutName(path: SitePath, folder: string): string {
  return splitExtension(path.slice(folder.length + 1)).basename
}
