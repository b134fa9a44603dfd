import type { Config } from '../config/config.ts'
import { type ConfigRequest, loadConfig } from '../config/load-config.ts'
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import { Tracker } from '../incremental/tracker.ts'
import { loadSite, type UnpublishedFile } from '../loader/load-site.ts'
import { chosenPlugins } from '../plugins/built-in.ts'
import { openDoor } from '../plugins/door.ts'
import { assembleSite } from '../site/assemble.ts'
import { checkImages } from './check-images.ts'
import { checkPermalinks } from './check-permalinks.ts'
import { readClock } from './clock.ts'
import { findConflicts } from './conflicts.ts'
import { createTools } from './create-tools.ts'
import { generate } from './generate.ts'
import { outputsOf } from './outputs.ts'
import { placeDiagnostics } from './place-diagnostics.ts'
import { renderSite } from './render-site.ts'
import { checkDestination } from './write/check-destination.ts'
import { holdSignals } from './write/hold-signals.ts'
import { createWriter } from './write/writer.ts'
import { writerOptions } from './writer-options.ts'

export interface BuildRequest extends ConfigRequest {
  /** The build's "now": a date, or seconds since 1970. The machine's clock without it. */
  readonly clock?: string
  /** Warnings count as errors. */
  readonly strict?: boolean
  readonly onProgress?: (done: number, total: number) => void
}

export interface BuildResult {
  readonly config: Config
  /** Whether the site was published. With an error it was not, and what was published before stays. */
  readonly isPublished: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly pages: number
  readonly files: number
  readonly unpublished: readonly UnpublishedFile[]
}

/**
 * Builds a site once. Each line is the main function of a folder; read this first.
 *
 * Rendering ends before writing begins, so that a site with mistakes leaves the published one as it was.
 */
export function build(request: BuildRequest): BuildResult {
  const diagnostics = new Diagnostics()
  const config = loadConfig(request, diagnostics)
  const now = readClock(request.clock, config, diagnostics)
  diagnostics.addAll(checkDestination(config.destination, config.source))

  const tracker = new Tracker()
  const registry = openDoor(chosenPlugins(config, diagnostics))
  const tools = createTools(config, registry, tracker, diagnostics)

  const loaded = loadSite({ config, now, outputExtension: tools.outputExtension }, diagnostics)
  const assembled = assembleSite(loaded.parts, { ...config, now })
  const { site, composers } = generate(assembled, registry.generators, config, diagnostics)

  const rendered = renderSite({
    config,
    site,
    composers,
    tracker,
    diagnostics,
    createContext: views => tools.createContext(views, loaded),
    onProgress: request.onProgress ?? (() => {}),
  })
  const { outputs, diagnostics: conflicts } = findConflicts(outputsOf(rendered, tools.emitted, site))
  diagnostics.addAll(conflicts)
  checkPermalinks(site, diagnostics)
  checkImages(site, rendered.contents, outputs, config, diagnostics)

  const published = new Set(outputs)
  const isFailed = diagnostics.hasErrors || (request.strict === true && diagnostics.all.length > 0)
  if (!isFailed)
    diagnostics.addAll(holdSignals(() => createWriter(writerOptions(config)).write(outputs)).diagnostics)
  return {
    config,
    isPublished: !isFailed && !diagnostics.hasErrors,
    diagnostics: placeDiagnostics(diagnostics.all, { config, site, request }),
    pages: [...rendered.documents, ...rendered.pages].filter(page => published.has(page)).length,
    files: outputs.length,
    unpublished: loaded.unpublished,
  }
}
