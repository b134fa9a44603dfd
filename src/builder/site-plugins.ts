import type { Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import { DocumentLink } from '../drops/document-link.ts'
import type { Views } from '../drops/views.ts'
import type { FilterContext } from '../filters/filter.ts'
import { LastingText } from '../incremental/lasting-text.ts'
import type { PlacedFile } from '../loader/placed-file.ts'
import { Mistake } from '../plugins/attempt.ts'
import type { Registry } from '../plugins/door.ts'
import { createPayload } from '../plugins/payload.ts'
import { SiteObject, type SiteStage } from '../plugins/site-object.ts'
import type { DestinationPath, Document } from '../site/types.ts'
import { catchForeign } from './catch-foreign.ts'
import type { ExtensionReads } from './extension-reads.ts'
import { createRenderHooks, type RenderHooks } from './render-hooks.ts'
import type { Rendering } from './rendering.ts'
import type { SiteMoment } from './site-moment.ts'
import { createStructureHooks, type StructureHooks, type StructureHooksOptions } from './structure-hooks.ts'
import { runWriteHooks, type WriteHooksResult } from './write-hooks.ts'

export interface SitePluginsOptions {
  readonly registry: Registry
  readonly diagnostics: Diagnostics
  readonly extensions: ExtensionReads
  readonly moment: () => SiteMoment
  readonly views: () => Views
  readonly rendering: () => Rendering
  readonly context: () => FilterContext
}

/** What plugins do with a site at each stage of its builds. */
export interface SitePlugins {
  /** Whether texts can change in their places, without a look at all that plugins may make of them. */
  readonly canPatch: boolean
  readonly renderHooks: RenderHooks | null
  /** Whether the texts of finished pages are asked for at every build. */
  readonly readsOutputs: boolean
  /** Null where no plugin changes the site before it is rendered. */
  readonly makeHooks: ((options: MakeHooksOptions) => StructureHooks) | null
  /** The hooks `site post_render`, when all is rendered. */
  finish(): readonly Diagnostic[]
  /** The hooks `post_write`, when all is written. */
  written(
    paths: readonly DestinationPath[],
    makers: ReadonlyMap<DestinationPath, { document: Document }>,
  ): WriteHooksResult
  /** The hooks `clean on_obsolete`: which of these files are to go. */
  obsolete(files: readonly string[]): {
    readonly files: readonly string[]
    readonly diagnostics: readonly Diagnostic[]
  }
}

type MakeHooksOptions = Pick<StructureHooksOptions, 'config' | 'now' | 'outputExtension'> & {
  readonly placements: () => readonly PlacedFile[]
}

export function createSitePlugins(options: SitePluginsOptions): SitePlugins {
  const { registry, diagnostics, views, rendering, moment } = options
  const { hooks, generators } = registry
  const links = new Map<string, DocumentLink>()
  let current: { readonly moment: SiteMoment; readonly object: SiteObject } | null = null
  const changesSite = hooks.changesSite || generators.some(generator => 'edit' in generator)
  const finishing = hooks.of('site', 'post_render')
  const finished: SiteStage = {
    content: document => rendering().slotOf(document)?.content.result?.text?.text ?? null,
    output: outputOf,
    setOutput(document, output) {
      const slot = rendering().slotOf(document)
      if (slot !== undefined)
        slot.override = output === slot.page.result?.text?.text ? null : LastingText.of(output)
      return slot !== undefined
    },
    note() {},
  }

  return {
    canPatch: !changesSite && generators.every(({ isStructural }) => isStructural === true),
    readsOutputs: finishing.length > 0,
    renderHooks: createRenderHooks({ ...options, hooks, site: siteObject, renderings: rendering }),
    makeHooks: changesSite ? made => createStructureHooks({ ...made, registry, linkTo }, diagnostics) : null,
    finish,
    written(paths, makers) {
      const stage = { ...finished, setOutput: () => false }
      return siteObject().at(stage, () => runWriteHooks({ hooks, site: siteObject(), paths, makers }))
    },
    obsolete(files) {
      const kept = [...files]
      const { found } = diagnostics.during(() => {
        for (const hook of hooks.of('clean', 'on_obsolete')) {
          catchForeign(diagnostics, undefined, () => hook.run(kept))
        }
      })
      return { files: kept.filter(file => files.includes(file)), diagnostics: found }
    },
  }

  /** What hooks set then is published in place of what was rendered; nobody else sees it. */
  function finish(): readonly Diagnostic[] {
    if (finishing.length === 0) return []
    for (const slot of rendering().slots.values()) slot.override = null
    const site = siteObject()
    const payload = createPayload(site.object, null)
    const { found } = diagnostics.during(() =>
      site.at(finished, () => {
        for (const hook of finishing)
          catchForeign(diagnostics, undefined, () => hook.run(site.object, payload))
      }),
    )
    return found
  }

  /** The texts of documents when all are rendered. */
  function outputOf(document: Document): string | null {
    const slot = rendering().slotOf(document)
    return (slot?.override ?? slot?.page.result?.text)?.text ?? null
  }

  /** The site as plugins know it in this build. */
  function siteObject(): SiteObject {
    const now = moment()
    if (current?.moment === now) return current.object
    const { structure, config } = now
    const object =
      structure.object ??
      new SiteObject(structure.site, config, { now: now.now, linkTo, makePage: refusePage })
    current = { moment: now, object }
    return object
  }

  function linkTo(key: string): DocumentLink {
    let link = links.get(key)
    if (link === undefined) {
      link = new DocumentLink(key, () => {
        const document = moment().structure.documents.get(key)
        return document === undefined ? null : views().of(document)
      })
      links.set(key, link)
    }
    return link
  }
}

function refusePage(): never {
  throw new Mistake(
    'pages cannot be added when the site is rendered',
    'add them in a generator, or in "site post_read"',
  )
}
