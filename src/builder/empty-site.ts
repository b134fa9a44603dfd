import { assembleSite } from '../site/assemble.ts'
import type { Site } from '../site/types.ts'
import type { Time } from '../values/time.ts'

/** A site of which nothing was read yet. */
export function emptySite(now: Time): Site {
  return assembleSite(
    { documents: [], pages: [], staticFiles: [], data: new Map() },
    { collections: [], collectionsDir: '', limitPosts: 0, now },
  )
}
