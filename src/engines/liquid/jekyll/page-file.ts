import { Drop } from '../../../values/drop.ts'
import { toS } from '../../../values/to-s.ts'
import { isTruthy } from '../../../values/value.ts'
import type { RenderState } from '../render-state.ts'

/** A page by what templates know of it. */
export interface PageFile {
  readonly path: string
  /** Then its path leaves out `collections_dir`. */
  readonly isCollected: boolean
}

/** The page that is rendered, whatever a template assigns to `page`. In a layout it is the same. */
export function pageFile(state: RenderState): PageFile {
  const page = state.environmentValue('page')
  if (!(page instanceof Drop)) return { path: '', isCollected: false }
  const path = toS(page.get('path')).replace(/\/#excerpt$/, '')
  return { path, isCollected: isTruthy(page.get('collection')) }
}
