import { Body } from '../body.ts'
import type { Tag } from '../tag.ts'

/** `{% ifchanged %}...{% endifchanged %}` prints what differs from what the last one printed. */
export const ifchanged: Tag = (token, parser) => {
  const body = new Body()
  const next = parser.readBody(body, token)
  if (next !== null) parser.refuse(next, token)
  const render = body.compile()
  return {
    kind: 'block',
    isBlank: body.isBlank,
    render(state) {
      const { output } = state
      state.output = ''
      render(state)
      const text = state.output
      state.charge(text)
      state.output = text === state.lastChanged ? output : output + text
      state.lastChanged = text
    },
  }
}
