import type { Tag } from '../tag.ts'

/** `{% raw %}...{% endraw %}`: what is in it is printed as it stands. */
export const raw: Tag = (token, parser) => {
  if (/[^\t-\r ]/.test(token.markup)) {
    parser.fail("Syntax Error in 'raw' - Valid syntax: raw", token.markupOffset)
  }
  let text = ''
  for (let piece = parser.shift(); ; piece = parser.shift()) {
    if (piece === null) return parser.failUnclosed(token)
    const tag = findLastTag(piece.text)
    // Liquid 4 prints twice what stands before a tag that opens in a piece whose own tag has not been closed.
    if (tag !== null) text += piece.text.slice(0, tag.at)
    if (tag?.name === 'endraw') break
    text += piece.text
  }
  return {
    kind: 'block',
    isBlank: text === '',
    render(state) {
      state.output += text
    },
  }
}

/** The last `{% name` in a piece that ends as a tag does. */
function findLastTag(piece: string): { readonly name: string; readonly at: number } | null {
  if (!piece.endsWith('%}')) return null
  for (let at = piece.lastIndexOf('{%'); at >= 0; at = at === 0 ? -1 : piece.lastIndexOf('{%', at - 1)) {
    NAME.lastIndex = at
    const name = NAME.exec(piece)?.[1]
    if (name !== undefined) return { name, at }
  }
  return null
}

const NAME = /\{%[\t-\r ]*(\w+)/y
