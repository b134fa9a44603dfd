import type { Placement } from '../site/document.ts'
import type { Source } from '../site/types.ts'

/** A file of a collection and where in it it stands. */
export interface PlacedFile {
  readonly source: Source
  readonly placement: Placement
}
