import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DestinationPath, Document, Output, Site } from '../site/types.ts'
import { findConflicts } from './conflicts.ts'
import type { Rendering, Slot } from './rendering.ts'
import { fingerprintOf } from './write/compare.ts'

/** What a site publishes: one output a destination. */
export interface Publication {
  readonly outputs: Map<DestinationPath, Output>
  /** Who makes them, where that is a page or document. */
  readonly makers: ReadonlyMap<DestinationPath, Slot>
  /** How many of them are pages and documents. */
  readonly pages: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Everything that the site publishes, in Jekyll's order of writing: pages, files, documents. */
export function makePublication(site: Site, rendering: Rendering): Publication {
  const slots = new Map<Output, Slot>()
  const pageOutputs = (documents: readonly Document[]): readonly Output[] =>
    documents.flatMap(document => {
      const slot = rendering.slotOf(document)
      const output = slot === undefined ? null : pageOutput(slot)
      if (slot === undefined || output === null) return []
      slots.set(output, slot)
      return [output]
    })
  const files = site.staticFiles.flatMap(({ destination, source }) =>
    destination === null ? [] : [{ destination, content: source, origin: source.path }],
  )
  const documents = [...site.collections.values()].flatMap(({ documents }) => documents)
  const emitted = [...rendering.slots.values()].flatMap(({ content }) => content.result?.emitted ?? [])
  const all = [...pageOutputs(site.pages), ...emitted, ...files, ...pageOutputs(documents)]
  const { outputs, diagnostics } = findConflicts(all)
  const makers = outputs.flatMap(output => {
    const slot = slots.get(output)
    return slot === undefined ? [] : [[output.destination, slot] as const]
  })
  return {
    outputs: new Map(outputs.map(output => [output.destination, output])),
    makers: new Map(makers),
    pages: makers.length,
    diagnostics,
  }
}

/** The finished page of a slot; null for one that is not published, or that failed. */
export function pageOutput({ document, page, override }: Slot): Output | null {
  const { destination, origin, path, isGenerated } = document
  const text = override ?? page.result?.text ?? null
  return destination === null || text === null
    ? null
    : { destination, content: text, origin: origin ?? path, isGenerated }
}

/** What is published, by what the content of each file is known by. */
export class PublishedPrints {
  readonly #prints = new Map<DestinationPath, string>()

  /** The outputs that differ from what was published, and the destinations that are no longer there. */
  changes(outputs: ReadonlyMap<DestinationPath, Output>): {
    readonly changed: readonly Output[]
    readonly removed: readonly DestinationPath[]
  } {
    const changed = [...outputs.values()].filter(
      output => this.#prints.get(output.destination) !== fingerprintOf(output),
    )
    return { changed, removed: [...this.#prints.keys()].filter(destination => !outputs.has(destination)) }
  }

  isChanged(output: Output): boolean {
    return this.#prints.get(output.destination) !== fingerprintOf(output)
  }

  record(changed: readonly Output[], removed: readonly DestinationPath[]): void {
    for (const destination of removed) this.#prints.delete(destination)
    for (const output of changed) this.#prints.set(output.destination, fingerprintOf(output))
  }
}
