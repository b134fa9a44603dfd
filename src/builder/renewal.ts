import type { Renew } from '../loader/readings.ts'
import type { Document, StaticFile } from '../site/types.ts'
import { copyRecord, patchRecord } from './patch-record.ts'

/** Patches documents and static files in place, and remembers how they were. */
export interface Renewal {
  readonly renew: Renew
  /** Each record that was patched, with a copy of its state before. */
  readonly before: ReadonlyMap<SiteRecord, SiteRecord>
  /** How a record was before this update. */
  was<Record extends SiteRecord>(record: Record): Record
  /** Forgets: an update is over. */
  clear(): void
}

export type SiteRecord = Document | StaticFile

export function createRenewal(): Renewal {
  const before = new Map<SiteRecord, SiteRecord>()
  return {
    before,
    renew(old, made) {
      if (!isRecord(old) || !isRecord(made) || !areOfOneKind(old, made)) return made
      if (!before.has(old)) before.set(old, copyRecord(old))
      patchRecord(old, made)
      return old
    },
    was: record => (before.get(record) as typeof record | undefined) ?? record,
    clear: () => before.clear(),
  }
}

/** Templates and data are not patched: what is made of them anew is another object, which is how it is noticed. */
function isRecord(made: unknown): made is SiteRecord {
  return typeof made === 'object' && made !== null && 'url' in made
}

export function isStaticFile(record: SiteRecord): record is StaticFile {
  return 'source' in record
}

function areOfOneKind(old: SiteRecord, made: SiteRecord): boolean {
  return isStaticFile(old) === isStaticFile(made) && old.collection === made.collection
}
