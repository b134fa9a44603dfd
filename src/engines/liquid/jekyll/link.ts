import { strip } from '../../../values/whitespace.ts'
import { MissingError } from '../problem.ts'
import type { Tag } from '../tag.ts'
import type { JekyllTagContext } from './context.ts'

/** `{% link _posts/2024-01-02-a.md %}`: the address of a page, document or file, by its path in the source. */
export function linkTag({ findLinked, relativeUrl, suggest }: JekyllTagContext): Tag {
  return ({ markup, markupOffset }, parser) => {
    const path = parser.text(strip(markup), markupOffset)
    return {
      kind: 'tag',
      isBlank: false,
      render(state) {
        const wanted = path(state)
        state.at = markupOffset
        const url = findLinked(wanted)
        if (url === null) {
          const message = `Could not find document '${wanted}' in tag 'link'. Make sure the document exists and the path is correct`
          throw new MissingError('document', message, suggest('document', wanted))
        }
        state.output += relativeUrl(url)
      },
    }
  }
}
