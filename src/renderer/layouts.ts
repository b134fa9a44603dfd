import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Document, Template } from '../site/types.ts'
import { suggest } from '../util/similar.ts'
import { toS } from '../values/to-s.ts'
import type { Hash } from '../values/value.ts'
import { locateKey } from '../yaml/locate-key.ts'

/** The site's layouts by name. The look-up is recorded, found or not. */
export interface Layouts {
  find(name: string): Template | null
  names(): Iterable<string>
}

/**
 * The layouts that stand around a document, innermost first. A layout that does not exist ends the chain with
 * a warning, as in Jekyll; so does one that comes a second time, which Jekyll ends in silence.
 */
export function layoutChain(
  document: Document,
  layouts: Layouts,
  diagnostics: Diagnostics,
): readonly Template[] {
  const chain: Template[] = []
  let owner: LayoutOwner = document
  for (;;) {
    const name = layoutName(owner.data, owner === document)
    if (name === null) return chain
    const layout = layouts.find(name)
    if (layout === null) {
      reportMissing(owner, name, layouts, diagnostics)
      return chain
    }
    if (chain.includes(layout)) {
      reportCycle(owner, name, diagnostics)
      return chain
    }
    chain.push(layout)
    owner = layout
  }
}

type LayoutOwner = Pick<Template, 'path' | 'data' | 'head' | 'headLine'>

/** Nil where there is none. In a document, `none` says so in words. */
function layoutName(data: Hash, isDocument: boolean): string | null {
  const layout = data.get('layout')
  if (layout === undefined || layout === null) return null
  const name = toS(layout)
  return isDocument && name === 'none' ? null : name
}

function reportMissing(owner: LayoutOwner, name: string, layouts: Layouts, diagnostics: Diagnostics): void {
  const names = [...layouts.names()]
  const place = locateKey(owner.head, owner.headLine, 'layout')
  diagnostics.add({
    severity: 'warning',
    code: 'layout-missing',
    // The first is what Jekyll says.
    message:
      place === null
        ? `Layout '${name}', which the configuration sets, does not exist`
        : `Layout '${name}' requested in ${owner.path} does not exist`,
    // A default's mistake is one, not one for each of the pages that it is for.
    ...(place === null ? {} : { file: owner.path, ...place }),
    hint: suggest(name, names, listHint(names)),
  })
}

function listHint(names: readonly string[]): string {
  return names.length === 0
    ? 'there are no layouts; create one, or write "layout: none"'
    : `there are ${names
        .slice(0, 8)
        .map(name => `"${name}"`)
        .join(', ')}; or write "layout: none"`
}

function reportCycle(owner: LayoutOwner, name: string, diagnostics: Diagnostics): void {
  diagnostics.add({
    severity: 'warning',
    code: 'layout-cycle',
    message: `layout "${name}" stands around itself; each was used once`,
    file: owner.path,
    ...locateKey(owner.head, owner.headLine, 'layout'),
    hint: 'let one of the layouts name another layout, or none',
  })
}
