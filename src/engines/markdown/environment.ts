import type { AttributeList } from './attributes.ts'
import type { Token } from './markdown-it.ts'
import type { MarkdownOptions } from './options.ts'

/** What one rendering gathers; made anew for each text, so nothing passes from one to the next. */
export interface Environment {
  /** The site's options, or those that an `{::options /}` line left. */
  options: MarkdownOptions
  readonly named: Map<string, AttributeList>
  readonly links: Map<string, LinkDefinition>
  readonly footnotes: Map<string, Footnote>
  readonly abbreviations: Map<string, Abbreviation>
  /** Whether a block has an attribute list to be applied, a heading stands in the text ...: most texts pay nothing. */
  readonly has: { lists: boolean; headings: boolean; toc: boolean }
}

export interface LinkDefinition {
  readonly url: string
  readonly title: string | null
  /** Stands for the definition among its siblings, so that a `{: }` line behind it finds it. */
  readonly token: Token | null
}

export interface Footnote {
  readonly tokens: readonly Token[]
}

export interface Abbreviation {
  readonly title: string
  readonly token: Token
}

export function createEnvironment(options: MarkdownOptions): Environment {
  const links = new Map<string, LinkDefinition>()
  for (const [id, [url, title]] of options.link_defs) {
    links.set(normalizeLinkId(id), { url, title, token: null })
  }
  return {
    options,
    named: new Map(),
    links,
    footnotes: new Map(),
    abbreviations: new Map(),
    has: { lists: false, headings: false, toc: false },
  }
}

export function normalizeLinkId(id: string): string {
  return id.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase()
}
