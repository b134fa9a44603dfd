import { strip } from '../../../values/whitespace.ts'
import { printValue } from '../print-value.ts'
import type { Tag } from '../tag.ts'
import { moveCounter } from './counters.ts'

/** `{% increment name %}` prints the counter and counts up: 0, 1, 2. */
export const increment: Tag = ({ markup, offset }) => {
  const name = strip(markup)
  return {
    kind: 'tag',
    isBlank: false,
    render: printValue(state => {
      state.at = offset
      return moveCounter(state, name, 1).before
    }),
  }
}
