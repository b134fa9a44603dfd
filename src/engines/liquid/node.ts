import type { RenderState } from './render-state.ts'

/** Prints to the state's output. It may throw an AuthorError, for the engine to place. */
export type Render = (state: RenderState) => void

/** What a tag or a variable of a template becomes. */
export interface Node {
  readonly render: Render
  /** Liquid's `blank?`: a block that holds only blank things prints nothing, not even its white space. */
  readonly isBlank: boolean
  readonly kind: 'variable' | 'tag' | 'block'
}

/** A tag as it stands in a template, without its braces. */
export interface TagToken {
  readonly name: string
  /** Where the name is in the template, in UTF-16 units. */
  readonly offset: number
  /** All behind the name; space before it is gone, space behind it is not. */
  readonly markup: string
  readonly markupOffset: number
}
