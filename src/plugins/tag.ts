import type { FilterContext } from '../filters/filter.ts'

/** A Liquid tag of a plugin; `{ sameAs: 'include' }` gives another name to one that is there. */
export type PluginTag = RenderedTag | { readonly sameAs: string }

export interface RenderedTag {
  /** A block reaches to its `{% endname %}`. */
  readonly isBlock?: boolean
  /**
   * The text that the tag prints.
   *
   * @param markup what stands behind the name of the tag, trimmed
   * @param content what stands in a block, rendered; empty for a tag that is none
   */
  readonly render: (markup: string, context: TagContext, content: string) => unknown
  /** The text depends on the markup and the content, and on nothing else but what is read by the context. */
  readonly pure?: boolean
}

/** What a tag may know of the page in which it stands. Reads of it are recorded. */
export interface TagContext extends FilterContext {
  /** The page that is rendered and the site, as templates see them. */
  readonly page: unknown
  readonly site: unknown
  /** The value of a Liquid expression, such as `page.title | upcase`, as plain data. */
  readonly evaluate: (expression: string) => unknown
}
