import { parsePostName } from '../../../site/post-name.ts'
import { strip } from '../../../values/whitespace.ts'
import { MissingError } from '../problem.ts'
import type { Tag } from '../tag.ts'
import type { JekyllTagContext } from './context.ts'

/**
 * `{% post_url 2024-01-02-a %}`: the address of a post by its name. Variables in it, which Jekyll has after 4.4.1, are
 * known as well.
 */
export function postUrlTag({ findPost, relativeUrl, suggest }: JekyllTagContext): Tag {
  return ({ name: tag, offset, markup, markupOffset }, parser) => {
    const text = strip(markup)
    if (!text.includes('{{') && parsePostName(text) === null) {
      return parser.fail(
        unreadable(text),
        text === '' ? offset : markupOffset,
        (text || tag).length,
        howToName,
      )
    }
    const name = parser.text(text, markupOffset)
    return {
      kind: 'tag',
      isBlank: false,
      render(state) {
        const wanted = name(state)
        state.at = markupOffset
        if (parsePostName(wanted) === null) throw new MissingError('document', unreadable(wanted), howToName)
        const post = findPost(wanted)
        if (post === null) {
          const message = `Could not find post "${wanted}" in tag 'post_url'. Make sure the post exists and the name is correct`
          throw new MissingError('document', message, suggest('post', wanted))
        }
        if (post.isLoose) {
          const message = `no post has the path "${wanted}"; one of the same date and slug was linked`
          state.warn(message, 'name the folders that it lies in, and its date as its file name has it')
        }
        state.output += relativeUrl(post.url)
      },
    }
  }
}

function unreadable(name: string): string {
  return `Could not parse name of post "${name}" in tag 'post_url'. Make sure the post exists and the name is correct`
}

const howToName = 'write the date and the slug, without an extension: {% post_url 2024-01-02-my-post %}'
