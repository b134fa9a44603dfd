import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Placement } from '../site/document.ts'
import { parseFileName } from '../site/file-name.ts'
import type { Source } from '../site/types.ts'
import { createEntryFilter } from './entry-filter.ts'
import { createListFolder, type ListFolder } from './list-files.ts'

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
}

export interface PlacedFile {
  readonly source: Source
  readonly placement: Placement
}

/** Walks the source once, as Jekyll's `Reader` does. */
export function findFiles(config: Config, diagnostics: Diagnostics): FoundFiles {
  const list = createListFolder({ root: config.source, followsSymbolicLinks: config.followsSymbolicLinks }, diagnostics)
  const accepts = createEntryFilter(config)
  const posts: PlacedFile[] = []
  const drafts: PlacedFile[] = []
  const others: Source[] = []
  const special = new Set([config.postsDir, config.draftsDir, config.layoutsDir, config.includesDir, config.dataDir])

  walk('')
  return {
    posts: config.showDrafts ? [...posts, ...drafts] : posts,
    hiddenDrafts: config.showDrafts ? [] : drafts.map(({ source }) => source),
    collected: findCollected(config, list),
    others,
    layouts: listDeep(list, config.layoutsDir),
    includes: listDeep(list, config.includesDir),
    data: listDeep(list, config.dataDir),
  }

  function walk(folder: string): void {
    collectPosts(folder)
    for (const { name, source } of list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`
      const isDirectory = source === null
      if (isDirectory && (special.has(path) || isDestination(config, path))) continue
      if (!accepts(folder, name, isDirectory)) continue
      if (source === null) walk(path)
      else others.push(source)
    }
  }

  /** `_posts` and `_drafts` may lie in any folder; the folders above them are categories. */
  function collectPosts(folder: string): void {
    const { collectionsDir } = config
    if (collectionsDir !== '' && folder !== collectionsDir && !folder.startsWith(`${collectionsDir}/`)) return
    for (const magic of new Set(['_posts', ...(folder === collectionsDir ? [config.postsDir] : [])])) {
      for (const source of listDeep(list, join(folder, magic))) addPost(source, folder, magic)
    }
    for (const magic of new Set(['_drafts', ...(folder === collectionsDir ? [config.draftsDir] : [])])) {
      for (const source of listDeep(list, join(folder, magic))) addDraft(source, folder, magic)
    }
  }

  function addPost(source: Source, folder: string, magic: string): void {
    const entry = source.path.slice(join(folder, magic).length + 1)
    if (!accepts(join(folder, magic), entry, false)) return
    const name = parseFileName(entry.slice(entry.lastIndexOf('/') + 1))
    if (name.date === null) {
      diagnostics.add({
        severity: 'warning',
        code: 'post-name',
        message: 'a post needs a date in its file name, and this file was left out',
        file: source.path,
        hint: `name it ${suggestName(source, name.slug + name.extension)}`,
      })
      return
    }
    posts.push({ source, placement: postPlacement(source, folder, magic, false, config) })
  }

  function addDraft(source: Source, folder: string, magic: string): void {
    const entry = source.path.slice(join(folder, magic).length + 1)
    if (!accepts(join(folder, magic), entry, false) || !entry.includes('.')) return
    drafts.push({ source, placement: postPlacement(source, folder, magic, true, config) })
  }
}

function postPlacement(
  source: Source,
  folder: string,
  magic: string,
  isDraft: boolean,
  config: Config,
): Placement {
  const relativePath = withinCollections(source.path, config)
  const above = withinCollections(folder, config)
  return {
    collection: 'posts',
    isOutput: true,
    permalink: config.collections.find(({ label }) => label === 'posts')?.permalink ?? null,
    relativePath,
    innerPath: `/${[above, source.path.slice(join(folder, magic).length + 1)].filter(part => part !== '').join('/')}`,
    superdirectories: above === '' ? [] : above.split('/'),
    isDraft,
  }
}

function findCollected(config: Config, list: ListFolder): readonly PlacedFile[] {
  const accepts = createEntryFilter(config)
  return config.collections.flatMap(({ label, isOutput, permalink }) => {
    if (label === 'posts' || label === 'data') return []
    const relative = `_${label}`
    const folder = join(config.collectionsDir, relative)
    return listDeep(list, folder, true).flatMap(source => {
      const entry = source.path.slice(folder.length + 1)
      if (!accepts(relative, entry, false)) return []
      const placement: Placement = {
        collection: label,
        isOutput,
        permalink,
        relativePath: `${relative}/${entry}`,
        innerPath: `/${entry}`,
        superdirectories: [],
        isDraft: false,
      }
      return [{ source, placement }]
    })
  })
}

/** All files below a folder. Ruby's globs pass over dot files unless told otherwise. */
function listDeep(list: ListFolder, folder: string, withDotFiles = false): readonly Source[] {
  if (folder === '') return []
  return list(folder).flatMap(({ name, source }) => {
    if (name.startsWith('.') && !withDotFiles) return []
    return source === null ? listDeep(list, `${folder}/${name}`, withDotFiles) : [source]
  })
}

function isDestination(config: Config, folder: string): boolean {
  return `${config.source}/${folder}` === config.destination
}

function withinCollections(path: string, { collectionsDir }: Config): string {
  if (path === collectionsDir) return ''
  return collectionsDir !== '' && path.startsWith(`${collectionsDir}/`) ? path.slice(collectionsDir.length + 1) : path
}

function suggestName(source: Source, name: string): string {
  return `${new Date(source.modified).toISOString().slice(0, 10)}-${name}`
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
