import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { FilterContext } from '../filters/filter.ts'
import type { Document, Site } from '../site/types.ts'
import type { Drop } from '../values/drop.ts'

/** Adds pages to a site before it is rendered: Jekyll's `Generator`. */
export interface Generator {
  readonly name: string
  /** Higher first; Jekyll's are 100 highest, 10 high, 0 normal, -10 low, -100 lowest. */
  readonly priority: number
  /**
   * Promises that the text of documents does not matter to it, nor their front matter but for what their place in
   * the site depends on: it need not run when only those have changed.
   */
  readonly isStructural?: boolean
  readonly generate: (site: Site, context: GeneratorContext) => Generated
}

export interface GeneratorContext {
  readonly config: Config
  readonly diagnostics: Diagnostics
}

export interface Generated {
  readonly site: Site
  /** Pages whose text is made by code. The rest have layouts, or a body of their own. */
  readonly composers?: ReadonlyMap<Document, Composer>
}

/**
 * Makes the text of a page when its turn to be rendered comes, after all documents. It sees the site through
 * drops, as a template does, so that what it reads is recorded. Beside that it may depend on the record of its page,
 * on the data of which stands what the generator has decided about it, and on nothing else.
 */
export type Composer = (tools: ComposerTools) => string

export interface ComposerTools {
  readonly site: Drop
  readonly filters: FilterContext
}
