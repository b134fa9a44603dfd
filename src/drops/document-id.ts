import type { Document } from '../site/types.ts'

/** The folder of its URL with its slug: Jekyll's `Document#id`, which feeds and layouts use. */
export function documentId(document: Document): string {
  const folder = document.url.replace(/\/$/, '').replace(/\/[^/]*$/, '')
  return `${folder}/${document.slug}`
}
