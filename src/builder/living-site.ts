import { lstatSync } from 'node:fs'
import type { Config } from '../config/config.ts'
import type { Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import { createViews, type Views } from '../drops/views.ts'
import { Kernel } from '../incremental/kernel.ts'
import type { Reason, Task } from '../incremental/task.ts'
import { Tracker, type TrackerOptions } from '../incremental/tracker.ts'
import { sourceOf } from '../loader/list-files.ts'
import { type Reading, Readings } from '../loader/readings.ts'
import type { Registry } from '../plugins/door.ts'
import { hasSameStructure } from '../site/same-structure.ts'
import type { Document, SitePath, Source, StaticFile, Template } from '../site/types.ts'
import { once } from '../util/once.ts'
import type { Profile } from '../util/profile.ts'
import type { Time } from '../values/time.ts'
import type { KeptState, LivingState } from './cache/site-cache.ts'
import { findChanges } from './changes.ts'
import { checkImages } from './check-images.ts'
import { createTools, type LookUps } from './create-tools.ts'
import { createImageSizes } from './image-sizes.ts'
import { OutsideFiles } from './outside-files.ts'
import { createRendering, type Rendering } from './rendering.ts'
import { createRenewal, isStaticFile } from './renewal.ts'
import { makeMoment, type SiteMoment, withTemplates } from './site-moment.ts'
import { createSitePlugins, type SitePlugins } from './site-plugins.ts'
import { makeStructure } from './structure.ts'
import { createTemplates } from './templates.ts'

export interface SiteUpdate {
  readonly config: Config
  readonly now: Time
  /** Relative to the source; null where nobody knows what has changed. */
  readonly paths: readonly SitePath[] | null
  /** URLs of pages to be rendered before the others. */
  readonly first: readonly string[]
  readonly onProgress: (done: number, total: number) => void
}

export interface Updated {
  /** The tasks that ran, in order. */
  readonly runs: readonly Run[]
  /** Whether anything but texts in their places has changed. */
  readonly isStructural: boolean
  /** Whether the next process would miss what was made. */
  readonly isLasting: boolean
}

export interface Run {
  readonly task: Task
  readonly reason: Reason
}

/** A site between builds: what was read, made and rendered, and what each of it depends on. */
export interface LivingSite {
  readonly rendering: Rendering
  readonly kernel: Kernel
  readonly plugins: SitePlugins
  readonly moment: SiteMoment
  /** All that the next process needs to go on from here. */
  readonly state: LivingState
  /** Brings everything up to date. */
  update(update: SiteUpdate): Updated
  /** What is wrong with the site, in the order of its stages. */
  diagnostics(): readonly Diagnostic[]
}

export interface LivingSiteOptions {
  readonly config: Config
  readonly registry: Registry
  readonly diagnostics: Diagnostics
  readonly profile?: Profile | undefined
  /** For tests of the kernel. */
  readonly tracking?: Omit<TrackerOptions, 'facts'> | undefined
  /** What an earlier process has left. */
  readonly kept: KeptState | null
}

/** @throws DamagedValue for what is kept and was not written by us */
export function createLivingSite(options: LivingSiteOptions): LivingSite {
  const { registry, diagnostics, kept } = options
  const tracker = new Tracker({ ...options.tracking, ...(kept === null ? {} : { facts: kept.facts }) })
  const tools = createTools(options.config, registry, tracker, diagnostics, options.profile?.template)
  const renewal = createRenewal()
  const outside = new OutsideFiles(options.config.source)
  const reporting = new Set<Task>()
  let runs: Run[] = []
  let finishing: readonly Diagnostic[] = []
  let readings = kept?.site.readings ?? null
  let moment = kept?.site.moment ?? null
  let views: Views | null = null

  const kernel = new Kernel({ tracker, diagnostics, onRun: noteRun })
  const lookUps: LookUps = {
    templates: createTemplates(() => now().templates, tracker),
    imageSize: createImageSizes(destination => now().files.get(destination), tracker),
    links: () => now().links(),
  }
  const context = once(() => tools.createContext(currentViews(), lookUps))
  const plugins = createSitePlugins({
    registry,
    diagnostics,
    extensions: tools.extensions,
    moment: now,
    views: currentViews,
    rendering: () => rendering,
    context: () => context().extensionContext,
  })
  const rendering: Rendering = createRendering({
    kernel,
    diagnostics,
    views: currentViews,
    context,
    hooks: plugins.renderHooks,
    takeEmitted: tools.takeEmitted,
    check: (post, content) =>
      checkImages(post, content, {
        diagnostics,
        baseurl: () => currentViews().siteDrop.get('baseurl'),
        isPublished(destination) {
          tracker.readOf('route', destination)
          return now().routes.has(destination)
        },
      }),
  })

  if (kept !== null) restore(kept)
  return {
    rendering,
    kernel,
    plugins,
    get moment() {
      return now()
    },
    get state() {
      if (readings === null) throw new Error('the site was not built yet')
      return { facts: tracker.facts, site: { readings, moment: now() }, outside, rendering }
    },
    update,
    diagnostics: () => [
      ...now().structure.diagnostics,
      ...[...reporting]
        .filter(isShown)
        .toSorted(rendering.byOrder)
        .flatMap(task => task.diagnostics),
      ...finishing,
    ],
  }

  function update(request: SiteUpdate): Updated {
    const started = Date.now()
    const before = moment
    const revision = readings?.revision
    runs = []
    rendering.forgetUnstable()
    // Records change in place: what is to be compared with them after that is made before.
    if (before !== null && tracker.facts.known('link').size > 0) before.links()
    const isPatched = before !== null && request.config === before.config && patch(request, before)
    if (!isPatched) rebuild(request)
    const changes = findChanges({ before, after: now(), renewal, facts: tracker.facts, outside })
    kernel.invalidate(changes)
    phase('render', () => render(request))
    finishing = plugins.finish()
    outside.remember(tracker.facts, started)
    const hasNewFiles = [...renewal.before.keys()].some(isStaticFile)
    const isLasting = revision !== readings?.revision || runs.some(isLastingRun)
    renewal.clear()
    const isStructural = !isPatched || hasNewFiles || plugins.readsOutputs
    return { runs, isStructural, isLasting }
  }

  function phase<Result>(name: string, work: () => Result): Result {
    return options.profile === undefined ? work() : options.profile.phase(name, work)
  }

  function render({ first, onProgress }: SiteUpdate): void {
    const { producerOf } = rendering
    const onNext = (waiting: number): void => onProgress(runs.length, runs.length + waiting)
    kernel.settle({ first: tasksFor(first), producerOf, onNext })
    // Which page asks for an excerpt first decides what that shows of other texts: none may ask before its turn.
    if (first.length === 0 || !rendering.forgetUnstable()) return
    kernel.invalidate(tracker.facts.known('volatile').values())
    kernel.settle({ onNext })
  }

  /** The clock and the dice make the next process render anew in any case. */
  function isLastingRun({ reason }: Run): boolean {
    const kind = reason === 'new' ? null : tracker.facts.groupOf(reason)?.kind
    return kind !== 'time' && kind !== 'volatile'
  }

  function restore({ outside: states, restoreTasks }: KeptState): void {
    for (const [kind, path, state] of states) outside.restore(kind, path, state)
    restoreTasks(rendering)
    for (const task of kernel.tasks) if (task.diagnostics.length > 0) reporting.add(task)
  }

  /** Takes new texts in their old places, without a look at anything else; false where that cannot be done. */
  function patch({ paths, now: time, config }: SiteUpdate, before: SiteMoment): boolean {
    if (!plugins.canPatch || paths === null || readings === null || !isWithin(time, before.span)) return false
    if (before.structure.found.hasLinks) return false
    const known: { reading: Reading; source: Source }[] = []
    for (const path of paths) {
      const reading = readings.find(path)
      const source = regularFile(path, config.source)
      if (reading === undefined || source === null || reading.make === null) return false
      known.push({ reading, source })
    }
    const templates = new Map<Template, Template>()
    let isPatchable = true
    for (const { reading, source } of known) {
      const { made, diagnostics: problems } = reading
      if (!readings.refresh(reading, source, time, renewal.renew)) continue
      if (problems.length + reading.diagnostics.length > 0) isPatchable = false
      else if (isTemplate(made) && isTemplate(reading.made)) templates.set(made, reading.made)
      else if (made !== reading.made || !isInPlace(made, before)) isPatchable = false
    }
    if (!isPatchable) return false
    moment = { ...withTemplates(before, templates), now: time }
    currentViews().setTime(time)
    return true
  }

  function rebuild({ config, now: time, paths }: SiteUpdate): void {
    readings ??= new Readings(time)
    const { makeHooks } = plugins
    const known = { config, now: time, outputExtension: tools.outputExtension }
    const structure = makeStructure(
      {
        ...known,
        generators: registry.generators,
        makeHooks: makeHooks === null ? null : placements => makeHooks({ ...known, placements }),
        readings,
        renewal,
        known: knownFiles(readings, paths),
        previous: moment?.structure ?? null,
        phase,
      },
      diagnostics,
    )
    const { site, keys } = structure
    moment = makeMoment(structure.config, time, structure, readings.haveClocked)
    const state = { config: structure.config, site, keys }
    if (views === null) views = createViews({ ...state, tracker, renderings: rendering })
    else views.update(state)
    rendering.place(structure.documents, structure.composers)
    for (const task of reporting) if (kernel.find(task.name) !== task) reporting.delete(task)
  }

  function isInPlace(made: unknown, { structure, config }: SiteMoment): boolean {
    if (typeof made !== 'object' || made === null || !('url' in made)) return false
    const record = made as Document | StaticFile
    const was = renewal.was(record)
    if (isStaticFile(record)) return isStaticFile(was) && was.destination === record.destination
    if (isStaticFile(was) || !structure.keys.has(record)) return false
    const collection = config.collections.find(({ label }) => label === record.collection)
    const sortKey = collection?.metadata.get('sort_by')
    return hasSameStructure(was, record, typeof sortKey === 'string' ? [sortKey] : [])
  }

  function noteRun(task: Task, reason: Reason): void {
    runs.push({ task, reason })
    if (task.diagnostics.length > 0) reporting.add(task)
    else reporting.delete(task)
  }

  /** An excerpt that nobody shows any more is not made in a build from nothing. */
  function isShown(task: Task): boolean {
    return task.recipe.isOnDemand !== true || kernel.isRead(task)
  }

  function tasksFor(urls: readonly string[]): readonly Task[] {
    if (urls.length === 0) return []
    const wanted = new Set(urls)
    const slots = [...rendering.slots.values()].filter(({ document }) => wanted.has(document.url))
    return slots.map(({ page }) => page as unknown as Task)
  }

  function now(): SiteMoment {
    if (moment === null) throw new Error('the site was not built yet')
    return moment
  }

  function currentViews(): Views {
    if (views === null) throw new Error('the site was not built yet')
    return views
  }
}

function isWithin({ seconds }: Time, [from, until]: SiteMoment['span']): boolean {
  return seconds >= from && seconds < until
}

function isTemplate(made: unknown): made is Template {
  return typeof made === 'object' && made !== null && 'body' in made && !('url' in made)
}

/** A file of the site, as it is now; null for what is no regular file, or is a link to one. */
function regularFile(path: SitePath, source: string): Source | null {
  const absolute = `${source}/${path}`
  try {
    const stat = lstatSync(absolute)
    return stat.isFile() ? sourceOf(path, absolute, stat) : null
  } catch {
    // It is gone, or a file is where its folder was.
    return null
  }
}

/** The files that need not be looked at again, where it is known which have changed. */
function knownFiles(
  readings: Readings,
  paths: readonly SitePath[] | null,
): (path: SitePath) => Source | undefined {
  if (paths === null) return () => undefined
  const changed = new Set(paths)
  const folders = paths.filter(path => readings.find(path) === undefined).map(path => `${path}/`)
  return path => {
    const isChanged = changed.has(path) || folders.some(folder => path.startsWith(folder))
    return isChanged ? undefined : readings.find(path)?.source
  }
}
