import { MethodLiteral } from '../../../values/method-literal.ts'
import type { Tag } from '../tag.ts'

/** `{% assign name = value | filter %}`. The variable outlives the loop or include that it is set in. */
export const assign: Tag = (token, parser) => {
  const match = TARGET.exec(token.markup)
  if (match === null) {
    const message = "Syntax Error in 'assign' - Valid syntax: assign [var] = [source]"
    return parser.fail(message, token.offset, token.name.length)
  }
  const [whole, name = ''] = match
  const start = match.index + whole.length
  const compute = parser.variable(token.markup.slice(start), token.markupOffset + start)
  return {
    kind: 'tag',
    isBlank: true,
    render(state) {
      const value = compute(state)
      // Liquid's `empty` and `blank` are words of its expressions; as values they are an empty text.
      state.variables.assign(name, value instanceof MethodLiteral ? '' : value)
    },
  }
}

/**
 * A run of word characters, dots, brackets and hyphens, each of which may stand in round brackets, before the
 * first `=` that has one. What it starts with keeps the search from trying each place of a long run.
 */
const TARGET =
  /(?<![\w\-.[\]]\)?)((?:\([\w\-.[\]]\)?|(?<!\()[\w\-.[\]]\)?)(?:\(?[\w\-.[\]]\)?)*)[\t-\r ]*=[\t-\r ]*/
