import type { Config } from '../config/config.ts'
import { makeSiteLinks, type SiteLinks } from '../site/site-links.ts'
import type { Document, Site, StaticFile, Template } from '../site/types.ts'
import { once } from '../util/once.ts'
import type { Time } from '../values/time.ts'
import type { Structure } from './structure.ts'
import { makeTemplateSet, type TemplateSet } from './templates.ts'

/** Everything about a site that can be read, at one moment. */
export interface SiteMoment {
  readonly config: Config
  readonly now: Time
  readonly structure: Structure
  readonly templates: TemplateSet
  /** Static files by where they are published. */
  readonly files: ReadonlyMap<string, StaticFile>
  /** The destinations of everything that is planned. */
  readonly routes: ReadonlySet<string>
  /** Where tags that name a page or file lead. Made when it is asked for, of the state that the site has then. */
  readonly links: () => SiteLinks
  /** Seconds since 1970: what is published changes when the clock leaves this span, and not within it. */
  readonly span: readonly [from: number, until: number]
}

export function makeMoment(config: Config, now: Time, structure: Structure, hasClocked: boolean): SiteMoment {
  const { site, loaded } = structure
  const files = new Map(site.staticFiles.map(file => [file.destination ?? '', file]))
  return {
    config,
    now,
    structure,
    templates: makeTemplateSet(loaded.layouts, loaded.includes),
    files,
    routes: new Set([...files.keys(), ...documentsOf(site).map(({ destination }) => destination ?? '')]),
    links: once(() => makeSiteLinks(site, config.postsDir)),
    // What was made with the time of the build, as the URL of a page without a date, is never the same.
    span: hasClocked ? [now.seconds, now.seconds + 1] : spanOf(structure),
  }
}

/** The same with other templates in place of some. */
export function withTemplates(moment: SiteMoment, changed: ReadonlyMap<Template, Template>): SiteMoment {
  if (changed.size === 0) return moment
  const replace = (templates: readonly Template[]): readonly Template[] =>
    templates.map(template => changed.get(template) ?? template)
  const { structure } = moment
  const layouts = replace(structure.loaded.layouts)
  const includes = replace(structure.loaded.includes)
  return {
    ...moment,
    structure: { ...structure, loaded: { ...structure.loaded, layouts, includes } },
    templates: makeTemplateSet(layouts, includes),
  }
}

function documentsOf({ collections, pages }: Site): readonly Document[] {
  return [...[...collections.values()].flatMap(({ documents }) => documents), ...pages]
}

/** From the newest document that is shown until the first that is still in the future. */
function spanOf({ site, loaded }: Structure): readonly [number, number] {
  let from = Number.NEGATIVE_INFINITY
  for (const { date } of documentsOf(site)) if (date !== null && date.seconds > from) from = date.seconds
  const future = loaded.unpublished.flatMap(({ why, date }) =>
    why === 'future' && date !== null ? date.seconds : [],
  )
  return [from, Math.min(Number.POSITIVE_INFINITY, ...future)]
}
