import type { CollectionConfig } from '../config/config.ts'
import { compareValues } from '../values/compare.ts'
import { mergeSort } from '../values/merge-sort.ts'
import { toS } from '../values/to-s.ts'
import { isArray, type Value } from '../values/value.ts'
import { compareDocuments } from './order.ts'
import type { Document } from './types.ts'

/**
 * The documents of a collection, given as they were read, in render order: by its `order` (a list of paths, the rest after them), else
 * by its `sort_by` (documents without that key last), else by date and path. Jekyll's `Collection#sort_docs!`,
 * which the posts never go through.
 *
 * Documents with dates among others without have no order that makes sense: the way of sorting decides it, and
 * so we sort in Jekyll's way.
 */
export function sortCollection(
  documents: readonly Document[],
  config: CollectionConfig,
): readonly Document[] {
  const order = config.metadata.get('order') ?? null
  const key = config.metadata.get('sort_by') ?? null
  if (config.label !== 'posts') {
    if (isArray(order)) return rearrange(mergeSort(documents, compareDocuments), order, config.label)
    if (typeof key === 'string') return mergeSort(documents, (a, b) => compareByKey(a, b, key))
  }
  return mergeSort(documents, compareDocuments)
}

function rearrange(
  documents: readonly Document[],
  order: readonly Value[],
  label: string,
): readonly Document[] {
  const byPath = new Map(documents.map(document => [document.relativePath, document]))
  const first = order.flatMap(entry => byPath.get(`_${label}/${toS(entry)}`) ?? [])
  return [...new Set([...first, ...documents])]
}

function compareByKey(a: Document, b: Document, key: string): number {
  const left = a.data.get(key) ?? null
  const right = b.data.get(key) ?? null
  if ((left === null) !== (right === null)) return left === null ? 1 : -1
  return compareValues(left, right) || compareDocuments(a, b)
}
