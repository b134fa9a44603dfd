import { MissingError } from '../problem.ts'
import type { Tag } from '../tag.ts'
import type { JekyllTagContext } from './context.ts'
import { createIncludeTag } from './include.ts'
import { pageFile } from './page-file.ts'

/** `{% include_relative parts/intro.md %}`: a file from the folder of the page that is rendered, and those below. */
export function includeRelativeTag({ findRelative }: JekyllTagContext): Tag {
  return createIncludeTag((name, state) => {
    const page = pageFile(state)
    const source = findRelative(page, name)
    if (source !== null) return source
    const folder = page.path.slice(0, Math.max(0, page.path.lastIndexOf('/')))
    const where = folder === '' ? 'the top of the site' : `"${folder}"`
    const message = `Could not locate the included file '${name}'`
    throw new MissingError('include', message, `its path starts at the folder of the page, ${where}`)
  })
}
