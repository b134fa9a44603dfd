/** The two small interfaces behind which template languages and converters stand. */
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { FilterContext } from '../filters/filter.ts'
import type { Document, Template } from '../site/types.ts'
import type { Drop } from '../values/drop.ts'
import type { Hash, Value } from '../values/value.ts'

/** The variables that a template starts with. */
export interface TemplateVariables {
  readonly site: Drop
  readonly page: Drop
  readonly layout: Value
  /** The data of the layout that a page names, which Liquid in the page's own text sees as "layout". */
  readonly ownLayout?: () => Value
  readonly paginator: Value
  readonly jekyll: Value
  /** The HTML around which a layout stands; null in a page's own template. */
  readonly content: string | null
  /** What plugins have given this page beside all that. */
  readonly others?: Hash
}

/** A template language: Nunjucks, Liquid. Rendering is synchronous and cannot fail but by diagnostics. */
export interface TemplateEngine {
  readonly name: string
  /** The text that `template` makes of `variables`; null when it failed, with the reasons in `diagnostics`. */
  render(template: Template | Document, variables: TemplateVariables, diagnostics: Diagnostics): string | null
}

/** Turns the body of some kinds of file into another: Markdown to HTML, Sass to CSS. */
export interface Converter {
  readonly name: string
  /** Higher first; 0 without it. Those that are built in come last. */
  readonly priority?: number
  /** False for one that may read anything, unless it says by the context what it reads. */
  readonly pure?: boolean
  /** Whether it takes files of this extension, such as `.md`. */
  matches(extension: string): boolean
  /** The extension of what it makes, `.html`; empty where the rest of the name is the published name. */
  outputExtension(extension: string, basename: string): string
  /** Null when it failed, with the reasons in the context's diagnostics. */
  convert(text: string, document: Document, context: ConverterContext): string | null
}

export interface ConverterContext {
  readonly diagnostics: Diagnostics
  /** Publishes a second file beside the document's own: `main.css` plus `.map`. */
  readonly emit: (document: Document, suffix: string, text: string) => void
  /** The conversion read a file: a path relative to the source. */
  readonly read: (path: string) => void
  /** The conversion looked for style sheets in a folder and below it. */
  readonly readStyles: (folder: string) => void
  /** As {@link FilterContext.track}. */
  readonly track: FilterContext['track']
  /** The result differs at every build. */
  readonly volatile: () => void
}
