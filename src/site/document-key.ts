import type { Document, Site } from './types.ts'

/**
 * What a document is known by from one build to the next: its path; for the later pages of a list, which are
 * all made of one file, with their number; for other generated pages what made them and their URL.
 */
export function documentKey({ path, url, isGenerated, origin, pagination }: Document): string {
  if (isGenerated) return `${origin ?? ''}:${url}`
  return pagination === undefined || pagination.page === 1 ? path : `${path}#${pagination.page}`
}

/** The documents of a site in render order, each by a key of its own: those of two with one key are numbered. */
export function documentsByKey(site: Site): Map<string, Document> {
  const byKey = new Map<string, Document>()
  for (const { documents } of site.collections.values()) for (const document of documents) add(document)
  for (const page of site.pages) add(page)
  return byKey

  function add(document: Document): void {
    const key = documentKey(document)
    let unique = key
    for (let number = 2; byKey.has(unique); number++) unique = `${key}~${number}`
    byKey.set(unique, document)
  }
}
