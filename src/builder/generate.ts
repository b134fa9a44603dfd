import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Composer, Generator } from '../generators/generator.ts'
import type { SiteEditor } from '../plugins/plugin-site.ts'
import type { Document, Site } from '../site/types.ts'
import { catchForeign } from './catch-foreign.ts'
import type { Revised, StructureHooks } from './structure-hooks.ts'

export interface GenerateOptions {
  readonly generators: readonly (Generator | SiteEditor)[]
  readonly config: Config
  /** Null where no plugin changes the site. */
  readonly hooks: StructureHooks | null
}

export interface Generated {
  readonly site: Site
  readonly composers: ReadonlyMap<Document, Composer>
}

/** Lets every generator add its pages, the highest priority first, and plugins change what is about to be rendered. */
export function generate(
  assembled: Site,
  { generators, config, hooks }: GenerateOptions,
  diagnostics: Diagnostics,
): Generated {
  const composers = new Map<Document, Composer>()
  let site = assembled
  for (const generator of generators) {
    if ('edit' in generator) {
      if (hooks !== null) revise(hooks.edit(site, generator))
      continue
    }
    const context = { config: hooks?.object.config ?? config, diagnostics }
    const generated = catchForeign(diagnostics, { site }, () => generator.generate(site, context))
    site = generated.site
    for (const [page, composer] of generated.composers ?? []) composers.set(page, composer)
  }
  if (hooks !== null) revise(hooks.preRender(site))
  return { site, composers }

  function revise(revised: Revised): void {
    site = revised.site
    for (const [document, other] of revised.replaced) {
      const composer = composers.get(document)
      if (composer === undefined) continue
      composers.delete(document)
      composers.set(other, composer)
    }
  }
}
