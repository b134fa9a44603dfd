import { checkTextLength } from '../../../values/limits.ts'
import { Body } from '../body.ts'
import type { Tag } from '../tag.ts'

/** `{% capture name %}...{% endcapture %}` */
export const capture: Tag = (token, parser) => {
  const name = NAME.exec(token.markup)?.[0]
  if (name === undefined) {
    const message = "Syntax Error in 'capture' - Valid syntax: capture [var]"
    return parser.fail(message, token.offset, token.name.length)
  }
  const body = new Body()
  const next = parser.readBody(body, token)
  if (next !== null) parser.refuse(next, token)
  const render = body.compile()
  return {
    kind: 'block',
    isBlank: true,
    render(state) {
      const { output } = state
      state.output = ''
      render(state)
      checkTextLength(state.output.length)
      state.variables.assign(name, state.output)
      state.output = output
    },
  }
}

const NAME = /(?:\(?[\w\-.[\]]\)?)+/
