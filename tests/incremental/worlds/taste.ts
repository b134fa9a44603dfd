import type { FactKind } from '../../../src/incremental/facts.ts'
import type { Edit } from './edit.ts'
import type { PluginKind } from './probe-plugin.ts'
import type { Probe } from './probes.ts'

/** What a world and its edits are mostly about; everything alike without it. */
export interface Taste {
  /** What most probes are to read, and most edits to change. */
  readonly focus?: FactKind | undefined
  /** Probes by their text and edits by their names, before those of the focus. */
  readonly favourite?: RegExp | undefined
  /** What no probe may read. */
  readonly without?: FactKind | undefined
  /** What the plugin does that the site has. */
  readonly plugin?: PluginKind | undefined
}

export function weightOfProbe({ reads, where }: Probe, text: string, taste: Taste): number {
  if (reads.includes('site') && taste.plugin === undefined) return 0
  if (taste.without !== undefined && reads.includes(taste.without)) return 0
  const liking = taste.favourite?.test(text) === true ? 1000 : isAbout(reads, taste) ? 100 : 1
  return where === 'paginated' ? liking * 5 : liking
}

export function weightOfEdit({ name, weight = 1, changes }: Edit, taste: Taste): number {
  return weight * (taste.favourite?.test(name) === true ? 200 : isAbout(changes, taste) ? 20 : 1)
}

function isAbout(kinds: readonly FactKind[], { focus }: Taste): boolean {
  return focus !== undefined && kinds.includes(focus)
}
