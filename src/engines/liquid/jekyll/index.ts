import type { Tag, TagTable } from '../tag.ts'
import type { JekyllTagContext } from './context.ts'
import { highlightTag } from './highlight.ts'
import { includeTag } from './include.ts'
import { includeRelativeTag } from './include-relative.ts'
import { linkTag } from './link.ts'
import { postUrlTag } from './post-url.ts'

export type { JekyllTagContext } from './context.ts'
export type { PageFile } from './page-file.ts'

/** Jekyll's own tags, over what they need of a site. */
export function createJekyllTags(context: JekyllTagContext): TagTable {
  return new Map<string, Tag>([
    ['highlight', highlightTag(context)],
    ['include', includeTag(context)],
    ['include_relative', includeRelativeTag(context)],
    ['link', linkTag(context)],
    ['post_url', postUrlTag(context)],
  ])
}
