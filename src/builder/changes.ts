import { ChangedFacts } from '../drops/changed-facts.ts'
import type { Fact, Facts } from '../incremental/facts.ts'
import type { Document } from '../site/types.ts'
import { isSameValue } from '../values/same.ts'
import { type OutsideFiles, outsideKinds } from './outside-files.ts'
import { isStaticFile, type Renewal } from './renewal.ts'
import { isSameMoment } from './same-moment.ts'
import type { SiteMoment } from './site-moment.ts'

export interface ChangesOptions {
  /** Null before the first build, when nothing was read yet. */
  readonly before: SiteMoment | null
  readonly after: SiteMoment
  readonly renewal: Renewal
  readonly facts: Facts
  readonly outside: OutsideFiles
}

/** The facts that differ between two moments of a site: all that can make a task run again. */
export function findChanges({ before, after, renewal, facts, outside }: ChangesOptions): ReadonlySet<Fact> {
  const changed = new ChangedFacts(facts)
  if (before === null) return changed.facts
  for (const [record, was] of renewal.before) {
    if (isStaticFile(record)) {
      if (isStaticFile(was)) changed.file(was, record)
    } else if (!isStaticFile(was)) {
      const key = after.structure.keys.get(record)
      if (key !== undefined) changed.document(key, was, record)
    }
  }
  if (before.structure.site !== after.structure.site) {
    changed.structure(stateOf(before), stateOf(after), renewal.was)
    compareReplaced(before, after, renewal, changed)
    changed.data(before.structure.site.data, after.structure.site.data)
    changed.compare('link', lookup => before.links().at(lookup) === after.links().at(lookup))
    changed.compare('route', destination => before.routes.has(destination) === after.routes.has(destination))
  }
  if (before.templates !== after.templates) {
    changed.compare('template', lookup => before.templates.at(lookup) === after.templates.at(lookup))
  }
  if (before.config !== after.config) compareConfig(before, after, changed)
  changed.compare('image', destination => {
    const file = after.files.get(destination)
    return file === before.files.get(destination) && (file === undefined || !renewal.before.has(file))
  })
  for (const kind of outsideKinds) changed.compare(kind, path => outside.isSame(kind, path))
  changed.time(before.now, after.now)
  changed.compare('site', () => changed.facts.size === 0 && isSameMoment(before, after, renewal))
  changed.compare('volatile', () => false)
  return changed.facts
}

function stateOf({ config, structure }: SiteMoment): Parameters<ChangedFacts['structure']>[0] {
  return { config, site: structure.site, keys: structure.keys }
}

/** Documents and files that are other objects under the names of before: those of another kind, most of all. */
function compareReplaced(
  before: SiteMoment,
  after: SiteMoment,
  renewal: Renewal,
  changed: ChangedFacts,
): void {
  for (const [key, document] of after.structure.documents) {
    const old = before.structure.documents.get(key)
    if (old !== undefined && old !== document) changed.document(key, wasOf(old, renewal), wasNot(document))
  }
  const files = new Map(before.structure.site.staticFiles.map(file => [file.source.path, file]))
  for (const file of after.structure.site.staticFiles) {
    const old = files.get(file.source.path)
    if (old !== undefined && old !== file) changed.file(renewal.was(old), file)
  }
}

function wasOf(document: Document, { was }: Renewal): Document {
  return was(document)
}

function wasNot(document: Document): Document {
  return document
}

function compareConfig(before: SiteMoment, after: SiteMoment, changed: ChangedFacts): void {
  const [old, now] = [before.config.values, after.config.values]
  changed.compare('config', key =>
    key === '*' ? isSameValue(old, now) : isSameValue(old.get(key), now.get(key)),
  )
}
