import type { CollectionConfig } from '../config/config.ts'
import { compareValues } from '../values/compare.ts'
import { toS } from '../values/to-s.ts'
import { isArray } from '../values/value.ts'
import { compareDocuments } from './order.ts'
import type { Document } from './types.ts'

/**
 * The documents of a collection in render order: by its `order` (a list of paths, the rest after them), else
 * by its `sort_by` (documents without that key last), else by date and path. Jekyll's `Collection#sort_docs!`.
 */
export function sortCollection(documents: readonly Document[], config: CollectionConfig): readonly Document[] {
  const sorted = documents.toSorted(compareDocuments)
  const order = config.metadata.get('order') ?? null
  if (isArray(order)) return rearrange(sorted, order.map(entry => `_${config.label}/${toS(entry)}`))
  const key = config.metadata.get('sort_by')
  return typeof key === 'string' ? sorted.toSorted((a, b) => compareByKey(a, b, key)) : sorted
}

function rearrange(documents: readonly Document[], paths: readonly string[]): readonly Document[] {
  const byPath = new Map(documents.map(document => [document.relativePath, document]))
  const first = paths.flatMap(path => byPath.get(path) ?? [])
  return [...new Set([...first, ...documents])]
}

function compareByKey(a: Document, b: Document, key: string): number {
  const left = a.data.get(key) ?? null
  const right = b.data.get(key) ?? null
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  return compareValues(left, right) ?? 0
}
