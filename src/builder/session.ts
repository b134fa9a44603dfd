import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Config } from '../config/config.ts'
import { loadConfig } from '../config/load-config.ts'
import { isSameEpoch } from '../config/same-epoch.ts'
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import type { FactKind } from '../incremental/facts.ts'
import { LastingText } from '../incremental/lasting-text.ts'
import { openDoor, type Plugin, type Registry } from '../plugins/door.ts'
import { createPluginLoader, type LoadedPlugins } from '../plugins/load-plugins.ts'
import type { DestinationPath, Output, SitePath, Source, Url } from '../site/types.ts'
import { once } from '../util/once.ts'
import { isSameValue } from '../values/same.ts'
import type { LastOutput, Standing } from './cache/last-result.ts'
import { readClock } from './clock.ts'
import { createEpoch, type Epoch } from './epoch.ts'
import { type Explanation, explain } from './explain.ts'
import { initSite } from './init-site.ts'
import type { LivingSite, SiteUpdate } from './living-site.ts'
import { placeDiagnostics } from './place-diagnostics.ts'
import { makePublication, type Publication } from './publication.ts'
import { createPublisher } from './publisher.ts'
import type { BuildRequest, BuildResult } from './request.ts'
import { checkDestination } from './write/check-destination.ts'
import { fingerprintOf } from './write/compare.ts'
import { filesInDestination, removeForeign } from './write/foreign-files.ts'
import type { WriteResult } from './write/writer.ts'
import type { WriteHooksResult } from './write-hooks.ts'
import { keepsState } from './writer-options.ts'

export interface SessionRequest extends BuildRequest {
  /** Whether results last in the cache folder. True unless said otherwise. */
  readonly cache?: boolean
  /** False for everything but the writing: to check, to compare. */
  readonly publish?: boolean
  /** Beside those that the configuration names. */
  readonly plugins?: readonly Plugin[]
  /** For tests: reads of this kind of fact are not recorded, which must show. */
  readonly unrecorded?: FactKind
  /** For tests: how many reads of one key make a column. */
  readonly narrowReads?: number
}

export interface UpdateOptions {
  /** Pages to be rendered before all others: those that somebody is looking at. */
  readonly first?: readonly Url[]
}

/** A site that is built again and again. Each build costs what has changed since the last. */
export interface Session {
  /**
   * Brings the site up to date, and publishes it.
   *
   * @param paths what was changed, added or removed since the last update, relative to the source or absolute;
   *   without it, the session looks for itself, at every file
   */
  update(paths?: readonly string[], options?: UpdateOptions): BuildResult
  /** What is published: text, or the file that is copied. */
  outputs(): ReadonlyMap<DestinationPath, string | Source>
  /** Why the pages of a file, a URL or a destination were made again in the last update, or were not. */
  explain(path: string): readonly Explanation[]
  /** Lets go of files, and keeps what was made for the next session. */
  close(): void
}

/** Milliseconds without an update, after which what was made is kept: it takes as long as some updates. */
const restBeforeSaving = 2000

export function createSession(request: SessionRequest): Session {
  const diagnostics = new Diagnostics()
  const loader = createPluginLoader()
  const publisher = createPublisher({ isDry: request.publish === false })
  let config: Config | null = null
  let configProblems: readonly Diagnostic[] = []
  let epoch: Epoch | null = null
  let registry: Registry = openDoor([])
  let pluginFiles: Pick<LoadedPlugins, 'files' | 'folders'> = { files: new Set(), folders: [] }
  let names = ''
  /** Of asynchronous hooks, which end when their update is over. */
  let late: readonly Diagnostic[] = []
  let timer: NodeJS.Timeout | null = null
  let lastExplain: (path: string) => readonly Explanation[] = () => []

  return {
    update,
    outputs: publisher.outputs,
    explain: path => lastExplain(path),
    close() {
      save()
      epoch?.close()
      epoch = null
    },
  }

  function update(changed?: readonly string[], { first = [] }: UpdateOptions = {}): BuildResult {
    const paths = changed === undefined || config === null ? null : sitePaths(changed, config)
    const before = config
    const { configuration, current } = phase('reset', () => configure(paths))
    if (configuration !== before) request.onConfigured?.(configuration)
    const clock = diagnostics.during(() => readClock(request.clock, configuration, diagnostics))
    const problems = [...configProblems, ...clock.found, ...late]
    late = []
    const moment = { config: configuration, now: clock.result }
    const canStand = paths === null && !registry.runsAtEveryBuild
    const standing = canStand ? current.standing(moment.now) : null
    if (standing !== null && !isFailure([...problems, ...standing.result.diagnostics])) {
      return rest(standing, current, moment)
    }
    return build({ ...moment, paths, first, onProgress: request.onProgress ?? (() => {}) }, current, problems)
  }

  /** Everything is as the last process left it: what is published need only be looked at. */
  function rest({ result, files }: Standing, current: Epoch, moment: Moment): BuildResult {
    const { config: configuration } = moment
    const textOf = once(() => {
      current.wake().update({ ...moment, paths: null, first: [], onProgress: () => {} })
      return makePublication(current.wake().moment.structure.site, current.wake().rendering)
    })
    const outputs = result.outputs.flatMap((output): readonly Output[] => {
      const { destination, origin, print } = output
      const load = (): string => textOfOutput(textOf().outputs.get(destination))
      const content = print === null ? files.get(origin) : LastingText.kept(print, load)
      return content === undefined ? [] : [{ ...output, content }]
    })
    lastExplain = path => {
      textOf()
      return explain(path, current.wake(), [])
    }
    publisher.take({
      outputs: new Map(outputs.map(output => [output.destination, output])),
      makers: new Map(),
      pages: result.pages,
      diagnostics: [],
    })
    const written = publisher.publish(configuration)
    return {
      config: configuration,
      isPublished: !isFailure(written.diagnostics),
      diagnostics: [...result.diagnostics, ...written.diagnostics],
      pages: result.pages,
      files: outputs.length,
      unpublished: result.unpublished,
      ran: [],
      changed: written.written,
      removed: written.removed,
    }
  }

  function build(what: SiteUpdate, current: Epoch, problems: readonly Diagnostic[]): BuildResult {
    const living = current.wake()
    const { runs, isStructural, isLasting } = living.update(what)
    const publication = publisher.prepare(living, runs, isStructural)
    const found = [...problems, ...living.diagnostics(), ...publication.diagnostics]
    // A cache that is damaged is no mistake of the author's, however strict the build.
    const cacheProblems = current.takeProblems()
    const isFailed = isFailure(found)
    const written = isFailed
      ? publisher.postpone()
      : phase('write', () => publish(living, publication, what.config))
    const isWritten = !isFailed && !isFailure(written.diagnostics, false)
    const hooked =
      isWritten && request.publish !== false
        ? living.plugins.written(written.written, publication.makers)
        : nothing
    hooked.late?.then(problems => {
      late = [...late, ...problems]
    })
    lastExplain = path => explain(path, living, runs)
    const { site, loaded } = living.moment.structure
    const place = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
      placeDiagnostics(all, { config: what.config, site, request })
    const placed = place([...cacheProblems, ...found, ...written.diagnostics, ...hooked.diagnostics])
    const { pages, outputs } = publication
    const { unpublished } = loaded
    if (isLasting) current.isDirty = true
    current.last = isFailed
      ? null
      : () => ({ pages, unpublished, diagnostics: place(found), outputs: [...outputs.values()].map(printed) })
    if (current.isDirty) saveLater()
    return {
      config: what.config,
      isPublished: isWritten && !isFailure(hooked.diagnostics, false),
      diagnostics: placed,
      pages,
      files: outputs.size,
      unpublished,
      ran: runs.map(({ task }) => task.name),
      changed: written.written,
      removed: written.removed,
      ...(hooked.late === null ? {} : { late: hooked.late }),
    }
  }

  /** Where a plugin wants to know what goes, as Jekyll tells it, the destination is cleaned as Jekyll does. */
  function publish(living: LivingSite, { outputs }: Publication, configuration: Config): WriteResult {
    if (!registry.hooks.has('on_obsolete') || request.publish === false)
      return publisher.publish(configuration)
    const { destination, keepFiles } = configuration
    const present = filesInDestination(destination, keepFiles)
    const obsolete = present.filter(path => !outputs.has(path as DestinationPath))
    const absolute = (path: string): string => `${destination}/${path}`
    const { files, diagnostics: found } = living.plugins.obsolete(obsolete.map(absolute))
    const going = new Set(files)
    const spared = obsolete.filter(path => !going.has(absolute(path)))
    const result = publisher.publish(configuration, spared)
    if (!isFailure(result.diagnostics, false)) {
      removeForeign(
        destination,
        obsolete.filter(path => going.has(absolute(path))),
      )
    }
    return { ...result, diagnostics: [...found, ...result.diagnostics] }
  }

  function phase<Result>(name: string, work: () => Result): Result {
    return request.profile === undefined ? work() : request.profile.phase(name, work)
  }

  function isFailure(found: readonly Diagnostic[], isStrict = request.strict === true): boolean {
    return found.some(({ severity }) => severity === 'error') || (isStrict && found.length > 0)
  }

  function saveLater(): void {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(save, restBeforeSaving)
    timer.unref()
  }

  function save(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    epoch?.save()
  }

  /** The configuration as it is now, and the site under it: a new one where nothing that was made still stands. */
  function configure(paths: readonly SitePath[] | null): { configuration: Config; current: Epoch } {
    if (
      config === null ||
      epoch === null ||
      paths === null ||
      paths.some(isConfigFile) ||
      paths.some(isPluginFile)
    ) {
      const loaded = diagnostics.during(() => {
        const written = loadConfig(request, diagnostics)
        const loadedPlugins = loader.load(written)
        diagnostics.addAll(loadedPlugins.diagnostics)
        const own = [...loadedPlugins.own, ...(request.plugins ?? [])]
        registry = openDoor(loadedPlugins.builtIn, own)
        pluginFiles = loadedPlugins
        const now = readClock(request.clock, written, new Diagnostics())
        const found = initSite(written, registry.hooks, { request, now }, diagnostics)
        diagnostics.addAll(checkDestination(found.destination, found.source))
        return { found, plugins: [...loadedPlugins.builtIn, ...own] }
      })
      const { found, plugins } = loaded.result
      const namesBefore = names
      names = plugins.map(({ name, version = '' }) => `${name} ${version}`).join('\n')
      configProblems = loaded.found
      const before = config
      if (before === null || !isSameText(before, found)) config = found
      if (epoch === null || before === null || !isSameEpoch(before, found) || names !== namesBefore) {
        save()
        epoch?.close()
        const { unrecorded, narrowReads } = request
        const tracking = { unrecorded, narrowReads }
        const { profile } = request
        const options = { config: found, registry, diagnostics, tracking, profile }
        const isLasting = request.cache !== false && keepsState(found)
        epoch = createEpoch(options, plugins, isLasting)
      }
    }
    if (config === null) throw new Error('a session has no configuration')
    return { configuration: config, current: epoch }
  }

  /** A part of a plugin that is there, or a file where plugins are looked for. */
  function isPluginFile(path: SitePath): boolean {
    if (config === null) return false
    const absolute = resolve(config.source, path)
    return pluginFiles.files.has(absolute) || pluginFiles.folders.some(folder => isBelow(absolute, folder))
  }

  function isConfigFile(path: SitePath): boolean {
    return /^_config\./.test(path) || config?.files.some(file => file.path === path) === true
  }
}

type Moment = Pick<SiteUpdate, 'config' | 'now'>

const nothing: WriteHooksResult = { diagnostics: [], late: null }

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`)
}

function printed({ destination, origin, isGenerated, content }: Output): LastOutput {
  const isCopied = typeof content === 'object' && !('print' in content)
  const print = isCopied ? null : fingerprintOf({ content })
  return { destination, origin, print, ...(isGenerated === undefined ? {} : { isGenerated }) }
}

function textOfOutput(output: Output | undefined): string {
  const content = output?.content ?? ''
  if (typeof content === 'string') return content
  return 'print' in content ? content.text : ''
}

/**
 * Relative to the source, with slashes; configuration files outside of it as they were named. Null where one is the
 * source itself, or lies outside of it: then nobody knows what has changed.
 */
function sitePaths(paths: readonly string[], { source, files }: Config): readonly SitePath[] | null {
  const found = paths.map(path => {
    const absolute = isAbsolute(path) ? path : resolve(source, path)
    const named = files.find(file => resolve(file.path) === absolute)
    const inside = relative(source, absolute).replaceAll('\\', '/')
    return named?.path ?? (inside.startsWith('../') || inside === '..' ? '' : inside)
  })
  return found.includes('') ? null : found
}

function isSameText(before: Config, after: Config): boolean {
  return (
    isSameValue(before.values, after.values) &&
    before.files.length === after.files.length &&
    before.files.every(({ path, text }, at) => {
      const other = after.files[at]
      return path === other?.path && text === other.text
    })
  )
}
