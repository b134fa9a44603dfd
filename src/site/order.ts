import { compareTimes } from '../values/time.ts'
import type { Document, Neighbours } from './types.ts'

/**
 * Render order: by date, then by path. The order is observable, since a document that is rendered later sees
 * the finished HTML of those before it. Jekyll's `Document#<=>`.
 */
export function compareDocuments(a: Document, b: Document): number {
  const order = a.date !== null && b.date !== null ? compareTimes(a.date, b.date) : 0
  return order || compareStrings(a.path, b.path)
}

/** By code units: the same on every machine, whatever its locale. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Who stands before and after each document of a list in render order. */
export function neighboursOf(documents: readonly Document[]): ReadonlyMap<Document, Neighbours> {
  const neighbours = new Map<Document, Neighbours>()
  documents.forEach((document, index) => {
    neighbours.set(document, {
      previous: documents[index - 1] ?? null,
      next: documents[index + 1] ?? null,
    })
  })
  return neighbours
}
