import type { Place } from '../../diagnostics/diagnostic.ts'
import type { Render } from './node.ts'

/** A template's text and where it comes from. */
export interface Source {
  readonly text: string
  /** The file as the author knows it; null for a text of none. */
  readonly file: string | null
  /** The line of the file on which the text starts, 1-based. */
  readonly firstLine: number
}

/** What a template did with another one. */
export type Passage = NonNullable<Place['role']>

/** A template, ready to run many times. */
export interface Compiled {
  readonly source: Source
  readonly render: Render
}
