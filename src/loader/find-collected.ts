import type { CollectionConfig, Config } from '../config/config.ts'
import { joinPath } from '../util/join-path.ts'
import type { EntryFilter } from './entry-filter.ts'
import { type ListFolder, listDeep } from './list-files.ts'
import type { PlacedFile } from './placed-file.ts'

/** The files of every collection but the posts, in Jekyll's order: `Collection#filtered_entries`. */
export function findCollected(config: Config, list: ListFolder, accepts: EntryFilter): readonly PlacedFile[] {
  const others = config.collections.filter(({ label }) => label !== 'posts' && label !== 'data')
  return others.flatMap(collection => filesOf(collection, config, list, accepts))
}

function filesOf(
  { label, isOutput, permalink }: CollectionConfig,
  { collectionsDir }: Config,
  list: ListFolder,
  accepts: EntryFilter,
): readonly PlacedFile[] {
  const relative = `_${label}`
  const folder = joinPath(collectionsDir, relative)
  return listDeep(list, folder, { withDotFiles: true }).flatMap(source => {
    const entry = source.path.slice(folder.length + 1)
    // Jekyll's filter knows nothing of collections_dir: `exclude: [_recipes/x.md]` is meant from there.
    if (!accepts(relative, entry, false)) return []
    const placement = {
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
}
