import { attempt, Mistake, type Origin, settled } from './attempt.ts'

/** Code that runs at a point of the build: Jekyll's `Jekyll::Hooks.register(owner, event, priority:)`. */
export interface HookDefinition {
  /** `site`, `pages`, `posts`, `documents`, the label of a collection, or `clean`. */
  readonly owner: string | readonly string[]
  /** See {@link hookEvents}. */
  readonly event: string
  readonly run: (...parameters: never[]) => unknown
  /** `low` (10), `normal` (20), `high` (30) or a number; higher first. */
  readonly priority?: HookPriority | undefined
  /** Of `post_convert` and `post_render`: the result depends on the page it is given, and on nothing else. */
  readonly pure?: boolean | undefined
}

export type HookPriority = 'low' | 'normal' | 'high' | number

/** A hook as it is called. */
export interface Hook {
  readonly owner: string
  readonly event: string
  readonly pure: boolean
  readonly origin: Origin
  /** @throws AuthorError */
  readonly run: (...parameters: readonly unknown[]) => unknown
}

/** The hooks of all plugins, by owner and event. */
export interface Hooks {
  /** In the order in which they are called. */
  of(owner: string, event: string): readonly Hook[]
  /** Whether any owner has a hook of one of these events. */
  has(...events: readonly string[]): boolean
  /** Whether some change a site before it is rendered. */
  readonly changesSite: boolean
  /** Whether some are to run at every build, even where nothing has changed. */
  readonly runAtEveryBuild: boolean
}

const documentEvents = ['post_init', 'pre_render', 'post_convert', 'post_render', 'post_write'] as const

const ownEvents: ReadonlyMap<string, readonly string[]> = new Map([
  ['site', ['after_init', 'after_reset', 'post_read', 'pre_render', 'post_render', 'post_write']],
  ['clean', ['on_obsolete']],
])

/** The events of an owner. Any owner that is not known otherwise is a collection. */
export function hookEvents(owner: string): readonly string[] {
  return ownEvents.get(owner) ?? documentEvents
}

/** @throws Mistake for an event that an owner does not have, or what cannot be called */
export function checkHook({ owner, event, run }: HookDefinition): void {
  for (const each of ownersOf(owner)) {
    const events = hookEvents(each)
    if (!events.includes(event)) {
      // Jekyll's words, which people search for.
      const message = `there is no hook "${event}": ${each} supports only the following hooks`
      throw new Mistake(message, events.join(', '))
    }
  }
  if (typeof run !== 'function') throw new Mistake(`the hook "${event}" is no function`, 'give it a function')
}

export interface OwnedHook {
  readonly definition: HookDefinition
  readonly origin: Origin
}

export function createHooks(owned: readonly OwnedHook[]): Hooks {
  const byName = new Map<string, readonly Hook[]>()
  for (const { definition, origin } of inOrder(owned)) {
    for (const owner of ownersOf(definition.owner)) {
      const name = nameOf(owner, definition.event)
      byName.set(name, [...(byName.get(name) ?? []), toHook(owner, definition, origin)])
    }
  }
  const events = new Set([...byName.keys()].map(name => name.slice(name.indexOf(' ') + 1)))
  return {
    of: (owner, event) => byName.get(nameOf(owner, event)) ?? none,
    has: (...wanted) => wanted.some(event => events.has(event)),
    changesSite: [...byName.keys()].some(name => changing.test(name)),
    runAtEveryBuild: [...byName.keys()].some(name => unfailing.test(name)),
  }
}

/** The hooks of a document: a collection's own before those of all documents. */
export function hooksOf(
  hooks: Hooks,
  { collection }: { readonly collection: string | null },
  event: string,
): readonly Hook[] {
  if (collection === null) return hooks.of('pages', event)
  return [...hooks.of(collection, event), ...hooks.of('documents', event)]
}

const none: readonly Hook[] = []
const changing = /^site (?:after_reset|post_read|pre_render)$| (?:post_init|pre_render)$/
const unfailing = /^site (?!after_init)|^clean | (?:post_init|pre_render|post_write)$/

function toHook(owner: string, { event, run, pure = false }: HookDefinition, origin: Origin): Hook {
  const call = run as (...parameters: readonly unknown[]) => unknown
  const what = `the hook "${owner} ${event}"`
  const check = event === 'post_write' ? (result: unknown): unknown => result : settled
  return {
    owner,
    event,
    pure,
    origin,
    run: (...parameters) => attempt(origin, what, () => check(call(...parameters))),
  }
}

/** Higher priorities first, and equal ones as they were registered. */
function inOrder(owned: readonly OwnedHook[]): readonly OwnedHook[] {
  return owned.toSorted((a, b) => priorityOf(b.definition) - priorityOf(a.definition))
}

const priorities: ReadonlyMap<unknown, number> = new Map([
  ['low', 10],
  ['normal', 20],
  ['high', 30],
])

/** What is no priority is the usual one, as in Jekyll. */
function priorityOf({ priority }: HookDefinition): number {
  return typeof priority === 'number' ? priority : (priorities.get(priority) ?? 20)
}

function ownersOf(owner: string | readonly string[]): readonly string[] {
  return typeof owner === 'string' ? [owner] : owner
}

function nameOf(owner: string, event: string): string {
  return `${owner} ${event}`
}
