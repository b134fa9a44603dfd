import type { Config } from '../config/config.ts'
import type { DestinationPath, Output, Source } from '../site/types.ts'
import { leaveTraces } from './jekyll-traces.ts'
import type { LivingSite, Run } from './living-site.ts'
import { makePublication, type Publication, PublishedPrints, pageOutput } from './publication.ts'
import type { Slot } from './rendering.ts'
import { holdSignals } from './write/hold-signals.ts'
import { createWriter, type WriteResult, type Writer } from './write/writer.ts'
import { writerOptions } from './writer-options.ts'

/** Brings what is published in line with a site, build after build. */
export interface Publisher {
  /** What is to be published after these tasks ran. */
  prepare(living: LivingSite, runs: readonly Run[], isStructural: boolean): Publication
  /** The same for what somebody else has made. */
  take(publication: Publication): void
  /** @param spared files that stay, though nothing makes them any more */
  publish(config: Config, spared?: readonly string[]): WriteResult
  /** The site has errors: what is published stays, and what has changed waits. */
  postpone(): WriteResult
  outputs(): ReadonlyMap<DestinationPath, string | Source>
}

export interface PublisherOptions {
  /** Nothing is written. */
  readonly isDry: boolean
}

export function createPublisher({ isDry }: PublisherOptions): Publisher {
  const prints = new PublishedPrints()
  let publication: Publication | null = null
  let living: LivingSite | null = null
  let writer: { readonly destination: string; readonly writer: Writer } | null = null
  let generation: string | null = null
  /** The outputs that may differ from what is published; null where any may. */
  let candidates: Map<DestinationPath, Output> | null = null

  return { prepare, take, publish, postpone: () => nothing, outputs }

  function prepare(site: LivingSite, runs: readonly Run[], isStructural: boolean): Publication {
    const isNew = site !== living
    living = site
    const patched = publication === null || isNew || isStructural ? null : patch(publication, runs)
    if (patched !== null) {
      for (const output of patched) candidates?.set(output.destination, output)
      return publication as Publication
    }
    candidates = null
    publication = makePublication(site.moment.structure.site, site.rendering)
    return publication
  }

  function take(made: Publication): void {
    publication = made
    candidates = null
  }

  /** The outputs of pages that ran again, in their old places; null where other things may have changed. */
  function patch(before: Publication, runs: readonly Run[]): readonly Output[] | null {
    const patched: Output[] = []
    for (const { task } of runs) {
      if (task.recipe.kind === 'content' && isEmitting(task.subject as Slot)) return null
      if (task.recipe.kind !== 'page') continue
      const slot = task.subject as Slot
      const output = pageOutput(slot)
      const { destination } = slot.document
      if (destination === null) continue
      const known = before.outputs.get(destination)
      if (output === null || known === undefined) return null
      if (known.origin !== output.origin || known.isGenerated !== output.isGenerated) continue
      before.outputs.set(destination, output)
      patched.push(output)
    }
    return patched
  }

  function publish(config: Config, spared: readonly string[] = []): WriteResult {
    if (publication === null || isDry) return nothing
    const { outputs } = publication
    const { changed, removed } =
      candidates === null
        ? prints.changes(outputs)
        : { changed: [...candidates.values()].filter(output => prints.isChanged(output)), removed: [] }
    const result =
      spared.length > 0 ? writeSparing(spared, config, outputs) : write(config, outputs, changed, removed)
    const isWritten = !result.diagnostics.some(({ severity }) => severity === 'error')
    generation = isWritten ? result.generation : null
    if (!isWritten) candidates = null
    else {
      prints.record(changed, removed)
      candidates = new Map()
      letGo(changed)
      leaveTraces(config)
    }
    return result
  }

  function write(
    config: Config,
    outputs: ReadonlyMap<DestinationPath, Output>,
    changed: readonly Output[],
    removed: readonly DestinationPath[],
  ): WriteResult {
    if (writer?.destination !== config.destination) {
      writer = { destination: config.destination, writer: createWriter(writerOptions(config)) }
      generation = null
    }
    const { writer: own } = writer
    if (generation !== null) {
      const result = holdSignals(() => own.writeChanges(changed, removed, generation))
      if (!result.isStale) return result
    }
    return holdSignals(() => own.write([...outputs.values()]))
  }

  function writeSparing(
    spared: readonly string[],
    config: Config,
    outputs: ReadonlyMap<DestinationPath, Output>,
  ): WriteResult {
    const options = writerOptions(config)
    const own = createWriter({ ...options, keepFiles: [...(options.keepFiles ?? []), ...spared] })
    return holdSignals(() => own.write([...outputs.values()]))
  }

  /** Finished pages are in the destination; a megabyte a hundred pages need not stay in memory. */
  function letGo(changed: readonly Output[]): void {
    if (living?.plugins.readsOutputs === true) return
    for (const { destination } of changed) {
      const slot = publication?.makers.get(destination)
      if (slot !== undefined) slot.page.result?.text?.letGo(() => living?.rendering.render(slot) ?? '')
    }
  }

  function outputs(): ReadonlyMap<DestinationPath, string | Source> {
    const all = [...(publication?.outputs ?? [])]
    return new Map(
      all.map(([destination, { content }]) => [
        destination,
        typeof content === 'object' && 'print' in content ? content.text : content,
      ]),
    )
  }
}

const nothing: WriteResult = {
  diagnostics: [],
  written: [],
  removed: [],
  unchanged: 0,
  generation: null,
  isStale: false,
}

function isEmitting({ content }: Slot): boolean {
  return (content.result?.emitted.length ?? 0) > 0
}
