import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Collection, Document, Site } from '../site/types.ts'
import { isArray } from '../values/value.ts'

/** Warns of documents without the key that their collection is sorted by, as Jekyll does: they come last. */
export function checkSorting(site: Site, diagnostics: Diagnostics): void {
  for (const collection of site.collections.values()) {
    const key = sortKey(collection)
    if (key === null) continue
    const [unset, set] = splitByKey(collection.documents, key)
    for (const { path } of set.length === 0 ? [] : unset) {
      diagnostics.add({
        severity: 'warning',
        code: 'collection-sort',
        message: `"${key}", by which its collection is sorted, is not in the front matter; it comes last`,
        file: path,
        hint: `add "${key}:" to the front matter, or to the "defaults" of the configuration`,
      })
    }
  }
}

/** Null where nothing is sorted by a key: posts never are, and an `order` outranks it. */
function sortKey({ label, metadata }: Collection): string | null {
  const key = metadata.get('sort_by')
  return label === 'posts' || typeof key !== 'string' || isArray(metadata.get('order')) ? null : key
}

function splitByKey(
  documents: readonly Document[],
  key: string,
): readonly [readonly Document[], readonly Document[]] {
  const isUnset = ({ data }: Document): boolean => (data.get(key) ?? null) === null
  return [documents.filter(isUnset), documents.filter(document => !isUnset(document))]
}
