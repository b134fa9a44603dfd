import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Placement } from '../site/document.ts'
import { parseFileName } from '../site/file-name.ts'
import type { Source } from '../site/types.ts'
import { joinPath } from '../util/join-path.ts'
import type { EntryFilter } from './entry-filter.ts'
import { type ListFolder, listDeep } from './list-files.ts'
import type { PlacedFile } from './placed-file.ts'

export interface FindOptions {
  readonly config: Config
  readonly list: ListFolder
  readonly accepts: EntryFilter
}

/** The posts of a folder: what lies in its `_posts`, however deep, and bears a date in its name. */
export function findPosts(
  folder: string,
  options: FindOptions,
  diagnostics: Diagnostics,
): readonly PlacedFile[] {
  return magicFolders(folder, '_posts', options.config.postsDir, options.config).flatMap(magic =>
    filesOf(folder, magic, options).flatMap(source => {
      const entry = source.path.slice(joinPath(folder, magic).length + 1)
      if (parseFileName(nameOf(entry)).date !== null) return [place(source, magic, false, options.config)]
      reportUndated(source, joinPath(folder, magic), entry, diagnostics)
      return []
    }),
  )
}

/** The drafts of a folder: what lies in its `_drafts`. A date is not needed, an extension is. */
export function findDrafts(folder: string, options: FindOptions): readonly PlacedFile[] {
  return magicFolders(folder, '_drafts', options.config.draftsDir, options.config).flatMap(magic =>
    filesOf(folder, magic, options)
      .filter(({ path }) => nameOf(path).includes('.'))
      .map(source => place(source, magic, true, options.config)),
  )
}

/**
 * `_posts` may lie in any folder (with `collections_dir`, in any below that); the name that the configuration
 * gives it counts at the top.
 */
function magicFolders(
  folder: string,
  usual: string,
  own: string,
  { collectionsDir }: Config,
): readonly string[] {
  if (folder === collectionsDir) return [...new Set([usual, own])]
  return collectionsDir === '' || folder.startsWith(`${collectionsDir}/`) ? [usual] : []
}

function filesOf(folder: string, magic: string, { list, accepts }: FindOptions): readonly Source[] {
  const base = joinPath(folder, magic)
  return listDeep(list, base).filter(({ path }) => accepts(base, path.slice(base.length + 1), false))
}

function place(source: Source, magic: string, isDraft: boolean, config: Config): PlacedFile {
  const { collectionsDir, collections } = config
  const relativePath = collectionsDir === '' ? source.path : source.path.slice(collectionsDir.length + 1)
  const placement: Placement = {
    collection: 'posts',
    isOutput: true,
    permalink: collections.find(({ label }) => label === 'posts')?.permalink ?? null,
    relativePath,
    // Jekyll takes `_posts` out of the path, and `_drafts` it leaves.
    innerPath: isDraft ? relativePath : relativePath.replace(magic, ''),
    superdirectories: superdirectoriesOf(relativePath, magic),
    isDraft,
  }
  return { source, placement }
}

/** The folders above `_posts`. Jekyll looks for that in the path's text: of `my_posts/_posts`, `my` is left. */
function superdirectoriesOf(relativePath: string, magic: string): readonly string[] {
  return relativePath
    .slice(0, relativePath.indexOf(magic))
    .split('/')
    .filter(folder => folder !== '')
}

/** A folder that is named like a post, for its text and its pictures, is a custom of other generators. */
function reportUndated(source: Source, base: string, entry: string, diagnostics: Diagnostics): void {
  const folders = entry.split('/').slice(0, -1)
  const at = folders.findIndex(isDated)
  if (at >= 0) {
    const path = joinPath(base, folders.slice(0, at + 1).join('/'))
    diagnostics.add({
      severity: 'warning',
      code: 'post-folder',
      message: `"${path}" is a folder that is named like a post; what has no date in its own name was left out`,
      file: path,
      hint: `move the text to ${path.replace(/\.[^./]*$/, '')}.md, and pictures to a folder of the site`,
    })
    return
  }
  const { slug, extension } = parseFileName(nameOf(entry))
  const date = new Date(source.modified).toISOString().slice(0, 10)
  diagnostics.add({
    severity: 'warning',
    code: 'post-name',
    message: `a post needs ${extension === '' ? 'an extension' : 'a date'} in its file name, and this file was left out`,
    file: source.path,
    hint: `name it ${isDated(slug) ? slug : `${date}-${slug}`}${extension || '.md'}`,
  })
}

function isDated(name: string): boolean {
  return /^\d{2,4}-\d{1,2}-\d{1,2}-./.test(name)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
