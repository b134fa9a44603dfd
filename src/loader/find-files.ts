import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { SitePath, Source } from '../site/types.ts'
import { joinPath } from '../util/join-path.ts'
import { createEntryFilter } from './entry-filter.ts'
import { findCollected } from './find-collected.ts'
import { findDrafts, findPosts } from './find-posts.ts'
import { findThemeFiles } from './find-theme-files.ts'
import { createListFolder, listDeep } from './list-files.ts'
import type { PlacedFile } from './placed-file.ts'

/** The files of a site by what they may become. */
export interface FoundFiles {
  /** Posts and drafts: documents with or without front matter. */
  readonly posts: readonly PlacedFile[]
  /** Drafts that are not asked for: named at the end of a build. */
  readonly hiddenDrafts: readonly Source[]
  /** Files of the other collections: documents if they have front matter, else static. */
  readonly collected: readonly PlacedFile[]
  /** Everything else: pages if they have front matter, else static. */
  readonly others: readonly Source[]
  readonly layouts: readonly Source[]
  readonly includes: readonly Source[]
  readonly data: readonly Source[]
  /** Files that the theme brings along to be published, where the site has none of their paths. */
  readonly themeAssets: readonly Source[]
  /** Whether anything was reached by a symbolic link, so that one file may have several paths. */
  readonly hasLinks: boolean
}

/** Walks the source once, as Jekyll's `Reader` does. */
export function findFiles(
  config: Config,
  diagnostics: Diagnostics,
  known: (path: SitePath) => Source | undefined = () => undefined,
): FoundFiles {
  let hasLinks = false
  const list = createListFolder(
    {
      root: config.source,
      followsSymbolicLinks: config.followsSymbolicLinks,
      known,
      onLink: () => {
        hasLinks = true
      },
    },
    diagnostics,
  )
  const accepts = createEntryFilter(config)
  const posts: PlacedFile[] = []
  const drafts: PlacedFile[] = []
  const others: Source[] = []
  const special = specialFolders(config)

  walk('')
  for (const path of config.include) addIncluded(path)
  const layouts = listDeep(list, config.layoutsDir)
  const includes = listDeep(list, config.includesDir, { followsLinks: true })
  const theme = findThemeFiles(config, { layouts, includes }, diagnostics)
  return {
    posts: config.showDrafts ? [...posts, ...drafts] : posts,
    hiddenDrafts: config.showDrafts ? [] : drafts.map(({ source }) => source),
    collected: findCollected(config, list, accepts),
    others,
    layouts: [...layouts, ...theme.layouts],
    includes: [...includes, ...theme.includes],
    data: [...listDeep(list, config.dataDir, { followsLinks: true }), ...theme.data],
    themeAssets: theme.assets,
    hasLinks,
  }

  /** Folders before files: where two pages have one name, the deeper one comes first in `site.pages`. */
  function walk(folder: string): void {
    posts.push(...findPosts(folder, { config, list, accepts }, diagnostics))
    drafts.push(...findDrafts(folder, { config, list, accepts }))
    const entries = list(folder, (name, isDirectory) => {
      if (isDirectory && special.has(joinPath(folder, name))) return false
      return accepts(folder, name, isDirectory)
    })
    for (const { name, source } of entries) if (source === null) walk(joinPath(folder, name))
    for (const { source } of entries) if (source !== null) others.push(source)
  }

  /** A file that `include` names is read wherever it lies, as `_pages/about.md`. */
  function addIncluded(path: string): void {
    const found = path
      .split('/')
      .filter(segment => segment !== '')
      .reduce(descend, { path: '', source: null })
    const { source } = found ?? { source: null }
    if (source !== null && !others.some(other => other.path === source.path)) others.push(source)
  }

  function descend(from: Place | null, name: string): Place | null {
    if (from === null || from.source !== null) return null
    const entry = list(from.path, candidate => candidate === name)[0]
    return entry === undefined ? null : { path: joinPath(from.path, name), source: entry.source }
  }
}

interface Place {
  readonly path: string
  /** Null for a folder. */
  readonly source: Source | null
}

/** Folders that hold no pages, whatever they are called, and what was published before. */
function specialFolders(config: Config): ReadonlySet<string> {
  const { source, destination, postsDir, draftsDir, layoutsDir, includesDir, dataDir, cacheDir } = config
  const published = destination.startsWith(`${source}/`) ? destination.slice(source.length + 1) : ''
  return new Set([postsDir, draftsDir, layoutsDir, includesDir, dataDir, cacheDir, published])
}
