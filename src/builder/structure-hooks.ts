import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { DocumentLink } from '../drops/document-link.ts'
import type { PlacedFile } from '../loader/placed-file.ts'
import { Mistake } from '../plugins/attempt.ts'
import { DocumentObject } from '../plugins/document-object.ts'
import type { Registry } from '../plugins/door.ts'
import { type Hook, hooksOf } from '../plugins/hooks.ts'
import { createPayload, variablesIn } from '../plugins/payload.ts'
import type { SiteEditor } from '../plugins/plugin-site.ts'
import { SiteObject } from '../plugins/site-object.ts'
import type { DocumentContext } from '../site/document.ts'
import { documentsByKey } from '../site/document-key.ts'
import { compileDefaults, type FrontMatterDefaults } from '../site/front-matter-defaults.ts'
import { addedPage } from '../site/generated-page.ts'
import { type DocumentChanges, remakeDocument } from '../site/remake-document.ts'
import { reviseSite } from '../site/revise-site.ts'
import type { Document, Site } from '../site/types.ts'
import type { Time } from '../values/time.ts'
import type { Hash } from '../values/value.ts'
import { catchForeign } from './catch-foreign.ts'
import { emptySite } from './empty-site.ts'

export interface StructureHooksOptions {
  readonly registry: Registry
  readonly config: Config
  readonly now: Time
  readonly outputExtension: DocumentContext['outputExtension']
  readonly placements: () => readonly PlacedFile[]
  readonly linkTo: (key: string) => DocumentLink
}

/** What plugins change of a site before it is rendered, stage by stage. */
export interface StructureHooks {
  readonly object: SiteObject
  /** The pages that are there before any is read. */
  reset(): readonly Document[]
  /** A document right after it was read: `post_init`. */
  init(document: Document): Document
  /** The site when all is read. */
  read(site: Site): Site
  edit(site: Site, editor: SiteEditor): Revised
  /** Right before it is rendered. */
  preRender(site: Site): Revised
}

export interface Revised {
  readonly site: Site
  readonly replaced: ReadonlyMap<Document, Document>
}

export function createStructureHooks(
  options: StructureHooksOptions,
  diagnostics: Diagnostics,
): StructureHooks {
  const { registry, config, now } = options
  const { hooks } = registry
  let defaultsFor: FrontMatterDefaults | null = null
  let placements: ReadonlyMap<string, PlacedFile> | null = null
  const object = new SiteObject(emptySite(now), config, {
    now,
    linkTo: options.linkTo,
    makePage({ dir, name, data, content }) {
      const path = `${dir}/${name}`.replace(/^[./]+|\/(?=\/)/g, '')
      const made = addedPage({ path, data, body: content }, { ...context(), defaults: defaults(path) })
      diagnostics.addAll(made.diagnostics)
      if (made.document !== null) return made.document
      throw new Mistake(`the page "${path}" cannot be made`, 'see the error about its permalink')
    },
  })

  return {
    object,
    reset() {
      run(hooks.of('site', 'after_reset'), object.object)
      return told('the hooks "site after_reset"', [], () => object.added)
    },
    init(document) {
      const own = hooksOf(hooks, document, 'post_init')
      if (own.length === 0) return document
      const it = object.objectOf(document)
      run(own, it)
      const changes = told(`the hooks "post_init" of "${document.path}"`, null, () =>
        DocumentObject.changesOf(it),
      )
      if (changes === null) return document
      const revised = remake(document, changes, false)
      object.follow(document, revised)
      return revised
    },
    read(site) {
      object.read(site, object.config)
      const own = hooks.of('site', 'post_read')
      if (own.length === 0) return site
      run(own, object.object)
      return commit(site, 'the hooks "site post_read"').site
    },
    edit(site, editor) {
      object.read(site, object.config)
      catchForeign(diagnostics, undefined, () => editor.edit(object.object))
      return commit(site, `the generator "${editor.name}"`)
    },
    preRender,
  }

  function preRender(site: Site): Revised {
    object.read(site, object.config)
    const own = hooks.of('site', 'pre_render')
    const isAsked = own.length > 0 || hooks.has('pre_render')
    if (!isAsked) return { site, replaced: new Map() }
    const shared = createPayload(object.object, null)
    run(own, object.object, shared)
    for (const document of documentsByKey(site).values()) {
      const its = hooksOf(hooks, document, 'pre_render')
      if (its.length === 0 && Object.keys(shared).length === 0) continue
      const it = object.objectOf(document)
      const payload = createPayload(object.object, it, shared)
      run(its, it, payload)
      const variables = told<Hash>('a hook "pre_render"', new Map(), () => variablesIn(payload, object.plain))
      if (variables.size > 0) DocumentObject.setVariables(it, variables)
    }
    return commit(site, 'the hooks "pre_render"')
  }

  function run(own: readonly Hook[], ...parameters: readonly unknown[]): void {
    for (const hook of own) catchForeign(diagnostics, undefined, () => hook.run(...parameters))
  }

  function commit(site: Site, what: string): Revised {
    return told<Revised>(what, { site, replaced: new Map() }, () =>
      object.commit((document, changes) => remake(document, changes, true), reviseSite),
    )
  }

  /** What plugins have left behind in our objects may be of no use; whose it was is not known any more. */
  function told<Result>(what: string, otherwise: Result, work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Mistake) && !(error instanceof RangeError)) throw error
      const hint =
        error instanceof Mistake
          ? error.hint
          : 'data of pages can hold texts, numbers, dates, lists and objects'
      diagnostics.add({
        severity: 'error',
        code: 'plugin-failed',
        message: `${what}: ${error.message}`,
        hint,
      })
      return otherwise
    }
  }

  function remake(document: Document, changes: DocumentChanges, keepsExcerpt: boolean): Document {
    placements ??= new Map(options.placements().map(placed => [placed.source.path, placed]))
    const placementOf = ({ path }: Document) => placements?.get(path)?.placement
    const made = remakeDocument(document, changes, { context: context(), placementOf, keepsExcerpt })
    diagnostics.addAll(made.diagnostics)
    return made.document
  }

  function context(): DocumentContext & { readonly hasExcerpts: boolean } {
    return {
      defaults: new Map(),
      timezone: config.timezone,
      now,
      permalinkStyle: config.permalink,
      excerptSeparator: config.excerptSeparator,
      outputExtension: options.outputExtension,
      hasExcerpts: config.hasPageExcerpts,
    }
  }

  function defaults(path: string): ReturnType<FrontMatterDefaults> {
    defaultsFor ??= compileDefaults(config.values.get('defaults') ?? null, config.collectionsDir, diagnostics)
    return defaultsFor(path, 'pages')
  }
}
