import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Composer, Generator } from '../generators/generator.ts'
import type { Document, Site } from '../site/types.ts'

/** Lets every generator add its pages, the highest priority first. */
export function generate(
  assembled: Site,
  generators: readonly Generator[],
  config: Config,
  diagnostics: Diagnostics,
): { readonly site: Site; readonly composers: ReadonlyMap<Document, Composer> } {
  const composers = new Map<Document, Composer>()
  let site = assembled
  for (const generator of generators) {
    const generated = generator.generate(site, { config, diagnostics })
    site = generated.site
    for (const [page, composer] of generated.composers ?? []) composers.set(page, composer)
  }
  return { site, composers }
}
