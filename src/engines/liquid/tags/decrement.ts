import { strip } from '../../../values/whitespace.ts'
import { printValue } from '../print-value.ts'
import type { Tag } from '../tag.ts'
import { moveCounter } from './counters.ts'

/** `{% decrement name %}` counts down and prints the counter: -1, -2, -3. */
export const decrement: Tag = ({ markup, offset }) => {
  const name = strip(markup)
  return {
    kind: 'tag',
    isBlank: false,
    render: printValue(state => {
      state.at = offset
      return moveCounter(state, name, -1).after
    }),
  }
}
