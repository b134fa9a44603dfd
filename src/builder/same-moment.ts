import { isSameValue } from '../values/same.ts'
import { isHash } from '../values/value.ts'
import type { Renewal, SiteRecord } from './renewal.ts'
import type { SiteMoment } from './site-moment.ts'

/** Whether nothing at all has changed, for those who may have read anything. */
export function isSameMoment(before: SiteMoment, after: SiteMoment, renewal: Renewal): boolean {
  return (
    isSameValue(before.config.values, after.config.values) &&
    isSameValue(before.now, after.now) &&
    [...renewal.before].every(([record, was]) => isSameRecord(record, was)) &&
    isSameSite(before, after)
  )
}

function isSameSite({ structure: before }: SiteMoment, { structure: after }: SiteMoment): boolean {
  if (before === after) return true
  return (
    areSame(before.loaded.layouts, after.loaded.layouts) &&
    areSame(before.loaded.includes, after.loaded.includes) &&
    isSameValue(before.site.data, after.site.data) &&
    areSame(before.site.posts, after.site.posts) &&
    areSame(before.site.staticFiles, after.site.staticFiles) &&
    areSame([...before.documents.keys()], [...after.documents.keys()]) &&
    areSame([...before.documents.values()], [...after.documents.values()])
  )
}

function isSameRecord(record: SiteRecord, was: SiteRecord): boolean {
  const [now, before] = [new Map(Object.entries(record)), new Map(Object.entries(was))]
  return now.size === before.size && [...now].every(([key, value]) => isSameField(value, before.get(key)))
}

/** Values are compared by what they hold, other documents by their identity. */
function isSameField(now: unknown, before: unknown): boolean {
  if (now === before) return true
  if (Array.isArray(now)) return Array.isArray(before) && areSame(now, before)
  if (isHash(now)) return isHash(before) && isSameValue(now, before)
  if (typeof now !== 'object' || now === null || typeof before !== 'object' || before === null) return false
  const [fields, others] = [Object.entries(now), new Map(Object.entries(before))]
  return 'url' in now || fields.length === 0
    ? false
    : fields.every(([key, value]) => isSameField(value, others.get(key)))
}

function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, at) => item === after[at])
}
