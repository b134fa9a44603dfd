import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { placeOf } from '../site/place-of.ts'
import type { Document, Site } from '../site/types.ts'

/** Warns of permalinks that are published as something else than they say, where Jekyll is silent. */
export function checkPermalinks(site: Site, diagnostics: Diagnostics): void {
  const documents = [...site.collections.values()].flatMap(({ documents }) => documents)
  for (const document of [...documents, ...site.pages]) {
    const permalink = document.data.get('permalink')
    if (typeof permalink === 'string' && !document.isGenerated)
      checkPermalink(permalink, document, diagnostics)
  }
}

function checkPermalink(permalink: string, document: Document, diagnostics: Diagnostics): void {
  const { destination } = document
  if (permalink === '') {
    diagnostics.add({
      severity: 'warning',
      code: 'permalink-empty',
      message: `the permalink is empty, so this is published as "${destination}"`,
      ...placeOf(document, 'permalink'),
      hint: 'give it a path such as /about/, or remove the line',
    })
  } else if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(permalink)) {
    diagnostics.add({
      severity: 'warning',
      code: 'destination-path',
      message: `"${permalink}" has dot segments; it is published as "${destination}"`,
      ...placeOf(document, 'permalink'),
      hint: 'write the path without ".." and "."',
    })
  }
}
