/**
 * What the renderer itself reads of a document, past all drops. These stand among the keys of the document's facts,
 * with a mark that no key of front matter has.
 */
import type { Document } from '../site/types.ts'
import { isSameValue } from '../values/same.ts'

/** Its text, and the line on which that starts. */
export const bodyText = '\0body'

/** The text of its excerpt. */
export const excerptText = '\0excerpt'

/** The text of its front matter, where a diagnostic points into it. */
export const headText = '\0head'

/** What kind of page it is: what decides how it is rendered and where it goes. */
export const form = '\0form'

/** All of its front matter: what code makes of a page may depend on any of it. */
export const allData = '\0data'

/** Whether an aspect of a document is as it was. */
export function isSameAspect(aspect: string, before: Document, after: Document): boolean {
  return comparisons.get(aspect)?.(before, after) ?? false
}

const comparisons: ReadonlyMap<string, (before: Document, after: Document) => boolean> = new Map([
  [bodyText, (before, after) => before.body === after.body && before.bodyLine === after.bodyLine],
  [
    excerptText,
    (before, after) => before.excerptBody === after.excerptBody && before.bodyLine === after.bodyLine,
  ],
  [headText, (before, after) => before.head === after.head && before.headLine === after.headLine],
  [form, isSameForm],
  [allData, (before, after) => before.name === after.name && isSameValue(before.data, after.data)],
])

function isSameForm(before: Document, after: Document): boolean {
  return (
    before.path === after.path &&
    before.extension === after.extension &&
    before.basename === after.basename &&
    before.collection === after.collection &&
    before.url === after.url &&
    before.destination === after.destination &&
    before.origin === after.origin &&
    before.isGenerated === after.isGenerated &&
    (before.pagination === undefined) === (after.pagination === undefined) &&
    isSameValue(before.variables, after.variables) &&
    ['layout', 'render_with_liquid'].every(key => isSameValue(before.data.get(key), after.data.get(key)))
  )
}
