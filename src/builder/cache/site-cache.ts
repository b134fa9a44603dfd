import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Config } from '../../config/config.ts'
import { epochValues } from '../../config/same-epoch.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Facts } from '../../incremental/facts.ts'
import { describeDamage } from '../../incremental/store/describe.ts'
import type { Section, StoredSections } from '../../incremental/store/state-file.ts'
import { openStore, type Store } from '../../incremental/store/store.ts'
import { DamagedValue, encodeValue } from '../../incremental/store/value-codec.ts'
import type { Time } from '../../values/time.ts'
import { type OutsideFiles, type OutsideKind, outsideKinds } from '../outside-files.ts'
import type { Rendering } from '../rendering.ts'
import { keepFacts, restoreFacts } from './keep-facts.ts'
import { type KeptSite, keepSite, restoreSite } from './keep-site.ts'
import { keepTasks, restoreTasks, type TextStore } from './keep-tasks.ts'
import { keepLastResult, type LastResult, type Standing, standingResult } from './last-result.ts'
import { RowReader } from './row-reader.ts'

/** What one process leaves of a site to the next, in the cache folder. */
export interface SiteCache {
  /** A warning where the cache is damaged. */
  readonly diagnostics: readonly Diagnostic[]
  /** The last result where it still stands, without a look at all that it was made of. @throws DamagedValue */
  standing(now: Time): Standing | null
  /** All that was kept; null where nothing of use was. @throws DamagedValue */
  restore(): KeptState | null
  /** @returns what stood in the way; the site is built without it */
  save(state: LivingState, result: LastResult | null): readonly Diagnostic[]
  close(): void
}

export interface KeptState {
  readonly facts: Facts
  readonly site: KeptSite
  readonly outside: readonly (readonly [OutsideKind, string, string])[]
  /** Fills in what was rendered. @throws DamagedValue */
  restoreTasks(rendering: Rendering): void
}

/** All that lasts. */
export interface LivingState {
  readonly facts: Facts
  readonly site: KeptSite
  readonly outside: OutsideFiles
  readonly rendering: Rendering
}

/** @param plugins the names of those that take part, with their versions */
export function openSiteCache(config: Config, plugins: readonly string[], onDamage: () => void): SiteCache {
  const folder = resolve(config.source, config.cacheDir, 'tusitala')
  const store = openStore({ folder, name: 'site', key: keyOf(config, plugins) })
  const { sections } = store
  const texts = watchTexts(store, onDamage)
  return {
    diagnostics: store.diagnostics,
    standing(now) {
      const text = sections?.text('result') ?? null
      return text === null || text === '' ? null : standingResult(text, config, now)
    },
    restore: () => (sections === null ? null : restore(sections, texts, config)),
    save: (state, result) => save(store, texts, state, result),
    close: () => store.close(),
  }
}

/** Another number with every change of what is kept, and of what decides about it. */
const formatOfSite = 3

/** Everything that all results depend on. */
function keyOf(config: Config, plugins: readonly string[]): string {
  const { environment, files } = config
  const named = files.map(({ path }) => path)
  const values = encodeValue(epochValues(config))
  return hash('sha1', JSON.stringify([formatOfSite, environment, named, values, plugins]), 'base64url')
}

function restore(sections: StoredSections, texts: TextStore, config: Config): KeptState {
  const facts = restoreFacts({ names: textOf(sections, 'facts'), facts: numbersOf(sections, 'fact-keys') })
  const site = restoreSite(textOf(sections, 'site'), config)
  const outside = RowReader.of(JSON.parse(textOf(sections, 'outside')))
    .rest()
    .map(row => [row.oneOf(outsideKinds), row.text(), row.text()] as const)
  const rows = textOf(sections, 'tasks')
  const traces = numbersOf(sections, 'traces')
  const { documents } = site.moment.structure
  return {
    facts,
    site,
    outside,
    restoreTasks: rendering => restoreTasks({ rows, traces }, documents, rendering, texts),
  }
}

/** The texts of a store; one that turns out to be damaged is as one that is not there, and is put again. */
function watchTexts({ texts }: Store, onDamage: () => void): TextStore {
  const damaged = new Set<string>()
  return {
    has: print => texts.has(print) && !damaged.has(print),
    get(print) {
      const text = texts.get(print)
      if (text === null && !damaged.has(print)) {
        damaged.add(print)
        onDamage()
      }
      return text
    },
    put(print, text) {
      damaged.delete(print)
      texts.put(print, text)
    },
  }
}

/** Whether an error is of what was read from the cache. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedValue || error instanceof SyntaxError
}

export const damageFound: Diagnostic = describeDamage('a part of it is not as it was written')

function save(
  store: Store,
  texts: TextStore,
  state: LivingState,
  last: LastResult | null,
): readonly Diagnostic[] {
  const { facts, site, outside, rendering } = state
  const kept = keepFacts(facts)
  const tasks = keepTasks(rendering, texts)
  const sections = new Map<string, Section>([
    ['site', keepSite(site)],
    ['facts', kept.names],
    ['fact-keys', kept.facts],
    ['outside', JSON.stringify(outside.list())],
    ['tasks', tasks.rows],
    ['traces', tasks.traces],
    ['result', (last === null ? null : keepLastResult(last, state)) ?? ''],
  ])
  const result = store.save(sections, tasks.live)
  return result.kind === 'failed' ? [result.diagnostic] : []
}

function textOf(sections: StoredSections, name: string): string {
  return sections.text(name) ?? refuse(name)
}

function numbersOf(sections: StoredSections, name: string): Uint32Array {
  return sections.numbers(name) ?? refuse(name)
}

function refuse(name: string): never {
  throw new DamagedValue(`the section "${name}" is damaged`)
}
